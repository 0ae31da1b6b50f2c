/** What tells where records are: a setting, a marker file of a tool, the name of a folder, or the files in it. */
export const FOLDER_ORIGINS = [
  "setting",
  "adr-tools",
  "log4brains",
  "adrs",
  "dotnet-adr",
  "pyadr",
  "adr-folder",
  "phodal-adr",
  "backstage",
  "convention",
  "contents",
] as const;
export type FolderOrigin = (typeof FOLDER_ORIGINS)[number];

/** A folder of records below a root. */
export interface RecordFolder {
  /** Path below the root, with `/`; "" for the root itself. */
  readonly path: string;
  readonly origin: FolderOrigin;
  /** How many levels of category folders below it hold records too. */
  readonly levels: number;
  /** Which of its files count, where its name says nothing: those named `ADR-7-x`, or those with a number or a date. */
  readonly only?: "adr-names" | "numbered" | undefined;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder";
}

/** What locating asks of a file system; the editor and the command line each have their own. */
export interface RootFiles {
  /** Text of a file, or null where there is none that can be read. */
  readText(path: string): Promise<string | null>;
  /**
   * Entries of a folder, or null where there is none. A symbolic link to a folder, and one to a file that is not known
   * to be below the root, is left out.
   */
  list(path: string): Promise<readonly FolderEntry[] | null>;
}
