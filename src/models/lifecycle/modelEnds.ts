import type { Language } from "../language";
import { knownModel, modelName } from "../identity/modelName";
import { resolverOf } from "../identity/resolver";
import type { Lifecycle, LifecycleState } from "./lifecycle";
import type { Lifecycles } from "./lifecycles";
import { type NamedOffer, modelsNamed, platformsIn } from "./namedModels";
import { lifecycleSentences, sourceSentence } from "./words";

/** A life cycle in the words of a language, as far as its end goes. */
interface End {
  readonly platform: string | null;
  readonly platformName: string;
  readonly state: LifecycleState;
  readonly hasEnded: boolean;
  readonly end: string | null;
  readonly checked: string | null;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly sourceTitle: string;
  readonly successors: readonly string[];
  readonly sentences: readonly string[];
}

/** What is told of the ends of models that a text names. */
interface Ends {
  modelsNamed(title: string): NamedOffer[];
  platformsIn(text: string): string[];
  hasPublishedWeights(model: string): boolean;
  called(name: string): { key: string; name: string; model: string | null };
  of(platform: string | null, name: string, day: string): End;
  everywhere(name: string, day: string): End[];
}

/** Tells when models that a text names end, in a language. */
export function modelEnds(lifecycles: Lifecycles, language: Language): Ends {
  const told = (life: Lifecycle): End => {
    const { platform, state, end, from, successors } = life;
    const platformName = platform === null ? "" : lifecycles.nameOf(platform);
    return {
      platform,
      platformName,
      state,
      hasEnded: state === "ended",
      end,
      checked: from?.fact.checked ?? null,
      source: from ? sourceSentence(from, language) : "",
      sourceUrl: from?.source.url ?? null,
      sourceTitle: from?.source.title ?? "",
      successors,
      sentences: lifecycleSentences(life, platformName, language),
    };
  };
  return {
    modelsNamed: (title) => modelsNamed(title, lifecycles),
    platformsIn: (text) => platformsIn(text, lifecycles),
    called: (name) => called(name, lifecycles),
    hasPublishedWeights: (model) => lifecycles.hasPublishedWeights(model),
    of: (platform, name, day) => told(lifecycles.of(platform, name, day)),
    everywhere: (name, day) => lifecycles.everywhere(name, day).map(told),
  };
}

/** One key and one name for all spellings of a model or of a snapshot of it. */
function called(written: string, { identity }: Lifecycles): ReturnType<Ends["called"]> {
  const { model, snapshot, fineTuned } = resolverOf(identity).resolve(written);
  const known = model === null ? undefined : knownModel(identity, model);
  if (model === null || !known) return { key: written.trim().toLowerCase(), name: written, model: null };
  const key = [fineTuned ? "ft" : "", model, snapshot ?? ""].filter(Boolean).join(":");
  return { key, name: [modelName(known.model), snapshot ?? ""].filter(Boolean).join(" "), model };
}
