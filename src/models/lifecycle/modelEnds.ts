import type { Language } from "../language";
import type { Lifecycle } from "./lifecycle";
import type { Lifecycles } from "./lifecycles";
import { type NamedOffer, modelsNamed, platformsIn } from "./namedModels";
import { sourceSentence } from "./words";

/** A life cycle in the words of a language, as far as its end goes. */
interface End {
  readonly platform: string | null;
  readonly platformName: string;
  readonly hasEnded: boolean;
  readonly end: string | null;
  readonly checked: string | null;
  readonly source: string;
}

/** What is told of the ends of models that a text names. */
interface Ends {
  modelsNamed(title: string): NamedOffer[];
  platformsIn(text: string): string[];
  hasPublishedWeights(model: string): boolean;
  of(platform: string | null, name: string, day: string): End;
  everywhere(name: string, day: string): End[];
}

/** Tells when models that a text names end, in a language. */
export function modelEnds(lifecycles: Lifecycles, language: Language): Ends {
  const told = ({ platform, state, end, from }: Lifecycle): End => ({
    platform,
    checked: from?.fact.checked ?? null,
    platformName: platform === null ? "" : lifecycles.nameOf(platform),
    hasEnded: state === "ended",
    end,
    source: from ? sourceSentence(from, language) : "",
  });
  return {
    modelsNamed: (title) => modelsNamed(title, lifecycles),
    platformsIn: (text) => platformsIn(text, lifecycles),
    hasPublishedWeights: (model) => lifecycles.hasPublishedWeights(model),
    of: (platform, name, day) => told(lifecycles.of(platform, name, day)),
    everywhere: (name, day) => lifecycles.everywhere(name, day).map(told),
  };
}
