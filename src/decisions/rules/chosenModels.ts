import { cardOf } from "../../cost/compare/prepare";
import type { Span } from "../record/record";
import { type KnownModels, type NamedModel, modelsIn } from "./modelsIn";
import { labelledOptions } from "./optionLabel";
import { isTitleOf } from "./optionNames";
import type { Subject } from "./subject";

/** A model that a record decides for, and where it says so. */
export interface ChosenModel extends Pick<NamedModel, "card" | "identity"> {
  /** As a reader knows it: the card's name, else as the record writes it. */
  readonly name: string;
  readonly span: Span;
}

/** What names the chosen option: the sentence of the choice, and the option's title among those considered. */
export function chosenTitles({ chosen, options }: Subject["record"]): string[] {
  if (!chosen) return [];
  const titles = options.map(({ title }) => title);
  const [labelled = -1] = labelledOptions(chosen.title, titles) ?? [];
  const option = titles.find((title) => isTitleOf(chosen.title, title)) ?? titles[labelled];
  return [chosen.title, option ?? ""];
}

/**
 * The models of the chosen option: named in the sentence of the choice, in the option's title among those considered, or as
 * the chosen option of a figures block.
 */
export function chosenModels({ record, figures }: Subject, known: KnownModels): ChosenModel[] {
  const found = new Map<string, ChosenModel>();
  const add = (chosen: ChosenModel): void => {
    const key = chosen.identity?.model ?? chosen.card?.id ?? chosen.name;
    if (!found.has(key)) found.set(key, chosen);
  };
  const { chosen } = record;
  if (chosen) {
    for (const title of chosenTitles(record)) {
      for (const { card, identity, offset, length } of modelsIn(title, known))
        add({ card, identity, name: card?.name ?? title.slice(offset, offset + length), span: chosen.span });
    }
  }
  for (const { figures: stored, span } of figures) {
    const option = stored?.scenario.options.find(({ id }) => id === stored.scenario.chosen);
    const card = option ? cardOf(option, known.models) : null;
    if (card) add({ card, identity: null, name: card.name, span });
  }
  return [...found.values()];
}
