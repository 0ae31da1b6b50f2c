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
}

/** No name of a model has more words. */
const MAX_WORDS = 6;
/** Titles are short; what is longer is prose. */
const MAX_TITLE_WORDS = 60;
/** Chinese text sets no space beside a name in Latin letters. */
const BETWEEN_WORDS = /\s+|(?<=\p{Script=Han})(?=[A-Za-z])|(?<=[A-Za-z0-9])(?=\p{Script=Han})/u;
const CERTAIN = ["exact", "snapshot", "alias"];

/** The models that a title names; of two names that overlap, the longer one. */
export function modelsNamed(title: string, lifecycles: Lifecycles): NamedOffer[] {
  const resolver = resolverOf(lifecycles.identity);
  const words = title.split(BETWEEN_WORDS).filter(Boolean).slice(0, MAX_TITLE_WORDS);
  const found: NamedOffer[] = [];
  for (let at = 0; at < words.length;) {
    let taken = 1;
    for (let count = Math.min(MAX_WORDS, words.length - at); count > 0; count--) {
      const name = words
        .slice(at, at + count)
        .join(" ")
        .replace(/^[("'`“‘*_]+|[)"'`”’*_,.;:!?，。；：]+$/g, "");
      const { model, match, platform } = resolver.resolve(name);
      if (model === null || !CERTAIN.includes(match)) continue;
      found.push({ name, model, platform });
      taken = count;
      break;
    }
    at += taken;
  }
  return found;
}

/** The platforms that a text names as a whole word. A vendor's name alone names its own platform. */
export function platformsIn(text: string, { identity }: Lifecycles): string[] {
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}&.]+/gu, " ")} `;
  return identity.platforms
    .filter(({ name, words: more }) =>
      [name, ...more].some((word) => {
        const plain = word.toLowerCase().replace(/[^\p{L}\p{N}&.]+/gu, " ");
        return !AMBIGUOUS.has(plain) && words.includes(` ${plain} `);
      }),
    )
    .map(({ id }) => id);
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
