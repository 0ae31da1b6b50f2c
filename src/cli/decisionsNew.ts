import { existsSync } from "node:fs";
import { mkdir, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import type { RecordIndex } from "../decisions/index/recordIndex";
import { findRecordFolders } from "../decisions/locate/findFolders";
import type { RootFiles } from "../decisions/locate/recordFolder";
import { readRecord } from "../decisions/record/readRecord";
import type { RecordFile } from "../decisions/record/record";
import { applyEdits } from "../decisions/write/applyEdits";
import { newFileName } from "../decisions/write/fileNumber";
import { newRecord } from "../decisions/write/newRecord";
import { detectStyle } from "../decisions/write/style";
import { supersede } from "../decisions/write/supersede";
import { OWN_TEMPLATES, TEMPLATE_IDS, templateOrder } from "../decisions/write/templates";
import type { Library } from "../library/library";
import { type CommandLine, readArguments } from "./arguments";
import { namesOnBranches } from "./branchFiles";
import { CommandLineError } from "./commandLineError";
import { DECISIONS_NEW_HELP } from "./help";
import { loadLibrary } from "./loadLibrary";
import { demandFolder, loadRecords } from "./loadRecords";
import { nodeFiles } from "./nodeFiles";

/** `model-choice decisions new` */
export async function decisionsNew(args: readonly string[]): Promise<string> {
  const line = readArguments(args, {
    title: { type: "string" },
    template: { type: "string" },
    supersedes: { type: "string" },
  });
  if (line.help) return DECISIONS_NEW_HELP;
  const { given, title, template, supersedes } = checked(line);
  const folder = await recordFolder(given);
  const older = supersedes === undefined ? undefined : await findRecord(folder, supersedes);
  await makeFolder(folder);
  const files = nodeFiles(folder);
  const names = ((await files.list("")) ?? []).map(({ name }) => name);
  const { index } = await loadRecords(folder);
  const date = new Date().toISOString().slice(0, 10);
  const { name, number } = newFileName({ names, otherNames: await namesOnBranches(folder), title, date });
  // Paths of both records are taken from the folder that holds both.
  const root = older ? commonFolder(folder, path.dirname(older)) : folder;
  const below = (file: string): string => path.relative(root, file).split(path.sep).join("/");
  const library = await loadLibrary(line.language);
  const body = await templateBody(template, index, files, library);
  const record = newRecord({
    folder: below(folder),
    fileName: name,
    number,
    title,
    date,
    status: "proposed",
    template: body,
    language: line.language,
    options: [],
  });
  let { text } = record;
  let changed: { file: string; text: string } | undefined;
  if (older !== undefined) {
    const olderText = await nodeFiles(path.dirname(older)).readText(path.basename(older));
    if (olderText === null) throw new CommandLineError(`${supersedes ?? ""} cannot be read as text.`);
    const olderFile: RecordFile = { record: readRecord(olderText, below(older)), text: olderText };
    const change = supersede(olderFile, { record: readRecord(text, record.path), text }, detectStyle(index));
    text = applyEdits(text, change.edits.get(record.path) ?? []);
    changed = { file: older, text: applyEdits(olderText, change.edits.get(olderFile.record.path) ?? []) };
  }
  await write(path.join(folder, name), text, changed);
  const relative = (file: string): string => path.relative(given, file).split(path.sep).join("/");
  const file = path.join(given, path.relative(given, path.join(folder, name)));
  if (line.json)
    return JSON.stringify(
      {
        path: relative(path.join(folder, name)),
        file,
        number: number === null ? null : Number(number),
        superseded: older === undefined ? null : relative(older),
      },
      null,
      2,
    );
  return file;
}

function checked({ words, values }: CommandLine): {
  given: string;
  title: string;
  template: string | undefined;
  supersedes: string | undefined;
} {
  const [given, ...more] = words;
  const text = (name: string): string | undefined => (typeof values[name] === "string" ? values[name] : undefined);
  if (given === undefined)
    throw new CommandLineError(
      'decisions new needs a folder and a title, such as: model-choice decisions new docs/decisions --title "Choose a model"',
    );
  if (more.length > 0)
    throw new CommandLineError(
      `decisions new takes one folder, but got "${more.join(" ")}" as well. A title of several words stands in quotes.`,
    );
  const title = text("title")?.trim() ?? "";
  if (title === "") throw new CommandLineError('decisions new needs a title: --title "Choose a model"');
  const template = text("template");
  if (template !== undefined && !TEMPLATE_IDS.some((id) => id === template))
    throw new CommandLineError(`--template takes ${TEMPLATE_IDS.join(", ")}, not "${template}".`);
  return { given, title, template, supersedes: text("supersedes") };
}

/** The folder itself, which may be missing; for a repository whose markers point to its records, that folder. */
async function recordFolder(given: string): Promise<string> {
  const folder = path.resolve(given);
  if (!existsSync(folder)) return folder;
  await demandFolder(given);
  const files = nodeFiles(folder);
  const names = ((await files.list("")) ?? []).filter(({ kind }) => kind === "file").map(({ name }) => name);
  if (names.some((name) => /^\d.*\.md$/i.test(name))) return folder;
  const [located] = (await findRecordFolders(files, [])).filter(
    ({ path: below, origin }) => below !== "" && (origin !== "convention" || below.includes("/")),
  );
  return located ? path.join(folder, located.path) : folder;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new CommandLineError(
      `The folder "${folder}" cannot be made: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** A record by its path, from here or from the folder, by its name, or by its number. */
async function findRecord(folder: string, written: string): Promise<string> {
  const candidates = [path.resolve(written), path.resolve(folder, written)];
  for (const file of candidates) {
    if (/\.md$/i.test(file) && (await nodeFiles(path.dirname(file)).readText(path.basename(file))) !== null)
      return file;
  }
  const inFolder = existsSync(folder) ? (await loadRecords(folder)).index.inFolder("") : [];
  const numbered = /^\d+$/.test(written) ? inFolder.filter(({ record }) => record.number === Number(written)) : [];
  if (numbered.length > 1)
    throw new CommandLineError(
      `--supersedes ${written} fits ${numbered.map(({ record }) => record.path).join(" and ")}; name the file.`,
    );
  const [only] = numbered;
  if (!only) throw new CommandLineError(`--supersedes: there is no record "${written}" in ${folder}.`);
  return path.join(folder, only.record.path);
}

function commonFolder(one: string, other: string): string {
  let folder = one;
  while (path.relative(folder, other).startsWith("..") && path.dirname(folder) !== folder)
    folder = path.dirname(folder);
  return folder;
}

/** The template that is asked for, else the folder's own, else that which its records follow. */
async function templateBody(
  id: string | undefined,
  index: RecordIndex,
  files: RootFiles,
  { templates }: Library,
): Promise<{ kind: "library" | "own"; body: string }> {
  if (id === undefined) {
    for (const name of OWN_TEMPLATES) {
      const body = await files.readText(name);
      if (body !== null && body.trim() !== "") return { kind: "own", body };
    }
  }
  const wanted = id ?? templateOrder(index.inFolder(""))[0];
  return { kind: "library", body: templates.find((template) => template.id === wanted)?.body ?? "" };
}

/** Writes the new file, which may not be there yet, and the older one; both or neither. */
async function write(file: string, text: string, changed: { file: string; text: string } | undefined): Promise<void> {
  const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  try {
    await writeFile(file, text, { flag: "wx" });
  } catch (error) {
    throw new CommandLineError(`${file} cannot be written: ${reason(error)}`);
  }
  if (!changed) return;
  try {
    await writeFile(changed.file, changed.text);
  } catch (error) {
    await unlink(file);
    throw new CommandLineError(`${changed.file} cannot be written, so that no record was made: ${reason(error)}`);
  }
}
