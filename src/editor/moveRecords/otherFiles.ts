import { joinPath } from "../../decisions/locate/paths";
import type { OtherFile } from "../../decisions/write/followLinks";
import type { RecordRoot } from "../services/records/recordRoot";

/** Markdown files beside and above the records that may link to them: read-mes and indexes. */
export async function otherFiles(root: RecordRoot): Promise<OtherFile[]> {
  const folders = new Set(
    root.folders
      .flatMap(({ path }) => path.split("/").map((_, at, parts) => parts.slice(0, at + 1).join("/")))
      .concat(""),
  );
  const paths = await Promise.all(
    [...folders].map(async (folder) => {
      const entries = (await root.files.list(folder)) ?? [];
      return entries
        .filter(({ name, kind }) => kind === "file" && /\.md$/i.test(name) && !root.holds(joinPath(folder, name)))
        .map(({ name }) => joinPath(folder, name));
    }),
  );
  const read = await Promise.all(paths.flat().map(async (path) => ({ path, text: await root.read(path) })));
  return read.flatMap(({ path, text }) => (text === null ? [] : [{ path, text }]));
}
