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
