import { readFile, readdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import { RULES } from "../decisions/rules/registry";
import { CONFIG_PATH, NO_CONFIG, type RuleConfig, readRuleConfig } from "../decisions/rules/ruleConfig";
import { CommandLineError } from "./commandLineError";
import { problemLine } from "./problemMessages";

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
 * Reads `.model-choice/config.yaml`; an unknown key or rule is told on standard error and left out.
 * @throws CommandLineError where the file cannot be read as it is meant.
 */
export async function readTeamConfig({ folder }: TeamFolder): Promise<RuleConfig> {
  if (folder === null) return NO_CONFIG;
  const file = path.join(folder, CONFIG_PATH);
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return NO_CONFIG;
  const { config, problems } = readRuleConfig(
    text,
    file,
    RULES.map(({ code }) => code),
  );
  const isMild = (code: string): boolean => code === "field-unknown" || code === "rule-unknown";
  const wrong = problems.filter(({ code }) => !isMild(code));
  if (wrong.length > 0) throw new CommandLineError(wrong.map(problemLine).join(" "));
  for (const problem of problems) process.stderr.write(`warning: ${problemLine(problem)}\n`);
  return config;
}

/** The folders of records that a team has set for a folder that itself holds `.model-choice`. */
export async function teamRecordFolders(folder: string): Promise<readonly string[]> {
  const team = findTeamFolder(folder);
  return team.folder === path.resolve(folder) ? (await readTeamConfig(team)).recordFolders : [];
}

/** The texts of a team's own notes, by path. */
export async function readTeamNotes({ folder }: TeamFolder): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  if (folder === null) return files;
  const notes = path.join(folder, ".model-choice", "notes");
  for (const name of (await readdir(notes).catch(() => [])).sort()) {
    if (!name.endsWith(".md") || /^readme\.md$/i.test(name)) continue;
    const file = path.join(notes, name);
    files.set(file.split(path.sep).join("/"), await readFile(file, "utf8"));
  }
  return files;
}
