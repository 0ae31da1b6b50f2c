import { type Evaluation, evaluationsOf } from "../../cost/scenario/evaluation";
import { spreadMeans } from "../../cost/load/spread";
import { type Provenance, measuredOption, measuredWorkload } from "../../cost/scenario/provenance";
import type { Scenario, ScenarioOption } from "../../cost/scenario/scenario";
import type { LoadHours, SpreadPart } from "../../cost/scenario/workload";
import { sameValue } from "../../cost/scenario/sameValue";

/** One value of a scenario that a measurement changes. */
export interface ChangeLine {
  /** The place as the file spells it, such as `workload.inputTokens`. */
  readonly path: string;
  readonly before: ChangedValue;
  readonly after: ChangedValue;
  readonly because: Because;
}

export type ChangedValue =
  | { readonly kind: "none" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "spread"; readonly count: number; readonly inputTokens: number; readonly outputTokens: number }
  | { readonly kind: "hours"; readonly hours: LoadHours }
  | { readonly kind: "evaluations"; readonly evaluations: readonly Evaluation[] };

/** What was measured: a usage of so many requests in a period, a load test, or evaluations of so many items. */
export type Because =
  | { readonly kind: "usage"; readonly of: Pick<Provenance<string>, "requests" | "from" | "to"> }
  | { readonly kind: "load"; readonly of: Provenance<string> }
  | { readonly kind: "eval"; readonly items: number };

const NONE = { kind: "none" } as const;

/** What a measurement changes of a scenario, each value with what it is now, what it becomes and why. */
export function changeLines(before: Scenario, after: Scenario): ChangeLine[] {
  return [...workloadLines(before, after), ...after.options.flatMap((option) => optionLines(before, option))];
}

function workloadLines(before: Scenario, after: Scenario): ChangeLine[] {
  const measured = measuredWorkload(after);
  const [old, fresh] = [before.workload, after.workload];
  // All of a load stands in one provenance, the last.
  const [of = {}] = fresh.measured?.slice(-1) ?? [];
  const because = { kind: "usage", of } as const;
  const lines: ChangeLine[] = [];
  const add = (key: string, from: ChangedValue, to: ChangedValue): void => {
    if (!sameValue(from, to)) lines.push({ path: `workload.${key}`, before: from, after: to, because });
  };
  for (const key of measured.keys()) {
    // The means of a spread stand in its own line.
    if (fresh.spread && (key === "inputTokens" || key === "outputTokens")) continue;
    add(
      key,
      numberOf(old[key] ?? (old.spread ? spreadMeans(old.spread)[key as "inputTokens"] : undefined)),
      numberOf(fresh[key]),
    );
  }
  if (fresh.spread !== undefined) add("spread", lengthsOf(old), spreadOf(fresh.spread));
  if (fresh.hours) add("hours", hoursOf(old.hours), hoursOf(fresh.hours));
  return lines;
}

function optionLines(before: Scenario, option: ScenarioOption): ChangeLine[] {
  const old = before.options.find(({ id }) => id === option.id);
  const lines: ChangeLine[] = [];
  for (const [key, of] of measuredOption(option)) {
    const [from, to] = [numberOf(old && read(old, key)), numberOf(read(option, key))];
    const because = of.inputTokens === undefined ? ({ kind: "usage", of } as const) : ({ kind: "load", of } as const);
    if (!sameValue(from, to)) lines.push({ path: `options.${option.id}.${key}`, before: from, after: to, because });
  }
  const [was, is] = [evaluationsOf(old ?? {}), evaluationsOf(option)];
  if (!sameValue(was, is)) {
    const fresh = is.filter((one) => !was.some((other) => sameValue(one, other)));
    lines.push({
      path: `options.${option.id}.evaluation`,
      before: was.length === 0 ? NONE : { kind: "evaluations", evaluations: was },
      after: { kind: "evaluations", evaluations: is },
      because: { kind: "eval", items: fresh.reduce((sum, { n }) => sum + n, 0) },
    });
  }
  return lines;
}

function read(option: ScenarioOption, key: string): number | undefined {
  const value: unknown = Reflect.get(option, key);
  return typeof value === "number" ? value : undefined;
}

function numberOf(value: number | undefined): ChangedValue {
  return value === undefined ? NONE : { kind: "number", value };
}

function spreadOf(spread: readonly SpreadPart[]): ChangedValue {
  const { inputTokens = 0, outputTokens = 0 } = spreadMeans(spread);
  return { kind: "spread", count: spread.length, inputTokens, outputTokens };
}

/** The lengths that stood before: a spread, or means, which are one length. */
function lengthsOf({ spread, inputTokens, outputTokens }: Scenario["workload"]): ChangedValue {
  if (spread) return spreadOf(spread);
  return inputTokens === undefined || outputTokens === undefined
    ? NONE
    : { kind: "spread", count: 1, inputTokens, outputTokens };
}

function hoursOf(hours: LoadHours | undefined): ChangedValue {
  return hours ? { kind: "hours", hours } : NONE;
}
