import * as vscode from "vscode";
import { evaluateHeuristic, isRule } from "../../cost/heuristics/evaluateHeuristics";
import type { RuleId } from "../../cost/heuristics/ruleId";
import type { HeuristicResult } from "../../cost/heuristics/heuristicResult";
import { sayer } from "../../cost/words/costWords";
import { priceDateSentences } from "../../cost/words/priceDates";
import { ruleSentence } from "../../cost/words/sentences";
import type { Heuristic } from "../../cost/costFacts";
import { ruleMarkdown } from "../../library/writeModel";
import type { LoadedScenario } from "../services/scenarioService";
import { contentLanguage } from "../services/contentLanguage";
import type { Services } from "../services/services";
import { shortValue } from "./shortValue";

/** A rule with its value for the active scenario. */
export interface RuleItem {
  readonly rule: Heuristic;
  readonly result: HeuristicResult | null;
  readonly sentence: string;
  readonly short: string;
}

const ICONS: Readonly<Record<HeuristicResult["status"], vscode.ThemeIcon>> = {
  holds: new vscode.ThemeIcon("pass", new vscode.ThemeColor("charts.green")),
  fails: new vscode.ThemeIcon("circle-slash", new vscode.ThemeColor("charts.yellow")),
  open: new vscode.ThemeIcon("question"),
};

/** The rules of the debate about money, each with its value for the active scenario. */
export class CostTreeProvider implements vscode.TreeDataProvider<RuleItem>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(private readonly services: Services) {
    this.#subscription = services.scenarios.onDidChange(() => this.#changed.fire(undefined));
  }

  async getChildren(item?: RuleItem): Promise<RuleItem[]> {
    if (item) return [];
    const active = await this.services.scenarios.active();
    // Without a scenario the view has its welcome text and no rows.
    return active ? rulesOf(active) : [];
  }

  getTreeItem({ rule, result, sentence, short }: RuleItem): vscode.TreeItem {
    const row = new vscode.TreeItem(rule.name);
    row.id = rule.id;
    row.description = short;
    row.iconPath = result ? ICONS[result.status] : ICONS.open;
    row.contextValue = "rule";
    row.accessibilityInformation = { label: `${rule.name}: ${sentence}` };
    return row;
  }

  async resolveTreeItem(row: vscode.TreeItem, item: RuleItem): Promise<vscode.TreeItem> {
    row.tooltip = new vscode.MarkdownString(await this.markdown(item));
    return row;
  }

  /** The rule with its value, inputs, formulas, sources and the date of the prices. */
  async markdown({ rule, sentence }: RuleItem): Promise<string> {
    const { library } = await this.services.library.current();
    const active = await this.services.scenarios.active();
    const from = active?.comparison
      ? priceDateSentences(active.comparison, active.catalogue.facts.words).join(contentLanguage() === "en" ? " " : "")
      : undefined;
    return ruleMarkdown(
      rule,
      library,
      [sentence, from ? `*${active?.file.scenario?.title ?? ""} · ${from}*` : ""].filter(Boolean).join("\n\n"),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function rulesOf({ comparison, catalogue }: LoadedScenario): RuleItem[] {
  const { words } = catalogue.facts;
  return catalogue.facts.heuristics.flatMap((rule): RuleItem[] => {
    if (!isRule(rule.id)) return [];
    const id: RuleId = rule.id;
    if (!comparison) return [{ rule, result: null, sentence: vscode.l10n.t("The scenario has errors."), short: "" }];
    const result = evaluateHeuristic(id, comparison, catalogue);
    return [
      {
        rule,
        result,
        sentence: ruleSentence(id, result, comparison, words),
        short: shortValue(result, sayer(words, comparison.scenario.currency), words),
      },
    ];
  });
}
