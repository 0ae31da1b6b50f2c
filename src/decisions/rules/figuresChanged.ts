import { formatMoney, formatNumber } from "../../cost/words/format";
import type { Language } from "../../debate/vocabulary";
import { recordLanguage } from "../figures/recordLanguage";
import type { BreakEvenFigure, FiguresDrift } from "../figures/recompute";
import { currentFigures } from "../figures/currentFigures";
import { isEvidence } from "../figures/isEvidence";
import { updateFigures } from "../figures/updateFigures";
import type { Fix } from "./finding";
import { SOURCE_MESSAGES, type SourceMessage, sourceFindings } from "./figuresSources";
import { type Found, defineRule } from "./rule";

type Message =
  "good-enough" | "none-good-enough" | "flips" | "overpayment" | "changed" | "break-even" | "slightly" | SourceMessage;

/**
 * A figures block gives other results when it is computed with the facts and prices of today. The figures on which a decision
 * rests are not written over once it was made, so that an accepted record gets no fix: it is reviewed.
 */
export const figuresChanged = defineRule({
  code: "figures-changed",
  severity: "information",
  messages: [
    "good-enough",
    "none-good-enough",
    "flips",
    "overpayment",
    "changed",
    "break-even",
    "slightly",
    ...SOURCE_MESSAGES,
  ],
  fixes: ["update", "take-over"],
  check(subject, context) {
    const { compareFigures, today, language } = context;
    const { record, text } = subject;
    return currentFigures(subject.figures).flatMap((block): Found<Message>[] => {
      const drift = compareFigures && subject.drift(block, compareFigures);
      const ofSources = sourceFindings(subject, block, context);
      if (!drift?.changed || !block.figures) return ofSources;
      const edits = isEvidence(record) ? [] : updateFigures(text, block, drift, today, recordLanguage(text));
      const fixes: Fix[] =
        edits.length > 0 ? [{ title: "update", args: [], edits: new Map([[record.path, edits]]) }] : [];
      const span = subject.lineSpan(block.line);
      return [{ span, fixes, ...told(drift, block.figures.scenario.currency, language) }, ...ofSources];
    });
  },
});

/** What differs, by what weighs most: which option it is, what the choice overpays, then amounts. */
function told(
  drift: FiguresDrift,
  currency: Parameters<typeof formatMoney>[1],
  language: Language,
): Pick<Found<Message>, "message" | "args" | "severity"> {
  const { quality, options, breakEvens } = drift;
  const { before, after } = drift.cheapest;
  const dates = [drift.prices.before ?? "?", drift.prices.after];
  if (quality?.flips) {
    const was = nameOf(drift, quality.cheapest.before);
    const is = quality.cheapest.after;
    return is === null
      ? { message: "none-good-enough", args: [was, ...dates], severity: "warning" }
      : { message: "good-enough", args: [was, nameOf(drift, is), ...dates], severity: "warning" };
  }
  if (drift.flips)
    return {
      message: "flips",
      args: [nameOf(drift, before), nameOf(drift, after), ...dates],
      severity: "warning",
    };
  const money = (amount: number | null): string => (amount === null ? "–" : formatMoney(amount, currency, language));
  const [overpaid, overpays] = [quality?.overpayment.before ?? null, quality?.overpayment.after ?? null];
  if (overpaid !== null && overpays !== null && overpaid >= 0 && overpays >= 0 && money(overpaid) !== money(overpays))
    return { message: "overpayment", args: [money(overpaid), money(overpays), drift.prices.after] };
  const changed =
    options.find((option) => option.id === after && money(option.before) !== money(option.after)) ??
    options.find((option) => money(option.before) !== money(option.after));
  if (changed)
    return {
      message: "changed",
      args: [changed.name, money(changed.before), money(changed.after), drift.prices.after],
    };
  const tokens = (figure: BreakEvenFigure | null): string =>
    figure?.millionTokensPerMonth ? formatNumber(figure.millionTokensPerMonth, language) : "";
  const moved = breakEvens.find(
    (pair) => tokens(pair.before) !== tokens(pair.after) && tokens(pair.before) !== "" && tokens(pair.after) !== "",
  );
  if (moved)
    return {
      message: "break-even",
      args: [
        nameOf(drift, moved.option),
        nameOf(drift, moved.against),
        tokens(moved.before),
        tokens(moved.after),
        drift.prices.after,
      ],
    };
  return { message: "slightly", args: [drift.prices.after] };
}

function nameOf({ options }: FiguresDrift, id: string | null | undefined): string {
  return options.find((option) => option.id === id)?.name ?? id ?? "–";
}
