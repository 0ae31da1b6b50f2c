import type { Span } from "../record/record";
import { chosenTitles } from "./chosenModels";
import type { ModelEnds } from "./modelEnds";
import type { Subject } from "./subject";

/** A model that the chosen option names. */
export interface ChosenName {
  /** As the record writes it. */
  readonly name: string;
  /** The platforms that the chosen option says; empty where it says none. */
  readonly platforms: readonly string[];
  readonly span: Span;
}

/**
 * The models that the chosen option names, by identity. One with published weights counts only where a platform is named:
 * whoever runs the weights has no end to fear.
 */
export function chosenNames({ record, text }: Subject, ends: ModelEnds): ChosenName[] {
  const { chosen } = record;
  if (!chosen) return [];
  const said = chosenTitles(record);
  const lineEnd = text.indexOf("\n", chosen.span.offset + chosen.span.length);
  const sentence = text.slice(chosen.span.offset, lineEnd < 0 ? undefined : lineEnd);
  const platforms = ends.platformsIn([...said, sentence].join(" "));
  const found = new Map<string, ChosenName>();
  for (const title of said) {
    for (const { name, model, platform } of ends.modelsNamed(title)) {
      const where = platform !== null && !platforms.includes(platform) ? [platform, ...platforms] : platforms;
      if (where.length === 0 && ends.hasPublishedWeights(model)) continue;
      if (!found.has(model)) found.set(model, { name, platforms: where, span: chosen.span });
    }
  }
  return [...found.values()];
}
