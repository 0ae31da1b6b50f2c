import { existsSync } from "node:fs";
import path from "node:path";
import { RULES } from "../decisions/rules/registry";
import { CONFIG_PATH, NO_CONFIG, type RuleConfig, readRuleConfig } from "../decisions/rules/ruleConfig";
import { type NodeFiles, nodeFiles } from "./files/nodeFiles";
import { failureReason } from "./files/readFile";
import { problemLine } from "./problemMessages";
import { tellTrouble, warn } from "./trouble";

const NOTES_PATH = ".model-choice/notes";

/** The folder that holds a team's `.model-choice`, and the repository around it. */
export interface TeamFolder {
  /** Null where neither the folder nor one above it, up to the repository, holds `.model-choice`. */
  readonly folder: string | null;
  /** The nearest folder with `.git`, else the folder that was asked about. */
  readonly repository: string;
}

/** Looks for `.model-choice` in a folder and in those above it, up to the one with `.git`. Outside a repository only the folder itself counts. */
export function findTeamFolder(start: string): TeamFolder {
  const first = path.resolve(start);
  const above: string[] = [];
  for (let folder = first; ; folder = path.dirname(folder)) {
    above.push(folder);
    if (existsSync(path.join(folder, ".git"))) return { folder: above.find(holdsTeam) ?? null, repository: folder };
    if (folder === path.dirname(folder)) return { folder: holdsTeam(first) ? first : null, repository: first };
  }
}

function holdsTeam(folder: string): boolean {
  return existsSync(path.join(folder, ".model-choice"));
}

/**
 * Reads `.model-choice/config.yaml`. What is wrong is told on standard error: an unknown key or rule is left out; a file
 * that cannot be read as it is meant counts as trouble, and nothing of it is used.
 */
export async function readTeamConfig({ folder, repository }: TeamFolder): Promise<RuleConfig> {
  if (folder === null) return NO_CONFIG;
  const file = path.join(folder, CONFIG_PATH);
  const text = await readTold(nodeFiles(folder, repository), folder, CONFIG_PATH);
  if (text === null) return NO_CONFIG;
  const { config, problems } = readRuleConfig(
    text,
    file,
    RULES.map(({ code }) => code),
  );
  const isMild = (code: string): boolean => code === "field-unknown" || code === "rule-unknown";
  for (const problem of problems.slice(0, MOST_TOLD)) {
    if (isMild(problem.code)) warn(`warning: ${problemLine(problem)}`);
    else tellTrouble(problemLine(problem));
  }
  return config;
}

/** A file with more that is wrong is no file of this kind. */
const MOST_TOLD = 20;

/** The folders of records that a team has set for a folder that itself holds `.model-choice`. */
export async function teamRecordFolders(folder: string): Promise<readonly string[]> {
  const team = findTeamFolder(folder);
  return team.folder === path.resolve(folder) ? (await readTeamConfig(team)).recordFolders : [];
}

/**
 * The texts of a team's own notes, by path.
 * @returns isComplete false where there are notes that cannot be read; each is told on standard error
 */
export async function readTeamNotes({
  folder,
  repository,
}: TeamFolder): Promise<{ notes: ReadonlyMap<string, string>; isComplete: boolean }> {
  const notes = new Map<string, string>();
  if (folder === null) return { notes, isComplete: true };
  const files = nodeFiles(folder, repository);
  const entries = await files.list(NOTES_PATH);
  const failure = files.failureOf(NOTES_PATH);
  if (failure) tellTrouble(`${path.join(folder, NOTES_PATH)}: not read, because ${failureReason(failure)}`);
  let isComplete = failure === undefined;
  const names = (entries ?? [])
    .map(({ name }) => name)
    .filter((name) => /\.md$/i.test(name) && !/^readme\.md$/i.test(name));
  for (const name of names.sort()) {
    const text = await readTold(files, folder, `${NOTES_PATH}/${name}`);
    if (text === null) isComplete = false;
    else notes.set(path.join(folder, NOTES_PATH, name).split(path.sep).join("/"), text);
  }
  return { notes, isComplete };
}

/** The text of a team's file; null where there is none, or none that can be read, which is told. */
async function readTold(files: NodeFiles, folder: string, below: string): Promise<string | null> {
  const text = await files.readText(below);
  const failure = files.isForeign(below) ? "not-utf8" : files.failureOf(below);
  if (failure === undefined) return text;
  tellTrouble(`${path.join(folder, below)}: not read, because ${failureReason(failure)}`);
  return null;
}
