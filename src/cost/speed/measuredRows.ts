import type { Hardware } from "../../models/hardware";
import type { MeasuredSeries, OnlinePoint } from "../../models/measurement";
import type { ModelCard } from "../../models/modelCard";
import { closedLoopThroughput } from "../formulas/speed";
import { PRECISIONS, type Precision } from "../scenario/scenario";
import { loadPoint } from "./loadPoint";
import { offlineBatch, referenceCache } from "./reference";
import { type ServingShape, servingShape } from "./servingShape";
import type { Calibration } from "./calibration";
import { asInstalled } from "./speedModel";

/** One published measurement, as a result names it. */
export interface MeasuredRow {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Requests at once; null where the engine took as many as fitted. */
  readonly concurrency: number | null;
  readonly tokensPerSecond: number;
  /** Mean seconds to the first token; null where it was not measured under such a load. */
  readonly firstTokenS: number | null;
  readonly engine: string;
  readonly version: string | null;
  /** ISO date of the run; null where the source does not state it. */
  readonly measured: string | null;
  /** Key of the source. */
  readonly from: string;
  /** Whether the engine ran as it is installed, not tuned. */
  readonly installed: boolean;
}

/** A measurement beside what the calibrated roofline says of the same load. */
export interface KnownRow {
  readonly row: MeasuredRow;
  /** Requests at once: those of the row, or as many as the roofline takes to fit. */
  readonly batch: number;
  /** How much slower than tuned an engine of this run's set-up is: 0 where it was tuned; a natural logarithm, as the others. */
  readonly installed: number;
  /** Measured over estimated for that set-up: output tokens a second, and seconds to the first token. */
  readonly speed: number;
  readonly firstToken: number | null;
}

/** The rows of one series. */
export function rowsOf({ offline, online, engine, version, measured, from, installed }: MeasuredSeries): MeasuredRow[] {
  const run = { engine, version, measured, from, installed };
  return [
    ...offline.map(([inputTokens, outputTokens, tokensPerSecond]) => ({
      inputTokens,
      outputTokens,
      concurrency: null,
      tokensPerSecond,
      firstTokenS: null,
      ...run,
    })),
    ...online.map((point) => ({
      inputTokens: point[0],
      outputTokens: point[1],
      concurrency: point[2],
      tokensPerSecond: onlineThroughput(point),
      firstTokenS: point[3] > 0 ? point[3] / 1000 : null,
      ...run,
    })),
  ];
}

/** Output tokens a second of a replica that always has so many requests at once. */
function onlineThroughput([, outputTokens, concurrency, firstTokenMs, perTokenMs]: OnlinePoint): number {
  const times = { firstTokenS: firstTokenMs / 1000, perTokenS: perTokenMs / 1000 };
  return Number(closedLoopThroughput.compute({ concurrency, outputTokens, ...times }));
}

/** The precision of a series, which a build checks to be one of a scenario's. */
export function precisionOf({ precision }: Pick<MeasuredSeries, "precision">): Precision {
  return PRECISIONS.find((name) => name === precision) ?? "bf16";
}

/** Compares a row with the roofline. */
export function compareRow(
  row: MeasuredRow,
  shape: ServingShape,
  card: ModelCard,
  hardware: Hardware,
  precision: Precision,
  calibration: Calibration,
): KnownRow {
  const lengths = { inputTokens: row.inputTokens, cachedTokens: 0, outputTokens: row.outputTokens };
  const full = row.concurrency === null;
  const cache = referenceCache(card, precision, lengths, full);
  const fits = offlineBatch(shape, hardware, cache, calibration);
  const batch = Math.min(row.concurrency ?? fits, fits);
  const point = loadPoint(shape, lengths, batch, cache, calibration);
  const installed = row.installed ? Math.log(asInstalled(shape, calibration)) : 0;
  return {
    row,
    batch,
    installed,
    speed: Math.log(row.tokensPerSecond / point.tokensPerSecond) + installed,
    firstToken: row.firstTokenS === null ? null : Math.log(row.firstTokenS / point.firstTokenS),
  };
}

/** All rows of some series beside the roofline; none where the architecture is not known. */
export function compareSeries(
  series: MeasuredSeries,
  card: ModelCard,
  hardware: Hardware,
  calibration: Calibration,
): KnownRow[] {
  const precision = precisionOf(series);
  const shape = servingShape(card, hardware, series.gpus, precision);
  if (!shape) return [];
  return rowsOf(series).map((row) => compareRow(row, shape, card, hardware, precision, calibration));
}
