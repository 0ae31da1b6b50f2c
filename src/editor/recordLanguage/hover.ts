import * as vscode from "vscode";
import { situationOf } from "../../cost/situation/situationOf";
import { holdingIn } from "../../debate/holds/inScenario";
import { escapeInline } from "../../debate/inlineMarkdown";
import type { Note } from "../../debate/note";
import { currentFigures } from "../../decisions/figures/currentFigures";
import { findFigures } from "../../decisions/figures/findFigures";
import { recompute } from "../../decisions/figures/recompute";
import { modelAt, subjectAt } from "../../decisions/find/subjectAt";
import { recordName } from "../../decisions/complete/recordLink";
import { citationHover } from "../../decisions/hover/citationHover";
import type { RecordFile } from "../../decisions/record/record";
import { namedModelMarkdown } from "../../library/writeKnownModel";
import { COMMANDS } from "../services/commandIds";
import { contentLanguage } from "../services/contentLanguage";
import type { RecordRoot } from "../services/records/recordRoot";
import type { OpenRecord } from "../services/recordService";
import type { Services } from "../services/services";
import { MARKDOWN, commandLink, rangeIn } from "./places";

/** Hovers in records: on a citation, on another record, on the name of a model. */
export function registerRecordHover(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(MARKDOWN, {
    async provideHover(document, position, token) {
      const open = await services.records.recordOf(document);
      if (!open || token.isCancellationRequested) return undefined;
      const offset = document.offsetAt(position);
      const { file, root } = open;
      const subject = subjectAt(file, offset);
      if (subject?.kind === "citation")
        return hover(file, subject.span, await onCitation(services, open, subject.noteId));
      if (subject?.kind === "record") {
        const target = root.index.resolve(file.record, subject.reference);
        return target && hover(file, subject.span, onRecord(root, target));
      }
      const catalogue = await services.catalogue.current();
      const named = modelAt(file.text, offset, catalogue);
      if (!named) return undefined;
      const { library } = await services.library.current();
      return hover(
        file,
        named.span,
        namedModelMarkdown(named, library, catalogue.prices, catalogue.today, catalogue.others ?? []),
      );
    },
  });
}

function hover({ text }: RecordFile, span: Parameters<typeof rangeIn>[1], markdown: string): vscode.Hover {
  const shown = new vscode.MarkdownString(markdown);
  shown.isTrusted = { enabledCommands: [COMMANDS.openNote] };
  return new vscode.Hover(shown, rangeIn(text, span));
}

async function onCitation(services: Services, { root, file }: OpenRecord, noteId: string): Promise<string> {
  const { debate } = await services.library.current();
  const note = debate.note(noteId);
  if (!note) return vscode.l10n.t("There is no note with the id “{0}” in the library or in the team's notes.", noteId);
  const citing = root.index.citing(noteId).filter(({ record }) => record.path !== file.record.path);
  return citationHover(note, debate, citing, {
    language: contentLanguage(),
    counterArguments: vscode.l10n.t("Counter-arguments"),
    alsoCited: (count) =>
      count === 1 ? vscode.l10n.t("Also cited in one record") : vscode.l10n.t("Also cited in {0} records", count),
    holding: await holdingText(services, file.text, note),
    laterEvidence: (verdict) => vscode.l10n.t("Later evidence: {0}.", verdict),
    noteLink: (id) => commandLink(COMMANDS.openNote, id),
    recordLink: (path) => root.uriOf(path).toString(),
  });
}

/** By the figures of the record itself, else by the active scenario. */
async function holdingText(services: Services, text: string, note: Note): Promise<string> {
  if (note.holds === null) return "";
  const [block] = currentFigures(findFigures(text));
  const active = block ? undefined : await services.scenarios.active().catch(() => undefined);
  const comparison = block ? recompute(block, await services.catalogue.current())?.comparison : active?.comparison;
  const holding = comparison && holdingIn(note, situationOf(comparison), contentLanguage());
  if (!holding) return "";
  const told = escapeInline(holding.text);
  return block
    ? vscode.l10n.t("By the figures of this record: {0}", told)
    : vscode.l10n.t("By the scenario “{0}”: {1}", escapeInline(comparison.scenario.title), told);
}

function onRecord(root: RecordRoot, file: RecordFile): string {
  const { record } = file;
  const link = (path: string, name: string): string => `[${escapeInline(name)}](${root.uriOf(path).toString()})`;
  const facts = [
    record.status ? vscode.l10n.t("Status: {0}", escapeInline(record.status.text)) : "",
    record.date ? vscode.l10n.t("Date: {0}", record.date) : "",
    record.reviewBy ? vscode.l10n.t("Review by {0}", record.reviewBy) : "",
  ].filter(Boolean);
  const successors = root.index.supersededBy(record).map((other) => link(other.record.path, recordName(other)));
  return [
    `**${link(record.path, recordName(file))}**`,
    facts.join(" · "),
    successors.length > 0 ? vscode.l10n.t("Superseded by {0}", successors.join(", ")) : "",
    record.chosen ? vscode.l10n.t("Chosen option: {0}", escapeInline(record.chosen.title)) : "",
  ]
    .filter(Boolean)
    .join("\n\n");
}
