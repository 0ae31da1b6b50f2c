import { resolverOf } from "../identity/resolver";
import type { Lifecycles } from "./lifecycles";

/** A model that a short text names. */
export interface NamedOffer {
  /** As the text writes it. */
  readonly name: string;
  /** Canonical id of the model. */
  readonly model: string;
  /** The platform that the spelling says. */
  readonly platform: string | null;
  /** Where it begins in the text. */
  readonly offset: number;
}

const CERTAIN = ["exact", "snapshot", "alias"];

/** The models that a title names; of two names that overlap, the longer one. */
export function modelsNamed(title: string, lifecycles: Lifecycles): NamedOffer[] {
  return resolverOf(lifecycles.identity)
    .mentionsIn(title)
    .flatMap(({ identity: { model, match, platform }, offset, length }) =>
      model === null || !CERTAIN.includes(match)
        ? []
        : [{ name: title.slice(offset, offset + length), model, platform, offset }],
    );
}

/** The platforms that a text names as a whole word. A vendor's name alone names its own platform. */
export function platformsIn(text: string, { identity }: Lifecycles): string[] {
  const plainOf = (written: string): string =>
    written
      .toLowerCase()
      .replace(/[^\p{L}\p{N}&.]+/gu, " ")
      // A dot that ends a sentence is none of a name.
      .replace(/\.+(?= |$)/g, " ");
  const words = ` ${plainOf(text)} `;
  const isNamed = (word: string): boolean =>
    HAN.test(word)
      ? words.includes(word)
      : ["", " api", " s api", " 官方"].some((end) => names(`${word}${end}`, words));
  return identity.platforms
    .filter(({ name, words: more }) => [name, ...more].some((word) => isNamed(plainOf(word))))
    .map(({ id }) => id);
}

const HAN = /\p{Script=Han}/u;

/** Whether a text has a phrase as whole words, where the phrase names one platform. */
function names(phrase: string, words: string): boolean {
  return !AMBIGUOUS.has(phrase) && words.includes(phrase.endsWith("官方") ? ` ${phrase}` : ` ${phrase} `);
}

/** Words that name a model or a vendor of models sold in many places rather than one platform. */
const AMBIGUOUS = new Set([
  "claude",
  "gemini",
  "google",
  "openai",
  "anthropic",
  "mistral",
  "deepseek",
  "cohere",
  "kimi",
  "minimax",
  "doubao",
  "hunyuan",
  "tencent",
  "codestral",
  "github",
  "silicon",
  "us",
  "global",
  "command",
  "together",
  "ark",
  "hf",
]);
