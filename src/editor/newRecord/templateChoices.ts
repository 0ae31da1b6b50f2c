import * as vscode from "vscode";
import { joinPath } from "../../decisions/locate/paths";
import { templateOrder } from "../../decisions/write/templates";
import type { Services } from "../services/services";
import type { Place, TemplateChoice } from "./draft";

const OWN = /^(?:template|adr-template|madr-template|模板|0000-(?:adr-)?template)\.md$/i;

/** Templates for a folder: its own first, then the library's with the form first that the folder uses already. */
export async function templateChoices(services: Services, { root, folder }: Place): Promise<TemplateChoice[]> {
  const { library } = await services.library.current();
  const own = await ownTemplate({ root, folder });
  const ordered = templateOrder(root.index.inFolder(folder)).flatMap((id) =>
    library.templates.filter((template) => template.id === id),
  );
  return [
    ...own,
    ...ordered.map(({ id, name, description, body }): TemplateChoice => ({
      id,
      name,
      description,
      kind: "library",
      body,
    })),
  ];
}

async function ownTemplate({ root, folder }: Place): Promise<TemplateChoice[]> {
  for (const place of [folder, joinPath(folder, "templates")]) {
    for (const { name, kind } of (await root.files.list(place)) ?? []) {
      if (kind !== "file" || !OWN.test(name)) continue;
      const body = await root.read(joinPath(place, name));
      if (body !== null)
        return [
          {
            id: "own",
            name: joinPath(place, name),
            description: vscode.l10n.t("The folder's own template."),
            kind: "own",
            body,
          },
        ];
    }
  }
  return [];
}
