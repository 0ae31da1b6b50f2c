import type { Span } from "../record/record";
import { chosenTitles } from "./chosenModels";
import { decides, isDecidedFor, isRuledOut } from "./decidedIn";
import { decisionProse } from "./decisionProse";
import type { ModelEnds, NamedModelId } from "./modelEnds";
import type { Subject } from "./subject";

/** A model that a record decides for. */
export interface ChosenName {
  /** As the record writes it. */
  readonly name: string;
  /** Canonical id. */
  readonly model: string;
  /** The platforms that the record says; empty where it says none. */
  readonly platforms: readonly string[];
  readonly span: Span;
}

/**
 * The models that a record decides for, by identity: those of the chosen option; where it names none, those of the sentences
 * that decide, and those of a title that does ("Use GPT-4"); else the one model of a decision without a word that decides.
 */
export function chosenNames(subject: Subject, ends: ModelEnds): ChosenName[] {
  const named = [inChosenOption, inProse, inTitle, alone]
    .map((read) => read(subject, ends))
    .find(({ length }) => length > 0);
  const found = new Map<string, ChosenName>();
  for (const choice of named ?? []) if (!found.has(choice.model)) found.set(choice.model, choice);
  return [...found.values()];
}

function inChosenOption({ record, text }: Subject, ends: ModelEnds): ChosenName[] {
  const { chosen } = record;
  if (!chosen) return [];
  const said = chosenTitles(record);
  const lineEnd = text.indexOf("\n", chosen.span.offset + chosen.span.length);
  const sentence = text.slice(chosen.span.offset, lineEnd < 0 ? undefined : lineEnd);
  const platforms = ends.platformsIn([...said, sentence].join(" "));
  return said.flatMap((title) => ends.modelsNamed(title).map((named) => choiceOf(named, platforms, chosen.span)));
}

function inProse(subject: Subject, ends: ModelEnds): ChosenName[] {
  return decisionProse(subject).flatMap((sentence) => decided(sentence.text, sentence.offset, ends));
}

/** The one model that a decision names, where no sentence of it decides for anything else. */
function alone(subject: Subject, ends: ModelEnds): ChosenName[] {
  const sentences = decisionProse(subject);
  if (sentences.length > MOST_SENTENCES || sentences.some(({ text }) => decides(text))) return [];
  const named = sentences.flatMap(({ text, offset }) =>
    ends.modelsNamed(text).map((model) => ({ model, text, offset })),
  );
  const [only] = named;
  if (!only || named.some(({ model }) => model.model !== only.model.model)) return [];
  const { model, text, offset } = only;
  if (isRuledOut(text, model.offset, model.offset + model.name.length)) return [];
  const span = { offset: offset + model.offset, length: model.name.length };
  return [choiceOf(model, ends.platformsIn(text), span)];
}

/** A longer decision tells a story, in which a model may stand for anything. */
const MOST_SENTENCES = 4;

function inTitle({ record: { title, titleSpan }, text }: Subject, ends: ModelEnds): ChosenName[] {
  if (title === null || titleSpan === null) return [];
  return decided(text.slice(titleSpan.offset, titleSpan.offset + titleSpan.length), titleSpan.offset, ends);
}

/** The models that a sentence of the record decides for. */
function decided(sentence: string, from: number, ends: ModelEnds): ChosenName[] {
  if (!decides(sentence)) return [];
  return ends
    .modelsNamed(sentence)
    .filter(({ name, offset }) => isDecidedFor(sentence, offset, offset + name.length))
    .map((named) =>
      choiceOf(named, ends.platformsIn(sentence), { offset: from + named.offset, length: named.name.length }),
    );
}

function choiceOf({ name, model, platform }: NamedModelId, platforms: readonly string[], span: Span): ChosenName {
  return {
    name,
    model,
    platforms: platform !== null && !platforms.includes(platform) ? [platform, ...platforms] : platforms,
    span,
  };
}
