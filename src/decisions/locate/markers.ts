import { parseYaml } from "../../yaml/parseYaml";
import type { FolderOrigin } from "./recordFolder";

/** A file of a tool that says where the records are. */
export interface Marker {
  readonly file: string;
  readonly origin: FolderOrigin;
  /** The folders that its text names, relative to its own folder, as they are written. */
  readonly folders: (text: string) => readonly string[];
  /** The templates that its text names, relative to its own folder. */
  readonly templates?: (text: string) => readonly string[];
}

/** In the order in which they are asked; the first that leads to a folder counts. */
export const MARKERS: readonly Marker[] = [
  { file: ".adr-dir", origin: "adr-tools", folders: (text) => firstLine(text) },
  { file: ".log4brains.yml", origin: "log4brains", folders: log4brainsFolders },
  {
    file: "adrs.toml",
    origin: "adrs",
    folders: (text) => tomlValues(text, "adr_dir"),
    templates: (text) => tomlValues(text, "custom"),
  },
  {
    file: "adr.config.json",
    origin: "dotnet-adr",
    folders: (text) => jsonValues(text, "path"),
    templates: (text) => jsonValues(text, "templatePath"),
  },
  // phodal/adr writes it with `adr init` and keeps the records where it says.
  { file: ".adr.json", origin: "phodal-adr", folders: (text) => jsonValues(text, "path") },
  { file: ".adr", origin: "pyadr", folders: (text) => iniValues(text, "records-dir") },
  { file: "catalog-info.yaml", origin: "backstage", folders: backstageFolders },
];

/** A marker is a few lines; what is longer is something else. */
const MOST_LINES = 500;

function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/, MOST_LINES)
    .map((line) => line.trim());
}

function firstLine(text: string): string[] {
  const found = linesOf(text).find((line) => line !== "");
  return found === undefined ? [] : [found];
}

function tomlValues(text: string, key: string): string[] {
  return valuesBehind(text, key, "=").flatMap((value) => /^(["'])([^"']+)\1/.exec(value)?.[2] ?? []);
}

function iniValues(text: string, key: string): string[] {
  return [...valuesBehind(text, key, "="), ...valuesBehind(text, key, ":")].filter((value) => value !== "");
}

function valuesBehind(text: string, key: string, mark: string): string[] {
  return linesOf(text).flatMap((line) => {
    const at = line.indexOf(mark);
    return at > 0 && line.slice(0, at).trim() === key ? [line.slice(at + 1).trim()] : [];
  });
}

/** Values of a key of a JSON object, whatever its case (dotnet-adr's reader does not mind). */
function jsonValues(text: string, key: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // The marker then leads nowhere.
    return [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, found]: [string, unknown]) =>
    name.toLowerCase() === key.toLowerCase() && typeof found === "string" ? [found] : [],
  );
}

/** `project.adrFolder` and the folders of its packages (log4brains 1.1, `schema.ts`). */
function log4brainsFolders(text: string): string[] {
  const project = property(yaml(text), "project");
  const packages = property(project, "packages");
  const all = [project, ...(Array.isArray(packages) ? (packages as unknown[]) : [])];
  return all.flatMap((part) => strings(property(part, "adrFolder")));
}

/** The annotation of Backstage's ADR plugin; one file may hold several documents, of which the first counts. */
function backstageFolders(text: string): string[] {
  return linesOf(text).flatMap((line) => {
    const value = /^["']?backstage\.io\/adr-location["']?\s*:\s*(.*)$/s.exec(line)?.[1];
    return value === undefined ? [] : strings(yaml(value));
  });
}

function yaml(text: string): unknown {
  const { document, faults } = parseYaml(text);
  return faults.length > 0 ? undefined : (document?.toJS() as unknown);
}

function strings(value: unknown): string[] {
  return typeof value === "string" && value !== "" ? [value] : [];
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
