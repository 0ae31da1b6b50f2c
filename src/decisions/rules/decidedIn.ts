/** Words that decide for what follows them. A change of model decides for what stands behind "to" or "with". */
const CHOICE =
  /\b(?:us(?:e|es|ing)|choos(?:e|es|ing)|chose|chosen|adopt\w*|select(?:s|ed|ing)?|pick(?:s|ed|ing)?|(?:go|stay|stick|keep)(?:s|es|ing)? with|went with|runs? on|serves|(?:answer|serv|handl|process|power|generat)ed by|decid\w+ (?:for|on|in favou?r of)|calls?|rel(?:y|ies|ying) on|standardi[sz]\w+ on|settl\w+ (?:for|on)|(?:switch|migrat|mov|upgrad)\w* (?:from [^.。]{1,80}? )?to|replac\w+ [^.。]{1,80}? (?:with|by))\b|选用|采用|选择|选定|使用|改用|启用|沿用|决定用|交给|接入|跑在|运行[在于]|(?:切换|迁移|升级|替换|更换)[到至为成]|换成/gi;
/** Words behind which stands what was not decided for, or only under a condition. */
const OTHERWISE =
  /\b(?:not|never|no longer|without|instead of|rather than|over|neglect\w*|reject\w*|against|replac\w+|from|than|unlike|except|consider\w*|evaluat\w*|compar\w*|retir\w*|drop\w*|avoid\w*|stop\w*|such as|if|unless|until|before|whereas|could|might|may|would|previously|formerly|earlier|originally)\b|n['’]t\b|不再|不用|不使用|不采用|不选|不会|没有|而不是|而非|放弃|否决|弃用|停用|取代|替代|代替|替换|考虑|评估|对比|相比|比较|如果|若|除非|以前|之前|曾|原先|原来|此前/gi;
const DECIDED_BEHIND =
  /^[\s`"”’*_]*(?:(?:is|was|were|are|has been|will be)\s+(?:chosen|selected|adopted|picked|used)\b|(?:(?:in|on|via|from)\s+\S{1,40}\s+)?(?:serves|answers|handles|processes|powers)\s+(?:all|every|each|our|the|us|most|first|requests|users|customers)\b|被选[用定中]|入选|负责)/i;
const CHOSEN_SOMEWHERE = /\b(?:chosen|selected|adopted|picked|used|answers|handles|processes|powers)\b|被选|入选|负责/i;
const DROPPED_BEHIND =
  /^[\s`"”’*_]*(?:(?:is|was|were|are|has been|had been)\s+(?:also\s+|only\s+)?(?:not|considered|evaluated|rejected|dropped|ruled out|discarded|replaced)\b|[^，。；,;]{0,20}(?:被否决|被放弃|被淘汰|未被采用|未入选|不予采用))/i;
const CLAUSE_ENDS = /[,;:，；：、]|\b(?:and|but)\b|但|而/g;

/** Words further away decide nothing; the bound keeps hostile text linear. In characters. */
const FAR = 400;

/** Whether a sentence decides for what stands at a place of it, by the words around. @param at offset @param end behind it */
export function isDecidedFor(sentence: string, at: number, end: number): boolean {
  const behind = sentence.slice(end, end + FAR);
  if (DROPPED_BEHIND.test(behind)) return false;
  if (DECIDED_BEHIND.test(behind)) return true;
  const before = sentence.slice(Math.max(0, at - FAR), at);
  const choice = [...before.matchAll(CHOICE)].at(-1);
  if (!choice) return false;
  const lead = before.slice(0, choice.index);
  const clause = lead.slice([...lead.matchAll(CLAUSE_ENDS)].at(-1)?.index ?? 0);
  const between = before.slice(choice.index + choice[0].length);
  return [clause, between].every((part) => part.search(OTHERWISE) < 0);
}

/** Whether words around a place of a sentence say that what stands there was not decided for. */
export function isRuledOut(sentence: string, at: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, at - FAR), at);
  return before.search(OTHERWISE) >= 0 || DROPPED_BEHIND.test(sentence.slice(end, end + FAR));
}

/** Whether a sentence has any word that decides: most have none, and need no look at the models that they name. */
export function decides(sentence: string): boolean {
  return sentence.search(CHOICE) >= 0 || sentence.search(CHOSEN_SOMEWHERE) >= 0;
}

/** A sentence and where it begins. */
export interface Sentence {
  readonly text: string;
  readonly offset: number;
}

/** The sentences and list items of a stretch of prose. */
export function sentencesOf(text: string, offset: number): Sentence[] {
  const ends = [...text.matchAll(SENTENCE_ENDS)].map(({ index, 0: mark }) => index + mark.length);
  return [...ends, text.length].map((end, at) => {
    const start = ends[at - 1] ?? 0;
    return { text: text.slice(start, end), offset: offset + start };
  });
}

const SENTENCE_ENDS = /[.!?](?=\s+["“*_`(]*\p{Lu})|[。！？]|\r?\n(?=[^\S\n]*(?:\n|[*+-]\s|\d{1,9}[.)]\s))/gu;
