import * as vscode from "vscode";
import type { HeuristicResult } from "../../cost/heuristics/heuristicResult";
import type { CostWords, Say } from "../../cost/words/costWords";

/** The value of a rule in a few characters, for the end of a tree row. */
export function shortValue({ status, value, unit }: HeuristicResult, say: Say, words: CostWords): string {
  if (status === "open") return vscode.l10n.t("not known yet");
  if (value === null) return "–";
  if (typeof value === "string") return words.state[value];
  switch (unit) {
    case "money":
      return say.money(value);
    case "share":
      return say.share(value);
    case "requests/day":
      return vscode.l10n.t("{0} a day", say.estimate(value));
    case "months":
      return vscode.l10n.t("{0} months", say.number(value));
    case "replicas":
      return vscode.l10n.t("{0} replicas", say.number(value));
    case "options":
      return vscode.l10n.t("{0} of 3", say.number(value));
    case "factor":
      return `× ${say.number(value)}`;
  }
}
