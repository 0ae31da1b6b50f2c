import { existsSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { RecordIndex } from "../decisions/index/recordIndex";
import { fileKind, isFolderPage } from "../decisions/locate/fileKind";
import { findRecordFolders } from "../decisions/locate/findFolders";
import { isNamedForDecisions } from "../decisions/locate/folderNames";
import { readRecord } from "../decisions/record/readRecord";
import type { RecordFile } from "../decisions/record/record";
import { applyEdits } from "../decisions/write/applyEdits";
import { findTemplates } from "../decisions/write/findTemplates";
import { folderLanguage } from "../decisions/write/folderLanguage";
import { newFileName } from "../decisions/write/fileNumber";
import { provenNewRecord } from "../decisions/write/proveNew";
import { type WriteStyle, detectStyle } from "../decisions/write/style";
import { supersede } from "../decisions/write/supersede";
import { TEMPLATE_IDS, templateOrder } from "../decisions/write/templates";
import type { Library } from "../library/library";
import { type CommandLine, readArguments } from "./arguments";
import { type Plan, carryOut } from "./change/carryOut";
import { findRecord } from "./change/findRecord";
import type { Workspace } from "./change/workspace";
import { CommandLineError } from "./commandLineError";
import { DECISIONS_NEW_HELP } from "./decisionsHelp";
import { namesOnBranches } from "./files/branchFiles";
import { type NodeFiles, isWithin, nodeFiles } from "./files/nodeFiles";
import { failureReason } from "./files/readFile";
import { loadLibrary } from "./loadLibrary";
import { demandFolder, loadRecords } from "./loadRecords";
import { granted, refuse } from "./refusalMessage";
import { findTeamFolder } from "./teamFolder";
import { localToday } from "./today";
import { warn } from "./trouble";

/** `model-choice decisions new` */
export async function decisionsNew(args: readonly string[]): Promise<string> {
  const line = readArguments(args, {
    title: { type: "string" },
    template: { type: "string" },
    supersedes: { type: "string", multiple: true },
    "dry-run": { type: "boolean" },
  });
  if (line.help) return DECISIONS_NEW_HELP;
  const request = checked(line);
  const isDryRun = line.values["dry-run"] === true;
  try {
    const { plan, outcome } = await carryOut(() => planNew(request, line), isDryRun);
    return line.json
      ? toJson(plan, request, isDryRun ? outcome.diff : null)
      : isDryRun
        ? outcome.diff
        : shownPath(plan, request);
  } catch (error) {
    if (!(error instanceof CommandLineError) || !line.json) throw error;
    process.exitCode = 2;
    warn(`model-choice: ${error.message}`);
    return JSON.stringify({ changed: [], refused: error.message }, null, 2);
  }
}

interface Request {
  /** As the person wrote it. */
  readonly given: string;
  readonly title: string;
  readonly template: string | undefined;
  readonly supersedes: readonly string[];
}

interface NewPlan extends Plan {
  readonly file: string;
  readonly number: string | null;
  readonly superseded: readonly string[];
}

async function planNew(request: Request, line: CommandLine): Promise<NewPlan> {
  const folder = await recordFolder(request.given);
  const isThere = existsSync(folder);
  const { index, files } = isThere ? await loadRecords(folder) : { index: new RecordIndex(), files: nodeFiles(folder) };
  // Unless the person names a language, the record speaks that of its folder.
  const language = (line.values["lang"] === undefined ? folderLanguage(index.all()) : null) ?? line.language;
  const library = await loadLibrary(language);
  const names = isThere ? await readdir(folder) : [];
  const older = await Promise.all(
    request.supersedes.map((written) => olderRecord({ folder, index, language: line.language }, files, written)),
  );
  const date = localToday();
  const otherNames = isThere ? await namesOnBranches(folder) : [];
  const { name, number } = newFileName({
    names,
    otherNames,
    title: request.title,
    date,
    pages: index.all().flatMap(({ record: { path: page } }) => (isPageBelow(page) ? [page] : [])),
  });
  // Paths of all records are taken from the folder that holds all.
  const root = older.reduce((common, { file }) => commonFolder(common, path.dirname(file)), folder);
  const below = (file: string): string => path.relative(root, file).split(path.sep).join("/");
  const { made: record, refused } = provenNewRecord({
    folder: below(folder),
    fileName: name,
    number,
    title: request.title,
    date,
    status: "proposed",
    template: await templateBody(request.template, index, files, library),
    language,
    options: [],
    neighbours: index.all(),
  });
  if (refused) refuse(refused, line.language);
  const replaced = older.map(({ file, text }) => ({ record: readRecord(text, below(file)), text }));
  const { text, edits } = superseding(record, replaced, detectStyle(index), line.language);
  return {
    change: { edits, creates: [{ path: record.path, text }], renames: [] },
    root,
    folder: path.resolve(request.given),
    texts: new Map(replaced.map((one) => [one.record.path, one.text])),
    names: { folder, names },
    file: path.join(folder, name),
    number,
    superseded: older.map(({ file }) => file),
  };
}

/** The new text, which names every record that it supersedes, and the edits of those. */
function superseding(
  made: { readonly path: string; readonly text: string },
  replaced: readonly RecordFile[],
  style: WriteStyle,
  language: CommandLine["language"],
): { text: string; edits: Plan["change"]["edits"] } {
  let { text } = made;
  const edits = new Map<string, Exclude<ReturnType<Plan["change"]["edits"]["get"]>, undefined>>();
  for (const older of replaced) {
    const newer = { record: readRecord(text, made.path), text };
    const change = granted(supersede(older, newer, style, { on: localToday() }), language);
    text = applyEdits(text, change.edits.get(made.path) ?? []);
    edits.set(older.record.path, change.edits.get(older.record.path) ?? []);
  }
  return { text, edits };
}

function relativeTo(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join("/");
}

function shownPath({ file }: NewPlan, { given }: Request): string {
  return path.join(given, path.relative(given, file));
}

function toJson(plan: NewPlan, request: Request, diff: string | null): string {
  const { file, number, superseded } = plan;
  const older = superseded.map((one) => relativeTo(request.given, one));
  return JSON.stringify(
    {
      path: relativeTo(request.given, file),
      file: shownPath(plan, request),
      number: number === null ? null : Number(number),
      superseded: older.length > 1 ? older : (older[0] ?? null),
      changed: [relativeTo(request.given, file), ...older],
      refused: null,
      ...(diff === null ? {} : { diff }),
    },
    null,
    2,
  );
}

function checked({ words, values }: CommandLine): Request {
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
  const { supersedes } = values;
  return {
    given,
    title,
    template,
    supersedes: Array.isArray(supersedes) ? supersedes.filter((one): one is string => typeof one === "string") : [],
  };
}

/** The folder itself, which may be missing; for a repository whose markers point to its records, that folder. */
async function recordFolder(given: string): Promise<string> {
  const folder = path.resolve(given);
  if (!existsSync(folder)) return folder;
  await demandFolder(given);
  const files = nodeFiles(folder, findTeamFolder(given).repository);
  const names = ((await files.list("")) ?? []).filter(({ kind }) => kind === "file").map(({ name }) => name);
  if (names.some((name) => /^\d.*\.md$/i.test(name))) return folder;
  // Below a folder that is for decisions itself, one of such a name is a category.
  const isRoot = !isNamedForDecisions(path.basename(folder));
  const [located] = (await findRecordFolders(files, [])).filter(
    ({ path: below, origin }) => below !== "" && (origin !== "convention" || below.includes("/") || isRoot),
  );
  return located ? path.join(folder, located.path) : folder;
}

/** A record by its path, from here or from the folder, by its name, number or identifier. */
async function olderRecord(
  place: Pick<Workspace, "folder" | "index" | "language">,
  files: NodeFiles,
  written: string,
): Promise<{ file: string; text: string }> {
  const { folder } = place;
  for (const file of [path.resolve(written), path.resolve(folder, written)]) {
    if (!existsSync(file) || statSync(file).isDirectory()) continue;
    if (fileKind(path.basename(file)) !== "record")
      throw new CommandLineError(`${written} is no record in Markdown, so no record was made.`);
    const boundary = isWithin(folder, file) ? folder : path.dirname(file);
    const own = nodeFiles(path.dirname(file), boundary);
    const name = path.basename(file);
    return { file, text: readable(written, await own.readText(name), own, name) };
  }
  const { record, text } = findRecord(place, written);
  return { file: path.join(folder, record.path), text: readable(written, text, files, record.path) };
}

/** @throws CommandLineError where a text was not read as it is, so that writing it would lose something */
function readable(written: string, text: string | null, files: NodeFiles, below: string): string {
  const failure = files.isForeign(below) ? "not-utf8" : files.failureOf(below);
  if (text === null || failure)
    throw new CommandLineError(
      `${written} cannot be changed, because ${failureReason(failure ?? "unreadable")}, so no record was made.`,
    );
  return text;
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
  files: NodeFiles,
  { templates }: Library,
): Promise<{ kind: "library" | "own"; body: string }> {
  if (id === undefined) {
    for (const { path: name, body } of await findTemplates(files, "")) {
      if (!files.isForeign(name)) return { kind: "own", body };
      warn(`warning: the template ${name} is not used, because ${failureReason("not-utf8")}`);
    }
    for (const { path: name, failure } of files.unread())
      if (fileKind(name.slice(name.lastIndexOf("/") + 1)) === "template")
        warn(`warning: the template ${name} is not used, because ${failureReason(failure)}`);
  }
  const wanted = id ?? templateOrder(index.inFolder(""))[0];
  return { kind: "library", body: templates.find((template) => template.id === wanted)?.body ?? "" };
}

/** Whether a record is the page of a folder of its own right below the folder of records. */
function isPageBelow(page: string): boolean {
  return page.split("/").length === 2 && isFolderPage(page);
}
