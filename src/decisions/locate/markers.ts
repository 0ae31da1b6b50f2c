import { readYaml } from "../../yaml/yamlFile";
import type { FolderOrigin } from "./recordFolder";

/** A file of a tool at the root that says where the records are. */
export interface Marker {
  readonly file: string;
  readonly origin: FolderOrigin;
  /** The folders that its text names, relative to the root, as they are written. */
  readonly folders: (text: string) => readonly string[];
}

/** In the order in which they are asked; the first that leads to a folder counts. */
export const MARKERS: readonly Marker[] = [
  { file: ".adr-dir", origin: "adr-tools", folders: (text) => firstMatch(text, /^\uFEFF?\s*(\S.*?)\s*$/m) },
  { file: ".log4brains.yml", origin: "log4brains", folders: log4brainsFolders },
  { file: "adrs.toml", origin: "adrs", folders: (text) => firstMatch(text, /^\s*adr_dir\s*=\s*["']([^"']+)["']/m) },
  {
    file: "adr.config.json",
    origin: "dotnet-adr",
    folders: (text) =>
      firstMatch(text, /"path"\s*:\s*"((?:[^"\\]|\\.)+)"/i).map((path) => path.replace(/\\(.)/g, "$1")),
  },
  { file: ".adr", origin: "pyadr", folders: (text) => firstMatch(text, /^\s*records-dir\s*[=:]\s*(\S.*?)\s*$/m) },
  {
    file: "catalog-info.yaml",
    origin: "backstage",
    folders: (text) => firstMatch(text, /^\s*["']?backstage\.io\/adr-location["']?\s*:\s*["']?([^"'\s#]+)/m),
  },
];

function firstMatch(text: string, pattern: RegExp): string[] {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? [] : [found];
}

/** `project.adrFolder` and the folders of its packages (log4brains 1.1, `schema.ts`). */
function log4brainsFolders(text: string): string[] {
  const project: unknown = property(readYaml(text, ".log4brains.yml").value, "project");
  const packages: unknown = property(project, "packages");
  const all = [project, ...(Array.isArray(packages) ? (packages as unknown[]) : [])];
  return all.flatMap((part) => {
    const folder = property(part, "adrFolder");
    return typeof folder === "string" ? [folder] : [];
  });
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** Where records usually are, most telling first. */
export const USUAL_FOLDERS = [
  "docs/decisions",
  "docs/adr",
  "doc/adr",
  "docs/adrs",
  "docs/architecture/decisions",
  "doc/architecture/decisions",
  "docs/architecture-decisions",
  "architecture-decisions",
  "adr",
  "decisions",
] as const;
