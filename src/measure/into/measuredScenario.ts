import type { Catalogue } from "../../cost/compare/prepare";
import { resolveQuantities } from "../../cost/compare/quantities";
import type { Scenario } from "../../cost/scenario/scenario";
import type { Measured, ModelUsage } from "../measured";
import type { UsageShape } from "../usage/usageShape";
import { withEvaluations } from "./evaluations";
import { withLoadTests } from "./loadTests";
import { type MeasureNote, Notes } from "./note";
import type { NameUse } from "./optionNames";
import { ratioOf, tariffLimits } from "./tariffLimits";
import { withUsage } from "./usage";

/** What files told, with what their contract leaves out. */
export interface Measurement {
  readonly measured: Measured;
  readonly shapes: readonly UsageShape[];
}

/** What a person or the command line decided on a measurement. */
export interface Decided {
  /** The models whose requests make up the load. */
  readonly usage: readonly ModelUsage[];
  /** Id of the option that a name in the files stands for; null where none does. */
  readonly optionOf: (name: string | null, use: NameUse) => string | null;
  /** Zone of the hours of the load; null where nobody says. */
  readonly zone: string | null;
  /** ISO day on which the files are read. */
  readonly date: string;
  /** ISO day on which the newest evaluation file was written; null where not known. */
  readonly evaluated: string | null;
}

/**
 * A scenario with what was measured: load, thinking and shares of the cache by usage, machines by load tests, quality by
 * evaluations. Whatever the files do not tell stays as it is; the notes say what a person must know of the rest.
 */
export function withMeasurement(
  scenario: Scenario,
  { measured, shapes }: Measurement,
  { usage, optionOf, zone, date, evaluated }: Decided,
  catalogue: Catalogue,
): { readonly scenario: Scenario; readonly notes: readonly MeasureNote[] } {
  const notes = new Notes();
  const before = resolveQuantities(scenario, catalogue.facts).values;
  const tokenRatio = ratioOf(catalogue, before.chineseShare);
  const used =
    usage.length === 0
      ? scenario
      : withUsage(scenario, measured, usage, {
          date,
          tokenRatio,
          optionOf: (model) => optionOf(model, "usage"),
          thinkingMultiplier: before.thinkingMultiplier,
          shapes,
          zone,
          limits: tariffLimits(scenario, catalogue, tokenRatio),
          notes,
        });
  const { inputTokens, outputTokens, thinkingMultiplier } = resolveQuantities(used, catalogue.facts).values;
  const tested = withLoadTests(used, measured, {
    date,
    optionOf: (model) => optionOf(model, "load"),
    lengthsOf: (id) => ({
      inputTokens,
      outputTokens:
        outputTokens * (used.options.find((option) => option.id === id)?.thinkingMultiplier ?? thinkingMultiplier),
    }),
    notes,
  });
  const evaluatedToo = withEvaluations(tested, withoutOpenScores(measured), {
    optionOf: (name) => optionOf(name, "eval"),
    date: evaluated,
    notes,
  });
  return { scenario: evaluatedToo, notes: notes.all() };
}

/** Without the scores of files of which nobody has said which one counts: all of them would not be what was asked. */
function withoutOpenScores(measured: Measured): Measured {
  const open = new Set(
    measured.problems.flatMap(({ code, args }) => (code === "metric-unknown" ? (args[0] ?? "").split(", ") : [])),
  );
  const isOpen = (task: string | null): boolean => task !== null && (open.has(task) || open.has(`feedback.${task}`));
  return { ...measured, eval: measured.eval.filter(({ task }) => !isOpen(task)) };
}

/**
 * The names of models in files by what they tell; a usage whose own shares are not known needs no option. A file that stands
 * for an option which nobody named has a name that says nothing of it.
 */
export function namesIn(
  { eval: evaluations, load, problems }: Measured,
  usage: readonly ModelUsage[],
): Record<NameUse, string[]> {
  const own = usage.filter(
    ({ thinkingTokens, cachedShare, cacheWriteShare, batchShare }) =>
      thinkingTokens !== null || cachedShare !== null || cacheWriteShare !== null || batchShare !== null,
  );
  const unique = (names: readonly (string | null)[]): string[] => [...new Set(names.map((name) => name ?? ""))];
  const files = new Set(problems.flatMap(({ code, args }) => (code === "option-unknown" ? args : [])));
  return {
    usage: unique(own.flatMap(({ model }) => (model === null ? [] : [model]))),
    load: unique(load.map(({ model }) => model)),
    eval: unique(evaluations.map(({ option }) => option).filter((option) => !files.has(option))),
  };
}
