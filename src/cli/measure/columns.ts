import { existsSync } from "node:fs";
import path from "node:path";
import { COLUMNS_PATH, readColumnFile, withTable } from "../../measure/columns/columnFile";
import { type ColumnMap, type KnownTable, MEANINGS, saysEnough, ZONE } from "../../measure/columns/columnMap";
import type { MeasureKind } from "../../measure/measured";
import { type Plan, carryOut } from "../change/carryOut";
import { CommandLineError } from "../commandLineError";
import { nodeFiles } from "../files/nodeFiles";
import { failureReason } from "../files/readFile";
import { problemSummary } from "../problemMessages";
import { findTeamFolder } from "../teamFolder";

const SETTINGS = ["tokensPerUnit", "zone"] as const;
const WORDS: readonly string[] = [...new Set<string>([...Object.values(MEANINGS).flat(), ...SETTINGS])];
/** Names of columns may hold commas: what follows one is a part of the name unless it begins with a meaning. */
const PARTS = new RegExp(`,(?=(?:${WORDS.join("|")})=)`);
const KINDS = Object.keys(MEANINGS) as readonly MeasureKind[];

/**
 * What `--columns` says of each file, `FILE=` before it or of all. Several add up.
 * @throws CommandLineError that names what is no meaning, or is missing
 */
export function columnsOf(given: unknown, files: readonly string[]): (file: string) => ColumnMap | undefined {
  const ofAll: string[] = [];
  const ofFile = new Map<string, string[]>();
  for (const one of Array.isArray(given) ? given.map(String) : []) {
    const file = files.find((name) => one.startsWith(`${name}=`));
    const parts = (file === undefined ? one : one.slice(file.length + 1)).split(PARTS);
    if (file === undefined) ofAll.push(...parts);
    else ofFile.set(file, [...(ofFile.get(file) ?? []), ...parts]);
  }
  const maps = new Map([...ofFile].map(([file, parts]) => [file, mapOf([...ofAll, ...parts])]));
  const common = ofAll.length > 0 && files.some((file) => !maps.has(file)) ? mapOf(ofAll) : undefined;
  return (file) => maps.get(file) ?? common;
}

function mapOf(parts: readonly string[]): ColumnMap {
  const said = new Map<string, string>();
  for (const part of parts) {
    const [word = "", ...rest] = part.split("=");
    const name = rest.join("=");
    if (!WORDS.includes(word) || name === "")
      throw new CommandLineError(
        `--columns takes MEANING=COLUMN, not "${part}". The meanings are ${WORDS.join(", ")}.`,
      );
    said.set(word, name);
  }
  const { tokensPerUnit, zone, ...columns } = Object.fromEntries(said) as Partial<Record<string, string>>;
  const words = Object.keys(columns);
  // What only one kind of table says tells the kind; input, output and model stand in several.
  const kinds = KINDS.filter((kind) => words.every((word) => (MEANINGS[kind] as readonly string[]).includes(word)));
  const maps = kinds.map((kind): ColumnMap => ({ kind, columns }));
  const map = maps.find(saysEnough);
  if (!map)
    throw new CommandLineError(
      "--columns needs input or output, or type and amount, of a usage table; throughput, speed, ttftMs or tpotMs of a load test; score with item or n of an evaluation; and not of several kinds.",
    );
  if (zone !== undefined && !ZONE.test(zone))
    throw new CommandLineError(`--columns takes zone=+08:00 or the like, an offset from UTC, not "${zone}".`);
  const unit = tokensPerUnit === undefined ? undefined : Number(tokensPerUnit);
  if (unit !== undefined && !(unit > 0))
    throw new CommandLineError(`--columns takes tokensPerUnit=1000 or the like, not "${String(tokensPerUnit)}".`);
  return { ...map, ...(unit === undefined ? {} : { tokensPerUnit: unit }), ...(zone === undefined ? {} : { zone }) };
}

/** The folder below which `.model-choice` is or would be, seen from here. */
function teamRoot(): string {
  const { folder, repository } = findTeamFolder(process.cwd());
  return folder ?? repository;
}

/** What the team keeps of its tables. @throws CommandLineError where its file cannot be read as it is meant */
export async function knownTables(): Promise<readonly KnownTable[]> {
  const root = teamRoot();
  if (!existsSync(path.join(root, COLUMNS_PATH))) return [];
  const { tables, problems } = readColumnFile(await textBelow(root), path.join(root, COLUMNS_PATH));
  if (problems.length > 0) throw new CommandLineError(problemSummary(problems));
  return tables;
}

async function textBelow(root: string): Promise<string> {
  const files = nodeFiles(root, root);
  const text = await files.readText(COLUMNS_PATH);
  const failure = files.isForeign(COLUMNS_PATH) ? "not-utf8" : files.failureOf(COLUMNS_PATH);
  if (failure !== undefined)
    throw new CommandLineError(`${path.join(root, COLUMNS_PATH)} cannot be read: ${failureReason(failure)}`);
  return text ?? "";
}

/** Keeps what was said of tables in `.model-choice/columns.yaml`. @returns the file, where it was changed */
export async function keepTables(tables: readonly KnownTable[]): Promise<string | null> {
  const root = teamRoot();
  const plan = async (): Promise<Plan> => {
    const exists = existsSync(path.join(root, COLUMNS_PATH));
    const before = exists ? await textBelow(root) : "";
    const { problems } = readColumnFile(before, path.join(root, COLUMNS_PATH));
    if (problems.length > 0) throw new CommandLineError(problemSummary(problems));
    const text = tables.reduce(withTable, before);
    const edits = exists && text !== before ? [{ offset: 0, length: before.length, text }] : [];
    return {
      change: {
        edits: new Map(edits.length > 0 ? [[COLUMNS_PATH, edits]] : []),
        creates: exists ? [] : [{ path: COLUMNS_PATH, text }],
        renames: [],
      },
      root,
      folder: root,
      texts: new Map([[COLUMNS_PATH, before]]),
    };
  };
  const { outcome } = await carryOut(plan, false);
  return outcome.changed.length > 0 ? path.join(root, COLUMNS_PATH) : null;
}
