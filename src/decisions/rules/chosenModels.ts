import { type Catalogue, cardOf } from "../../cost/compare/prepare";
import type { Span } from "../record/record";
import { type NamedModel, modelsIn } from "./modelsIn";
import { labelledOptions } from "./optionLabel";
import { isTitleOf } from "./optionNames";
import type { Subject } from "./subject";

/** A model that a record decides for, and where it says so. */
export interface ChosenModel {
  readonly card: NamedModel["card"];
  readonly span: Span;
}

/**
 * The models of the chosen option: named in the sentence of the choice, in the option's title among those considered, or as
 * the chosen option of a figures block.
 */
export function chosenModels({ record, figures }: Subject, { models }: Catalogue): ChosenModel[] {
  const found = new Map<string, ChosenModel>();
  const add = (card: ChosenModel["card"], span: Span): void => {
    if (!found.has(card.id)) found.set(card.id, { card, span });
  };
  const { chosen } = record;
  if (chosen) {
    const titles = record.options.map(({ title }) => title);
    const [labelled = -1] = labelledOptions(chosen.title, titles) ?? [];
    const option = titles.find((title) => isTitleOf(chosen.title, title)) ?? titles[labelled];
    for (const title of [chosen.title, option ?? ""])
      for (const { card } of modelsIn(title, models)) add(card, chosen.span);
  }
  for (const { figures: stored, span } of figures) {
    const option = stored?.scenario.options.find(({ id }) => id === stored.scenario.chosen);
    const card = option ? cardOf(option, models) : null;
    if (card) add(card, span);
  }
  return [...found.values()];
}
