import type { Comparison } from "../compare/compare";
import { type CostWords, fill, sayer } from "./costWords";

/** What a reader must know of each option beside its figures: a line an option that has something to say. */
export function remarkLines(comparison: Comparison, words: CostWords): string[] {
  const say = sayer(words, comparison.scenario.currency);
  const space = words.language === "en" ? " " : "";
  return comparison.options.flatMap(({ name, remarks }) => {
    const sentences = remarks.map(({ code, args }) => fill(words.remark[code], args, say));
    return sentences.length === 0 ? [] : [fill(words.remarkLine, [name, sentences.join(space)], say)];
  });
}
