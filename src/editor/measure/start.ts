import * as vscode from "vscode";
import { knownIds } from "../../cost/compare/prepare";
import { diffScenario } from "../../cost/scenario/diffScenario";
import type { Scenario } from "../../cost/scenario/scenario";
import type { Measured, ModelUsage } from "../../measure/measured";
import { type ChangeLine, changeLines } from "../../measure/into/changeLines";
import { hasHours } from "../../measure/into/loadTimes";
import { type Measurement, namesIn, withMeasurement } from "../../measure/into/measuredScenario";
import type { MeasureNote } from "../../measure/into/note";
import { provenText } from "../../measure/into/provenText";
import type { PlainTable } from "../../measure/columns/plainTable";
import { measureFiles } from "../../measure/measureFiles";
import type { UsageShape } from "../../measure/usage/usageShape";
import { problemSentence } from "../../measure/words/problemSentence";
import { Cancelled } from "../../measure/source/failure";
import { saveScenario } from "../costPage/saveScenario";
import { hasErrors, noScenario } from "../scenarios/refusals";
import { COMMANDS } from "../services/commandIds";
import { contentLanguage } from "../services/contentLanguage";
import type { PageFile } from "../services/pageFile";
import type { ReadOnlyMarkdown } from "../services/readOnlyMarkdown";
import type { LoadedScenario } from "../services/scenarioService";
import type { Services } from "../services/services";
import { today } from "../services/today";
import { UserError } from "../services/userError";
import { MissingAnswers } from "./askMissing";
import { askColumns } from "./askColumns";
import { askZone } from "./askZone";
import { keepTable, knownTables } from "./columnFiles";
import { type GivenFile, openInput } from "./files/inputFile";
import { confirmNames } from "./names";
import { measuredMarkdown } from "./report";

export { forgetNames } from "./forgetNames";

/**
 * Reads files, asks what is not certain, shows what they change of the active scenario, and writes that when the person says
 * so. Nothing leaves the machine, and nothing but counts is kept of what the files hold.
 * @param given the files; asked for where there are none.
 */
export async function measureFromFiles(
  services: Services,
  documents: ReadOnlyMarkdown,
  given: readonly (vscode.Uri | PageFile)[] | undefined,
): Promise<void> {
  const active = await services.scenarios.active();
  if (!active) throw noScenario();
  const { scenario } = active.file;
  if (!scenario) throw hasErrors(active.uri);
  const uris = given ?? (await vscode.window.showOpenDialog(DIALOG()));
  if (!uris) return;
  const files = await Promise.all(uris.map((file) => openInput(file, active.uri)));
  const missing = new MissingAnswers();
  const tables = new TeamTables(active.uri);
  let measurement = await read(files, missing, tables);
  while (measurement && ((await tables.ask()) || (await missing.ask(measurement.measured.problems, scenario))))
    measurement = await read(files, missing, tables);
  if (!measurement) return;
  const { measured } = measurement;
  if (measured.files.length === 0)
    throw new UserError(measured.problems.map((problem) => problemSentence(problem, contentLanguage())).join(" "));
  const changed = await changesOf(measurement, files, scenario, active, services);
  if (changed) await offer(measured, changed, scenario, active, services, documents);
}

const DIALOG = (): vscode.OpenDialogOptions => ({
  canSelectMany: true,
  title: vscode.l10n.t("Usage exports, load tests and evaluation files"),
  openLabel: vscode.l10n.t("Measure"),
});

/** What the files say; undefined when the person cancelled. */
async function read(
  files: readonly GivenFile[],
  missing: MissingAnswers,
  tables: TeamTables,
): Promise<Measurement | undefined> {
  const known = await tables.known();
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t("Measuring"), cancellable: true },
    async (progress, token) => {
      let shown = 0;
      let shapes: readonly UsageShape[] = [];
      try {
        const measured = await measureFiles(
          files.map(({ input }) => input),
          {
            answers: (file) => missing.of(file),
            tables: known,
            seenTable: (file, table, how) => {
              if (how === "unknown") tables.add(file, table);
            },
            shapes: (found) => (shapes = found),
            isCancelled: () => token.isCancellationRequested,
            progress: (bytes, total) => {
              const percent = total === 0 ? 100 : Math.floor((bytes / total) * 100);
              if (percent <= shown) return;
              progress.report({ increment: percent - shown, message: `${percent} %` });
              shown = percent;
            },
          },
        );
        return { measured, shapes };
      } catch (error) {
        if (error instanceof Cancelled) return undefined;
        throw error;
      }
    },
  );
}

/** The tables of a team whose columns are known, and those of this reading that are not. */
class TeamTables {
  #unknown = new Map<string, PlainTable>();
  #asked = new Set<string>();

  constructor(private readonly scenario: vscode.Uri) {}

  known(): ReturnType<typeof knownTables> {
    this.#unknown.clear();
    return knownTables(this.scenario);
  }

  add(file: string, table: PlainTable): void {
    if (!this.#asked.has(file)) this.#unknown.set(file, table);
  }

  /** Asks what the columns of the first table mean that nobody knows; others may be like it. @returns whether that was said */
  async ask(): Promise<boolean> {
    for (const [file, table] of this.#unknown) {
      this.#asked.add(file);
      const told = await askColumns(file, table);
      if (!told) continue;
      await keepTable(this.scenario, told);
      return true;
    }
    return false;
  }
}

interface Changed {
  readonly scenario: Scenario;
  readonly changes: readonly ChangeLine[];
  readonly notes: readonly MeasureNote[];
}

/** The scenario with what was measured; undefined when the person leaves a question. */
async function changesOf(
  measurement: Measurement,
  files: readonly GivenFile[],
  scenario: Scenario,
  { uri, catalogue }: LoadedScenario,
  { context }: Services,
): Promise<Changed | undefined> {
  const { measured, shapes } = measurement;
  const usage = await pickModels(measured.usage);
  if (!usage) return undefined;
  const optionOf = await confirmNames(namesIn(measured, usage), scenario, uri, catalogue, context.workspaceState);
  if (!optionOf) return undefined;
  const zone = hasHours(usage, measured.period, shapes) ? await askZone(scenario.workload.hours?.zone) : null;
  if (zone === undefined) return undefined;
  const decided = { usage, optionOf, zone, date: today(), evaluated: writtenOn(measured, files) };
  const found = withMeasurement(scenario, measurement, decided, catalogue);
  return { ...found, changes: changeLines(scenario, found.scenario) };
}

/** The day on which the newest evaluation file was written: they do not say when they were run. */
function writtenOn(measured: Measured, files: readonly GivenFile[]): string | null {
  const evaluations = new Set(measured.files.filter(({ kind }) => kind === "eval").map(({ file }) => file));
  const times = files.filter(({ input }) => evaluations.has(input.name)).map(({ changed }) => changed);
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString().slice(0, 10);
}

/** The models whose requests make up the load: all, unless the person takes some away. */
async function pickModels(usage: readonly ModelUsage[]): Promise<readonly ModelUsage[] | undefined> {
  if (usage.length < 2) return usage;
  const items = usage.map((row) => ({
    label: row.model ?? vscode.l10n.t("no model named"),
    description:
      row.requestsPerDay === null ? "" : vscode.l10n.t("{0} requests a day", Number(row.requestsPerDay.toPrecision(4))),
    picked: true,
    row,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Measure from Files"),
    placeHolder: vscode.l10n.t("Which models answer the requests of this scenario?"),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ row }) => row);
}

/** Shows the difference and asks; what the person looks up meanwhile does not end the question. */
async function offer(
  measured: Measured,
  { scenario, changes, notes }: Changed,
  before: Scenario,
  { uri, text, catalogue }: LoadedScenario,
  services: Services,
  documents: ReadOnlyMarkdown,
): Promise<void> {
  const edits = diffScenario(before, scenario);
  const name = vscode.workspace.asRelativePath(uri);
  const details = vscode.l10n.t("Details");
  const report = (): Thenable<unknown> =>
    vscode.commands.executeCommand(
      "markdown.showPreview",
      documents.write(vscode.l10n.t("Measured from files"), measuredMarkdown(measured, changes, notes)),
    );
  if (edits.length === 0) {
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t("What these files say changes nothing of {0}.", name),
      details,
    );
    if (choice === details) await report();
    return;
  }
  const proven = provenText(text, before, scenario, knownIds(catalogue));
  if ("refused" in proven) throw new UserError(vscode.l10n.t("{0} cannot be edited: {1}", name, proven.refused));
  const preview = documents.write(name, proven.text, "yaml");
  await vscode.commands.executeCommand("vscode.diff", uri, preview, vscode.l10n.t("{0}: as measured", name));
  const apply = vscode.l10n.t("Apply");
  const ask = (): Thenable<string | undefined> =>
    vscode.window.showInformationMessage(
      vscode.l10n.t("Changes of {0} by what was measured: {1}. Apply them?", name, edits.length),
      apply,
      details,
      vscode.l10n.t("Leave It as It Is"),
    );
  let choice = await ask();
  while (choice === details) {
    await report();
    choice = await ask();
  }
  if (choice !== apply) return;
  await saveScenario(uri, edits);
  await services.scenarios.choose(uri);
  await vscode.commands.executeCommand(COMMANDS.openCostPage, uri);
}
