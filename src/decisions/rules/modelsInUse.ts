import { pricedRows } from "../../cost/scenario/scenario";
import type { Span } from "../record/record";
import { chosenNames } from "./chosenNames";
import { spanInBlock } from "./figuresModels";
import type { ModelEnd, ModelEnds } from "./modelEnds";
import type { Subject } from "./subject";

/** Decisions of these statuses are no longer acted on. */
const PAST = ["superseded", "rejected", "deprecated"];

export function isPast({ record }: Subject): boolean {
  return PAST.includes(record.status?.word ?? "");
}

/** A model that a record chooses or compares, with how it stands where it may be served. */
export interface ModelInUse {
  readonly name: string;
  readonly lives: readonly ModelEnd[];
  readonly span: Span;
}

/** The models of the chosen option, and those of the API prices of figures blocks. */
export function modelsInUse(subject: Subject, ends: ModelEnds, today: string): ModelInUse[] {
  const chosen = chosenNames(subject, ends).map(({ name, model, platforms, span }) => ({
    name,
    lives: livesOf(name, model, platforms, ends, today),
    span,
  }));
  const priced = pricedOptions(subject).map(({ row, span }) => ({
    name: row,
    lives: [ends.of(null, row, today)],
    span,
  }));
  return [...chosen, ...priced];
}

/**
 * Of published weights only a platform that is named has an end: whoever runs them has none to fear. Where no platform is named,
 * the vendor's own is meant, as long as nothing says that the model ends there; else it is told of every platform.
 */
function livesOf(
  name: string,
  model: string,
  platforms: readonly string[],
  ends: ModelEnds,
  today: string,
): readonly ModelEnd[] {
  if (platforms.length > 0) return platforms.map((platform) => ends.of(platform, name, today));
  const { platform, hasEnded, end } = ends.of(null, name, today);
  const isOffered = platform !== null && !hasEnded && end === null;
  return isOffered || ends.hasPublishedWeights(model) ? [] : ends.everywhere(name, today);
}

/** The price rows of the options of the figures blocks; a self-hosted option has none, and no end. */
function pricedOptions(subject: Subject): { row: string; span: Span }[] {
  return subject.figures.flatMap((block) =>
    (block.figures?.scenario.options ?? []).flatMap((option) =>
      pricedRows(option).map((row) => ({ row, span: spanInBlock(subject, block, option.model ?? row) })),
    ),
  );
}
