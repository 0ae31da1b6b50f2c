import type { FigureSource } from "./hardware";

/** Tokens of a tokenizer for one token of the reference, in each language; null where that was not measured. */
export interface Tokenizer {
  readonly id: string;
  readonly name: string;
  readonly english: number | null;
  readonly chinese: number | null;
  readonly sources: readonly FigureSource[];
}

/** The models whose names begin so count with this tokenizer. */
export interface TokenizerFamily {
  readonly tokenizer: string;
  readonly models: readonly string[];
}

export interface TokenizerTable {
  /** A text in characters, and its tokens by the reference. */
  readonly passage: {
    readonly english: number;
    readonly chinese: number;
    readonly englishTokens: number;
    readonly chineseTokens: number;
  };
  readonly tokenizers: readonly Tokenizer[];
  readonly families: readonly TokenizerFamily[];
}

/**
 * The tokenizer of a model by its name, such as a row of the price catalogue or a card has it: what stands before the last
 * slash is the provider. Null where no family is known, which is not the reference.
 */
export function tokenizerOf({ families }: TokenizerTable, model: string): string | null {
  const name = model.slice(model.lastIndexOf("/") + 1).toLowerCase();
  return families.find(({ models }) => models.some((start) => name.startsWith(start)))?.tokenizer ?? null;
}

/** How many tokens of a model one token of the reference becomes. */
export interface TokenFactor {
  readonly factor: number;
  /** False where a language of the text was not measured; `factor` then counts it as the reference does. */
  readonly known: boolean;
  /** The least and the most of all measured tokenizers for the same text. */
  readonly low: number;
  readonly high: number;
}

/**
 * The tokens of a model for one token of the reference, as `factor` of what is known of its tokenizer, by the share of a text
 * that is Chinese. The tokenizer is looked up once: thousands of draws ask with another share.
 */
export function tokenRatioOf(
  { tokenizers }: Pick<TokenizerTable, "tokenizers">,
  id: string | null,
): (chineseShare: number) => number {
  const own = id === null ? undefined : tokenizers.find((tokenizer) => tokenizer.id === id);
  return own ? (chineseShare) => mixed(own, chineseShare) : () => 1;
}

/** Where a language was not measured it is counted as the reference does. */
function mixed({ english, chinese }: Pick<Tokenizer, "english" | "chinese">, chineseShare: number): number {
  return (1 - chineseShare) * (english ?? 1) + chineseShare * (chinese ?? 1);
}

/** The factor of a tokenizer for a text of which a share of the reference's tokens is Chinese. */
export function tokenFactor(table: TokenizerTable, id: string | null, chineseShare: number): TokenFactor {
  const own = table.tokenizers.find((tokenizer) => tokenizer.id === id);
  const known = own !== undefined && (chineseShare === 1 || own.english !== null);
  const all = table.tokenizers.map((one) => mixed(one, chineseShare));
  return {
    factor: tokenRatioOf(table, id)(chineseShare),
    known: known && (chineseShare === 0 || own.chinese !== null),
    low: Math.min(1, ...all),
    high: Math.max(1, ...all),
  };
}

/** Characters that one token of the reference stands for, in a text of which a share of its tokens is Chinese. */
export function charactersPerToken({ passage }: TokenizerTable, chineseShare: number): number {
  return (
    (1 - chineseShare) * (passage.english / passage.englishTokens) +
    chineseShare * (passage.chinese / passage.chineseTokens)
  );
}
