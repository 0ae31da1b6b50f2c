import { MOST_DROPPED } from "../../../shared/costProtocol";

/** The full list of what is dragged from VS Code's explorer and from its tabs; `text/uri-list` has the first alone. */
const OF_EXPLORER = "application/vnd.code.uri-list";
const ADDRESSES = "text/uri-list";

/** Whether something that is dragged may hold files. What it holds is not told before it is dropped. */
export function mayHoldFiles({ types }: Pick<DataTransfer, "types">): boolean {
  return [OF_EXPLORER, ADDRESSES, "Files"].some((type) => types.includes(type));
}

/** What was dropped: addresses where VS Code gave them, else the files themselves. Links are left out. */
export function droppedFiles(data: Pick<DataTransfer, "getData" | "files">): {
  readonly addresses: readonly string[];
  readonly files: readonly File[];
} {
  const listed = linesOf(data.getData(OF_EXPLORER));
  const files = [...data.files].slice(0, MOST_DROPPED);
  if (listed.length > 0) return { addresses: listed, files: [] };
  return files.length > 0 ? { addresses: [], files } : { addresses: linesOf(data.getData(ADDRESSES)), files: [] };
}

function linesOf(list: string): string[] {
  return list
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^(#|https?:)/i.test(line))
    .slice(0, MOST_DROPPED);
}
