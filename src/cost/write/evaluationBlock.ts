import type { Language } from "../../models/language";
import type { Comparison } from "../compare/compare";
import type { OptionQuality } from "../quality/answer";
import { differenceOfPair } from "../quality/difference";
import { type Estimate, estimateOf, tasksOf } from "../quality/rates";
import { type Evaluation, evaluationsOf } from "../scenario/evaluation";
import { formatMoney, formatNumber } from "../words/format";
import { EVALUATION_WORDS, type EvaluationWords } from "./evaluationWords";
import { type Align, markdownTable } from "./markdownTable";

/** Comments between which an evaluation block stands, so that it can be found and written again. No forge shows them. */
export const EVALUATION_START = "<!-- model-choice-evaluation -->";
export const EVALUATION_END = "<!-- /model-choice-evaluation -->";

const NONE = "–";
/** Digits of a checksum that tell two files apart; the figures block has all of them. */
const SHORT = 12;

/**
 * What was measured of each option, what is asked, how it is judged and what pairs say, as Markdown for people. All of it
 * follows from the figures block beside it, which holds the evaluations themselves. Empty where nothing was evaluated or asked.
 */
export function evaluationBlock(comparison: Comparison, language: Language): string {
  if (!comparison.quality) return "";
  const writer = new Writer(comparison, language);
  return [EVALUATION_START, ...writer.parts(comparison.quality.options), EVALUATION_END].join("\n\n");
}

class Writer {
  readonly #words: EvaluationWords;

  constructor(
    private readonly comparison: Comparison,
    private readonly language: Language,
  ) {
    this.#words = EVALUATION_WORDS[language];
  }

  parts(judged: readonly OptionQuality[]): string[] {
    const { measured, judged: verdicts, compared } = this.#words;
    const pairs = this.#pairs();
    return [
      this.#rule(),
      measured,
      this.#measured(),
      verdicts,
      this.#judged(judged),
      this.#failure(),
      ...(pairs === null ? [] : [compared, pairs]),
    ];
  }

  #rule(): string {
    const { margin, minimum, decided, undecided, noRule } = this.#words;
    const rule = this.comparison.scenario.quality ?? {};
    const day = rule.decided === undefined ? undecided : fill(decided, rule.decided);
    if (rule.minimum !== undefined) return fill(minimum, this.#percent(rule.minimum), day);
    if (rule.notWorseThan === undefined) return noRule;
    return fill(margin, this.#percent(rule.margin ?? 0), this.#name(rule.notWorseThan), day);
  }

  #measured(): string {
    const words = this.#words;
    const header: readonly (readonly [string, Align])[] = [
      [words.option, "---"],
      [words.task, "---"],
      [words.items, "---:"],
      [words.result, "---:"],
      [words.interval, "---:"],
      [words.judge, "---"],
      [words.date, "---"],
      [words.source, "---"],
    ];
    const rows = this.comparison.scenario.options.flatMap((option) => {
      const evaluations = evaluationsOf(option);
      if (evaluations.length === 0)
        return [[this.#name(option.id), NONE, NONE, words.unmeasured, NONE, NONE, NONE, NONE]];
      return evaluations.map((one) => [
        this.#name(option.id),
        one.task ?? NONE,
        this.#items(one),
        this.#result(one),
        this.#interval(estimateOf(one)),
        one.judge ?? NONE,
        one.date ?? words.undated,
        this.#source(one),
      ]);
    });
    return markdownTable(header, rows);
  }

  #judged(options: readonly OptionQuality[]): string {
    const words = this.#words;
    const { scenario } = this.comparison;
    const several = tasksOf(scenario).length > 1;
    const header: readonly (readonly [string, Align])[] = [
      [words.option, "---"],
      ...(several ? [[words.allTasks, "---:"] as const] : []),
      [words.goodEnough, "---"],
      [fill(words.solvedTask, scenario.currency), "---:"],
    ];
    const rows = options.map(({ id, rate, verdict, itemsNeeded, perSolvedTask }) => [
      this.#name(id),
      ...(several ? [rate ? `${this.#percent(rate.value)} (${this.#interval(rate)})` : NONE] : []),
      itemsNeeded === null
        ? words.verdict[verdict]
        : fill(words.needed, words.verdict[verdict], formatNumber(itemsNeeded, this.language)),
      perSolvedTask && Number.isFinite(perSolvedTask.cost) ? formatNumber(perSolvedTask.cost, this.language) : NONE,
    ]);
    return markdownTable(header, rows);
  }

  /** Each pair of options once a task; null where no items were compared one by one. */
  #pairs(): string | null {
    const words = this.#words;
    const seen = new Set<string>();
    const rows = this.comparison.scenario.options.flatMap((option) =>
      evaluationsOf(option).flatMap((one) =>
        (one.against ?? []).flatMap((pair) => {
          const key = JSON.stringify([one.task, ...[option.id, pair.option].sort()]);
          if (seen.has(key)) return [];
          seen.add(key);
          const { value, low, high } = differenceOfPair(one, pair);
          return [
            [
              this.#name(option.id),
              this.#name(pair.option),
              one.task ?? NONE,
              formatNumber(pair.n, this.language),
              pair.won === undefined ? NONE : formatNumber(pair.won, this.language),
              pair.lost === undefined ? NONE : formatNumber(pair.lost, this.language),
              `${this.#percent(value)} (${this.#interval({ low, high })})`,
            ],
          ];
        }),
      ),
    );
    if (rows.length === 0) return null;
    const header: readonly (readonly [string, Align])[] = [
      [words.option, "---"],
      [words.other, "---"],
      [words.task, "---"],
      [words.sameItems, "---:"],
      [words.won, "---:"],
      [words.lost, "---:"],
      [words.difference, "---:"],
    ];
    return markdownTable(header, rows);
  }

  #failure(): string {
    const { quality, scenario, currencyFactor } = this.comparison;
    const usd = quality?.terms.failure ?? null;
    if (usd === null) return this.#words.triedAgain;
    return fill(this.#words.handedOn, formatMoney(usd * currencyFactor, scenario.currency, this.language));
  }

  #items({ n, trials, errors = 0 }: Evaluation): string {
    const { trials: runs, errors: failed } = this.#words;
    const number = (value: number): string => formatNumber(value, this.language);
    const counted = trials === undefined || trials === n ? number(n) : fill(runs, number(n), number(trials));
    return errors === 0 ? counted : fill(failed, counted, number(errors));
  }

  #result(one: Evaluation): string {
    const share = this.#percent(estimateOf(one).value);
    if (one.passed === undefined) return fill(this.#words.score, share);
    return fill(this.#words.passed, formatNumber(one.passed, this.language), share);
  }

  #source({ source, files = [] }: Evaluation): string {
    const named = files.map(({ name, sha256 }) => fill(this.#words.file, name, sha256.slice(0, SHORT)));
    const said = source === undefined ? named : [source, ...named];
    return said.length === 0 ? NONE : said.join(this.#words.comma);
  }

  #interval({ low, high }: Pick<Estimate, "low" | "high">): string {
    return `${this.#percent(low)} – ${this.#percent(high)}`;
  }

  /** A share in points of a hundred; adding 0 takes the sign off a zero. */
  #percent(share: number): string {
    return formatNumber(Number((share * 100).toFixed(1)) + 0, this.language);
  }

  #name(id: string): string {
    const named = this.comparison.options.find((option) => option.id === id)?.name;
    return named ?? this.comparison.scenario.options.find((option) => option.id === id)?.name ?? id;
  }
}

function fill(sentence: string, ...args: readonly string[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, index: string) => args[Number(index)] ?? "");
}
