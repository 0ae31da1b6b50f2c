import { formatMoney, formatNumber } from "../../cost/words/format";
import { recordLanguage } from "../figures/recordLanguage";
import type { BreakEvenFigure, FiguresDrift } from "../figures/recompute";
import { updateFigures } from "../figures/updateFigures";
import type { Fix } from "./finding";
import { type Found, defineRule } from "./rule";

/** A figures block gives other results when it is computed with the facts and prices of today. */
export const figuresChanged = defineRule({
  code: "figures-changed",
  severity: "information",
  messages: ["flips", "changed", "break-even", "slightly"],
  fixes: ["update"],
  check(subject, { compareFigures, today, language }) {
    const { record, text } = subject;
    return subject.figures.flatMap((block): Found<"flips" | "changed" | "break-even" | "slightly">[] => {
      const drift = compareFigures && subject.drift(block, compareFigures);
      if (!drift?.changed || !block.figures) return [];
      const edits = updateFigures(text, block, drift, today, recordLanguage(text));
      const fixes: Fix[] =
        edits.length > 0 ? [{ title: "update", args: [], edits: new Map([[record.path, edits]]) }] : [];
      const span = subject.lineSpan(block.line);
      const { before, after } = drift.cheapest;
      if (drift.flips)
        return [
          {
            span,
            message: "flips",
            args: [nameOf(drift, before), nameOf(drift, after), drift.prices.before ?? "?", drift.prices.after],
            fixes,
            severity: "warning",
          },
        ];
      const money = (amount: number | null): string =>
        amount === null ? "–" : formatMoney(amount, block.figures?.scenario.currency ?? "USD", language);
      const changed =
        drift.options.find((option) => option.id === after && money(option.before) !== money(option.after)) ??
        drift.options.find((option) => money(option.before) !== money(option.after));
      if (changed)
        return [
          {
            span,
            message: "changed",
            args: [changed.name, money(changed.before), money(changed.after), drift.prices.after],
            fixes,
          },
        ];
      const tokens = (figure: BreakEvenFigure | null): string =>
        figure?.millionTokensPerMonth ? formatNumber(figure.millionTokensPerMonth, language) : "";
      const moved = drift.breakEvens.find(
        (pair) => tokens(pair.before) !== tokens(pair.after) && tokens(pair.before) !== "" && tokens(pair.after) !== "",
      );
      if (moved)
        return [
          {
            span,
            message: "break-even",
            args: [
              nameOf(drift, moved.option),
              nameOf(drift, moved.against),
              tokens(moved.before),
              tokens(moved.after),
              drift.prices.after,
            ],
            fixes,
          },
        ];
      return [{ span, message: "slightly", args: [drift.prices.after], fixes }];
    });
  },
});

function nameOf({ options }: FiguresDrift, id: string | null | undefined): string {
  return options.find((option) => option.id === id)?.name ?? id ?? "–";
}
