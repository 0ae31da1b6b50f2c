import { isTemplateText } from "./templatePlaceholders";
import { fileKind } from "../locate/fileKind";
import { MARKERS } from "../locate/markers";
import { folderOf, joinPath, resolvePath } from "../locate/paths";
import type { RootFiles } from "../locate/recordFolder";

/** A template that a team keeps beside its records. */
export interface OwnTemplate {
  /** Below the root. */
  readonly path: string;
  readonly body: string;
}

/** Folders below a folder of records in which templates are kept, adr-tools' first. */
const FOLDERS = /^[._]?(?:adr[-_])?(?:templates?|模板|vorlagen|plantillas|modeles)$/i;

/**
 * The templates for new records of a folder: what a marker file names, then those in its folder of templates, then those
 * beside the records, whatever their case and language. A finished record under such a name is none.
 * @param folder below the root
 */
export async function findTemplates(root: RootFiles, folder: string): Promise<OwnTemplate[]> {
  const paths = new Set([...(await markedTemplates(root, folder)), ...(await keptTemplates(root, folder))]);
  const found: OwnTemplate[] = [];
  for (const path of paths) {
    const body = await root.readText(path);
    if (body !== null && isTemplateText(body)) found.push({ path, body });
  }
  return found;
}

/** What the marker files of the folder and of those above it name. */
async function markedTemplates(root: RootFiles, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (let base = folder; ; base = folderOf(base)) {
    for (const { file, templates } of MARKERS) {
      const text = templates ? await root.readText(joinPath(base, file)) : null;
      if (text === null || !templates) continue;
      for (const written of templates(text)) {
        const path = resolvePath(base, written);
        if (path === null) continue;
        // dotnet-adr names the folder, whose `template.md` it takes, or the file.
        found.push(...(/\.[a-z]+$/i.test(path) ? [path] : [joinPath(path, "template.md")]));
      }
    }
    if (base === "") return found;
  }
}

async function keptTemplates(root: RootFiles, folder: string): Promise<string[]> {
  const entries = (await root.list(folder)) ?? [];
  const beside = entries.filter(({ name, kind }) => kind === "file" && isTemplateFile(name));
  const below: string[] = [];
  for (const { name } of entries.filter((entry) => entry.kind === "folder" && FOLDERS.test(entry.name))) {
    const kept = (await root.list(joinPath(folder, name))) ?? [];
    below.push(
      ...kept
        .filter(
          (entry) =>
            entry.kind === "file" && /\.(?:md|mdx|markdown)$/i.test(entry.name) && !/^readme/i.test(entry.name),
        )
        .sort((a, b) => Number(isTemplateFile(b.name)) - Number(isTemplateFile(a.name)))
        .map((entry) => joinPath(joinPath(folder, name), entry.name)),
    );
  }
  return [...below, ...beside.map(({ name }) => joinPath(folder, name))];
}

function isTemplateFile(name: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(name) && fileKind(name) === "template";
}
