import { existsSync } from "node:fs";
import path from "node:path";
import { type Catalogue, knownIds } from "../cost/compare/prepare";
import { Debate } from "../debate/debate";
import { catalogueFindings, scenarioFindings } from "../decisions/ends/scenarioFindings";
import { recompute } from "../decisions/figures/recompute";
import { checkRecords } from "../decisions/rules/checkRecord";
import { isOfCatalogue } from "../decisions/rules/pricesOld";
import type { Library } from "../library/library";
import { mergeTeamNotes } from "../library/mergeTeamNotes";
import { resolverOf } from "../models/identity/resolver";
import { DEFAULT_AGE_LIMITS } from "../models/prices/priceAge";
import type { PriceBook } from "../models/prices/priceBook";
import { modelEnds } from "../models/lifecycle/modelEnds";
import { lifecyclesOf } from "../models/lifecycle/lifecycles";
import { type CommandLine, readArguments } from "./arguments";
import { CommandLineError } from "./commandLineError";
import { DECISIONS_CHECK_HELP } from "./decisionsHelp";
import { loadLibrary } from "./loadLibrary";
import { loadPrices } from "./loadPrices";
import { loadRecords, tellUnread } from "./loadRecords";
import { problemLine } from "./problemMessages";
import { figureSources } from "./figureSources";
import { githubReport } from "./report/githubReport";
import { jsonReport } from "./report/jsonReport";
import { FORMATS, type Format, type Report } from "./report/report";
import { sarifReport } from "./report/sarifReport";
import { textReport } from "./report/textReport";
import { withTeamFacts } from "./teamFacts";
import { type TeamScenario, teamScenarios } from "./teamScenarios";
import { type TeamFolder, findTeamFolder, readTeamConfig, readTeamNotes } from "./teamFolder";
import { localToday } from "./today";
import { tellTrouble, troubles, warn } from "./trouble";

const WRITERS: Readonly<Record<Format, (report: Report) => string>> = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
};

/** `model-choice decisions check`; sets exit code 1 where an error stands, 2 where something could not be read. */
export async function decisionsCheck(args: readonly string[]): Promise<string> {
  const line = readArguments(args, { format: { type: "string" } });
  if (line.help) return DECISIONS_CHECK_HELP;
  const { folder, format } = checked(line);
  const { language } = line;
  const team = findTeamFolder(folder);
  const config = await readTeamConfig(team);
  const { index, unread } = await loadRecords(folder, team.folder === path.resolve(folder) ? config.recordFolders : []);
  tellUnread(unread);
  for (const { record } of index.all())
    for (const { isLimit, line: at, detail } of record.problems)
      if (isLimit) tellTrouble(`${record.path}:${String(at + 1)}: The YAML cannot be read: ${detail}`);
  const [built, prices, own] = await Promise.all([loadLibrary(language), teamPrices(team), readTeamNotes(team)]);
  const { library, problems } = mergeTeamNotes(built, own.notes);
  for (const problem of problems)
    (problem.code === "yaml-invalid" ? tellTrouble : warn)(`warning: ${problemLine(problem)}`);
  const knowsNotes = own.isComplete && !problems.some(({ code }) => code === "yaml-invalid");
  const today = localToday();
  const catalogue: Catalogue | null = prices && {
    facts: library.cost,
    models: library.models,
    resolver: resolverOf(library.identity),
    licences: library.licences,
    prices: prices.table,
    priceSource: prices.source,
    offers: lifecyclesOf(library),
    today,
  };
  const ends = modelEnds(lifecyclesOf(library), language);
  const scenarios = catalogue ? await scenariosOf(team, folder, library, catalogue) : [];
  const findings = checkRecords({
    index,
    // Where notes or prices could not be read, nobody knows what cites or follows them.
    debate: knowsNotes ? new Debate(library.notes, library.evidence) : null,
    catalogue,
    ends,
    compareFigures: catalogue && ((block) => recompute(block, catalogue)),
    sources: await figureSources(index.all(), scenarios, folder, team),
    today,
    ageLimits: DEFAULT_AGE_LIMITS,
    config,
    language,
    exists: fileLookup(folder, team.repository),
  });
  const context = { ends, config, language, today };
  findings.push(...scenarios.flatMap(({ path: below, file }) => scenarioFindings(file, below, context)));
  const [scenario] = scenarios;
  if (catalogue && scenario && !findings.some(isOfCatalogue))
    findings.push(...catalogueFindings(scenario.path, catalogue.priceSource.date, DEFAULT_AGE_LIMITS.redDays, context));
  if (process.exitCode === undefined && findings.some(({ severity }) => severity === "error")) process.exitCode = 1;
  return WRITERS[format]({
    findings,
    pages: library.rules,
    folder,
    folderInRepository: path.relative(team.repository, path.resolve(folder)).split(path.sep).join("/"),
    records: index.all().length,
    scenarios: scenarios.length,
    unread: troubles(),
    language,
  });
}

/** The team's scenarios; a fact file of the team that cannot be read is told, and the scenarios are read without it. */
async function scenariosOf(
  team: TeamFolder,
  folder: string,
  library: Library,
  catalogue: Catalogue,
): Promise<TeamScenario[]> {
  if (team.folder === null) return [];
  const { cost, models } = await withTeamFacts(library, path.join(team.folder, ".model-choice")).catch(
    (error: unknown) => {
      if (!(error instanceof CommandLineError)) throw error;
      tellTrouble(error.message);
      return library;
    },
  );
  return await teamScenarios(team.folder, folder, knownIds({ ...catalogue, facts: cost, models }));
}

function checked({ words, values, json }: CommandLine): { folder: string; format: Format } {
  const [folder, ...more] = words;
  if (folder === undefined)
    throw new CommandLineError("decisions check needs a folder, such as: model-choice decisions check docs/decisions");
  if (more.length > 0)
    throw new CommandLineError(`decisions check takes one folder, but got "${more.join(" ")}" as well.`);
  const written = values["format"] ?? (json ? "json" : "text");
  const format = FORMATS.find((candidate) => candidate === written);
  if (!format)
    throw new CommandLineError(
      `--format takes ${FORMATS.join(", ")}, not "${typeof written === "string" ? written : ""}".`,
    );
  if (json && format !== "json") throw new CommandLineError(`--json and --format ${format} exclude each other.`);
  return { folder, format };
}

/** Prices with the team's own over them; null where those cannot be read, which is told. */
async function teamPrices({ folder }: TeamFolder): Promise<PriceBook | null> {
  try {
    return await loadPrices(folder === null ? undefined : path.join(folder, ".model-choice", "prices.yaml"));
  } catch (error) {
    if (!(error instanceof CommandLineError)) throw error;
    tellTrouble(error.message);
    return null;
  }
}

/** Looks a path up on the disk, but never outside the repository. */
function fileLookup(folder: string, repository: string): (below: string) => boolean | undefined {
  return (below) => {
    const file = path.resolve(folder, ...below.split("/"));
    return file === repository || file.startsWith(repository + path.sep) ? existsSync(file) : undefined;
  };
}
