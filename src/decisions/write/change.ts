import type { TextEdit } from "../markdown/textEdit";

/** One change over several files of a root: all of it or nothing. Paths are those of the records. */
export interface Change {
  /** Edits by path, against the text that was read. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  readonly creates: readonly { readonly path: string; readonly text: string }[];
  readonly renames: readonly { readonly from: string; readonly to: string }[];
}

/** A change of texts alone. */
export function editsOnly(edits: Iterable<readonly [string, readonly TextEdit[]]>): Change {
  return { edits: new Map([...edits].filter(([, list]) => list.length > 0)), creates: [], renames: [] };
}

/** A path after a change of names; a folder takes its files along. */
export function movedPath({ renames }: Change, path: string): string {
  const rename = renames.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return rename ? rename.to + path.slice(rename.from.length) : path;
}
