import * as vscode from "vscode";
import { findTemplates } from "../../decisions/write/findTemplates";
import { templateOrder } from "../../decisions/write/templates";
import type { Services } from "../services/services";
import type { Place, TemplateChoice } from "./draft";

/** Templates for a folder: its own first, then the library's with the form first that the folder uses already. */
export async function templateChoices(services: Services, { root, folder }: Place): Promise<TemplateChoice[]> {
  const { library } = await services.library.current();
  const own = await ownTemplates({ root, folder });
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

/** A team may keep several; the first has the id that a command can name. */
async function ownTemplates({ root, folder }: Place): Promise<TemplateChoice[]> {
  const found = await findTemplates(root.files, folder);
  return found.map(({ path, body }, at) => ({
    id: at === 0 ? "own" : `own:${path}`,
    name: path,
    description: vscode.l10n.t("The folder's own template."),
    kind: "own",
    body,
  }));
}
