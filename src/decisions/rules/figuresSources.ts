import type { FiguresBlock } from "../figures/findFigures";
import { isEvidence } from "../figures/isEvidence";
import { recordLanguage } from "../figures/recordLanguage";
import { sourceDrift } from "../figures/sourceDrift";
import { updateFigures } from "../figures/updateFigures";
import type { Fix } from "./finding";
import type { Found, RuleContext } from "./rule";
import type { Subject } from "./subject";

/** What is said of the files that figures rest on. */
export const SOURCE_MESSAGES = [
  "evaluated-good-enough",
  "evaluated-none",
  "evaluated-judged",
  "evaluated-again",
  "evaluation-file",
] as const;
export type SourceMessage = (typeof SOURCE_MESSAGES)[number];

/** A figures block rests on evaluations that its scenario file or the files of the evaluations no longer hold. */
export function sourceFindings(subject: Subject, block: FiguresBlock, context: RuleContext): Found<SourceMessage>[] {
  const { sources, compareFigures, catalogue, today } = context;
  const stored = block.figures;
  if (!sources || !stored) return [];
  const { newer, changedFiles } = sourceDrift(stored, sources);
  const span = subject.lineSpan(block.line);
  const files = changedFiles.map((name) => ({ span, message: "evaluation-file" as const, args: [name] }));
  if (!newer) return files;
  const { file, scenario, verdicts } = newer;
  const drift = compareFigures?.({ ...block, figures: { ...stored, scenario } }) ?? null;
  const { text, record } = subject;
  const edits =
    drift && !isEvidence(record) ? updateFigures(text, block, drift, today, recordLanguage(text), scenario) : [];
  const fixes: Fix[] =
    edits.length > 0 ? [{ title: "take-over", args: [], edits: new Map([[record.path, edits]]) }] : [];
  const nameOf = (id: string | null | undefined): string =>
    drift?.options.find((option) => option.id === id)?.name ?? id ?? "–";
  const best = drift?.quality?.flips === true ? drift.quality.cheapest : null;
  if (best)
    return [
      best.after === null
        ? { span, message: "evaluated-none", args: [file, nameOf(best.before)], fixes, severity: "warning" }
        : {
            span,
            message: "evaluated-good-enough",
            args: [file, nameOf(best.before), nameOf(best.after)],
            fixes,
            severity: "warning",
          },
      ...files,
    ];
  const judged = verdicts.find(({ id }) => id === stored.scenario.chosen) ?? verdicts[0];
  if (!judged) return [{ span, message: "evaluated-again", args: [file], fixes }, ...files];
  const words: Readonly<Record<string, string>> = catalogue?.facts.words.verdict ?? {};
  const word = (verdict: string): string => words[verdict] ?? verdict;
  const args = [file, nameOf(judged.id), word(judged.before), word(judged.after)];
  return [{ span, message: "evaluated-judged", args, fixes, severity: "warning" }, ...files];
}
