import * as vscode from "vscode";
import type { Comparison } from "../../cost/compare/compare";
import { compare } from "../../cost/compare/compareFully";
import { comparisonMarkdown } from "../../cost/write/comparisonMarkdown";
import { figuresBlock } from "../../cost/write/figuresBlock";
import { isFolderPage } from "../../decisions/locate/fileKind";
import { folderOf } from "../../decisions/locate/paths";
import { readRecord } from "../../decisions/record/readRecord";
import { answeredCriteria } from "../../decisions/write/answeredCriteria";
import { applyEdits } from "../../decisions/write/applyEdits";
import type { Change } from "../../decisions/write/change";
import { newFileName } from "../../decisions/write/fileNumber";
import { provenNewRecord } from "../../decisions/write/proveNew";
import { announceSuperseding } from "../../decisions/write/supersede";
import type { Library } from "../../library/library";
import { recordLabel } from "../decisionsTree/recordLabel";
import { type ChosenRecord, newest } from "../recordCommands/recordArgument";
import { styleOf } from "../changeRecords/relateRecords";
import { contentLanguage } from "../services/contentLanguage";
import type { Services } from "../services/services";
import { today } from "../services/today";
import { granted, refusalText } from "../recordCommands/refusal";
import { UserError } from "../services/userError";
import { givenDraft } from "./givenDraft";
import { askDraft } from "./askDraft";
import { draftFrom } from "./draftFrom";
import { consideredOptions } from "./consideredOptions";
import { type Decision, decidedDraft } from "./decidedDraft";
import type { Draft, DraftScenario, Place } from "./draft";
import { namesOnOtherBranches } from "./otherBranches";
import { placesFor } from "./places";
import { showNewRecord } from "./showNewRecord";

export { addOption } from "./addOption";
export { reviewDecision } from "./reviewDecision";

/**
 * Asks for a new record and writes it. Answers that are given are not asked for.
 * @param folder in which it was asked for.
 * @returns the address of the new record, or undefined where the person left.
 */
export async function newRecord(
  services: Services,
  folder: vscode.Uri | undefined,
  answers: unknown,
): Promise<vscode.Uri | undefined> {
  return create(services, vscode.l10n.t("New Decision Record"), await placesFor(services, folder), answers, undefined);
}

/** As a new record, which is to supersede an older one and begins with its options and its scenario. */
export function supersedeRecord(
  services: Services,
  older: ChosenRecord,
  answers: unknown,
): Promise<vscode.Uri | undefined> {
  const place = { root: older.root, folder: folderOf(older.file.record.path) };
  const heading = vscode.l10n.t("Supersede “{0}”", recordLabel(older.file.record));
  return create(services, heading, [place], answers, older);
}

/** A record of a choice on the cost page: options, reasons and figures are given, and its title is asked for. */
export async function recordDecision(services: Services, decision: Decision): Promise<vscode.Uri | undefined> {
  const draft = await decidedDraft(services, await placesFor(services, undefined), decision);
  return draft && write(services, draft, undefined);
}

async function create(
  services: Services,
  heading: string,
  places: readonly Place[],
  answers: unknown,
  older: ChosenRecord | undefined,
): Promise<vscode.Uri | undefined> {
  const [first, ...others] = places;
  if (!first) return undefined;
  const draft =
    (await givenDraft(services, first, answers)) ??
    (await askDraft(services, heading, [first, ...others], older && (await draftFrom(services, older))));
  return draft && write(services, draft, older);
}

async function write(services: Services, draft: Draft, older: ChosenRecord | undefined): Promise<vscode.Uri> {
  const { root } = draft.place;
  const { library } = await services.library.current();
  const made = await recordOf(draft, library);
  const replaced = older && (await newest(services, older));
  const written = replaced ? superseding(replaced, made) : made;
  const change: Change = { edits: new Map(), creates: [written], renames: [] };
  await services.records.apply(change, root);
  await showNewRecord(root, made.path);
  return root.uriOf(made.path);
}

async function recordOf(draft: Draft, library: Library): Promise<{ path: string; text: string }> {
  const { place, title, template, scenario } = draft;
  const comparison = scenario && comparisonOf(scenario, draft);
  if (!template) throw new UserError(vscode.l10n.t("There is no such template."));
  const date = today();
  const entries = (await place.root.files.list(place.folder)) ?? [];
  const neighbours = place.root.index
    .all()
    .filter(({ record }) => [folderOf(record.path), folderOf(folderOf(record.path))].includes(place.folder));
  const { name, number } = newFileName({
    names: entries.map((entry) => entry.name),
    otherNames: await namesOnOtherBranches(place),
    title,
    date,
    pages: neighbours.flatMap(({ record }) => {
      const below = record.path.slice(place.folder === "" ? 0 : place.folder.length + 1);
      return below.split("/").length === 2 && isFolderPage(below) ? [below] : [];
    }),
  });
  const { made, refused } = provenNewRecord({
    neighbours,
    folder: place.folder,
    fileName: name,
    number,
    title,
    date,
    status: "proposed",
    template,
    language: contentLanguage(),
    chosen: draft.chosen,
    options: draft.options.map((option) => ({
      title: option.title,
      arguments: draft.arguments.get(option.title) ?? [],
    })),
    comparison: scenario && comparison ? comparisonMarkdown(comparison, scenario.catalogue.facts) : undefined,
    figures:
      comparison && figuresBlock(comparison, date, comparison === scenario.comparison ? scenario.source : undefined),
    criteria: answeredCriteria(scenario?.comparison?.scenario.criteria, library.criteria, library.weighing),
    reviewBy: draft.reviewBy,
  });
  if (refused) throw new UserError(refusalText(refused));
  return made;
}

/** The comparison of the options that the record considers, without a choice that it has yet to make. */
function comparisonOf({ comparison, catalogue }: DraftScenario, { options, chosen }: Draft): Comparison | undefined {
  if (!comparison) return undefined;
  const { scenario } = comparison;
  const considered = consideredOptions(comparison, options);
  const isOpen = chosen === undefined && scenario.chosen !== undefined;
  if (considered.length === scenario.options.length && !isOpen) return comparison;
  return compare({ ...scenario, ...(isOpen ? { chosen: undefined } : {}), options: considered }, catalogue);
}

/** The new record, which says what it supersedes; the older one holds until it is accepted. */
function superseding(older: ChosenRecord, made: { path: string; text: string }): { path: string; text: string } {
  const newer = { record: readRecord(made.text, made.path), text: made.text };
  const { edits } = granted(announceSuperseding(older.file, newer, styleOf(older.root)));
  return { path: made.path, text: applyEdits(made.text, edits.get(made.path) ?? []) };
}
