/** Tokens that a tokenizer needs for one English and one Chinese passage. One passage only, so rough. */
export interface Tokenizer {
  readonly id: string;
  readonly name: string;
  /** Tokens of the English passage. */
  readonly english: number;
  /** Tokens of the Chinese passage. */
  readonly chinese: number;
}

/** The measured tokenizers, the passage in characters, and the one in whose tokens a workload is counted. */
export interface TokenizerTable {
  readonly passage: { readonly english: number; readonly chinese: number };
  readonly reference: string;
  readonly tokenizers: readonly Tokenizer[];
}

/**
 * How many tokens of a tokenizer one token of the reference becomes, for a text of which a share of the reference's tokens is
 * Chinese. 1 for a tokenizer that was not measured.
 */
export function tokenFactor(table: TokenizerTable, id: string | null, chineseShare: number): number {
  const own = table.tokenizers.find((tokenizer) => tokenizer.id === id);
  const reference = table.tokenizers.find((tokenizer) => tokenizer.id === table.reference);
  if (!own || !reference) return 1;
  return (1 - chineseShare) * (own.english / reference.english) + chineseShare * (own.chinese / reference.chinese);
}

/** Characters that one token of the reference stands for, in a text of which a share of its tokens is Chinese. */
export function charactersPerToken(table: TokenizerTable, chineseShare: number): number {
  const reference = table.tokenizers.find((tokenizer) => tokenizer.id === table.reference);
  if (!reference) return 1;
  return (
    (1 - chineseShare) * (table.passage.english / reference.english) +
    chineseShare * (table.passage.chinese / reference.chinese)
  );
}
