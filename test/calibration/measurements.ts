import type { CostFacts } from "../../src/cost/costFacts";
import { type MeasuredRow, precisionOf, rowsOf } from "../../src/cost/speed/measuredRows";
import { type ServingShape, servingShape } from "../../src/cost/speed/servingShape";
import type { Precision } from "../../src/cost/scenario/scenario";
import type { Hardware } from "../../src/models/hardware";
import type { MeasuredSeries } from "../../src/models/measurement";
import type { ModelCard } from "../../src/models/modelCard";

/** A shipped measurement with everything that an estimate of it is worked out from. */
export interface Measurement {
  readonly row: MeasuredRow;
  readonly card: ModelCard;
  readonly hardware: Hardware;
  readonly gpus: number;
  readonly precision: Precision;
  readonly shape: ServingShape;
  /** Whether the constants may be fitted on it; the other half is for checking only. */
  readonly fitted: boolean;
}

/** Every measurement that is shipped, in two halves that stay the same whatever is added. */
export function measurements(facts: CostFacts, models: readonly ModelCard[]): Measurement[] {
  return facts.measured.series.flatMap((series) => {
    const card = models.find(({ id }) => id === series.model);
    const hardware = facts.hardware.find(({ id }) => id === series.hardware);
    const precision = precisionOf(series);
    const shape = card && hardware ? servingShape(card, hardware, series.gpus, precision) : null;
    if (!card || !hardware || !shape) throw new Error(`${series.model} on ${series.hardware} cannot be estimated`);
    return rowsOf(series).map((row) => {
      const fitted = isFitted(series, row.inputTokens, row.outputTokens, row.concurrency);
      return { row, card, hardware, gpus: series.gpus, precision, shape, fitted };
    });
  });
}

/** The same series with the measurements of the first half only. */
export function fittedSeries(series: readonly MeasuredSeries[]): MeasuredSeries[] {
  return series.map((entry) => ({
    ...entry,
    offline: entry.offline.filter(([input, output]) => isFitted(entry, input, output, null)),
    online: entry.online.filter(([input, output, concurrency]) => isFitted(entry, input, output, concurrency)),
  }));
}

/** Which half a measurement is of; all engines and runs of one load are of the same. */
function isFitted(
  { model, hardware, gpus, precision }: MeasuredSeries,
  input: number,
  output: number,
  concurrency: number | null,
): boolean {
  return isEven([model, hardware, gpus, precision, input, output, concurrency].join(" "));
}

/** A coin that falls the same way for the same text (FNV-1a, its bits folded). */
function isEven(text: string): boolean {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x45d9f3b);
  hash ^= hash >>> 16;
  return (hash & 1) === 0;
}
