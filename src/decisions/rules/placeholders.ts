import { blankCodeSpans } from "../markdown/codeSpans";

/** A text in braces. Those within a word, such as `/users/{id}`, are none. */
const BRACED = /(?<![\w/{$`])\{([^{}`]{1,300})\}(?![\w/}`])/gu;
/** A whole text in brackets, where it is no link and no list. */
const BRACKETED = /^\[([^[\]]{1,300})\](?![(:[])[\s.,;:]{0,5}$/u;
/** What a snippet leaves: `${1:title}`. */
const SNIPPET = /\$\{\d{1,3}(?::[^{}]{0,300})?\}/u;
const DATE = /\b(?:YYYY-MM-DD|AAAA-MM-JJ|JJJJ-MM-TT)\b/;

/** Words with which templates of MADR, Nygard's followers and their translations say what is to be put in. */
const INSTRUCTION =
  /(?<![\p{L}\p{N}])(?:short title|titles? of|name of|list (?:of|everyone|all|the)|everyone|describe|description|justification|argument [a-z]\b|example|pointer to|who (?:is|was|are)|when the|date when|e\.g\.|your|insert|fill in|driver \d|(?:title|name|date|status|author|number|link|reason|summary) (?:of|for|here|to)|liste de)(?![\p{L}\p{N}])|(?:简短|标题|名称|姓名|列出|描述|填写|说明|示例|链接|理由)/iu;
/** Contents that say nothing but what is to be put in. */
const BLANK =
  /^(?:(?:option|argument|driver|criterion|alternative|选项|方案|论据)\s*(?:#\s*)?(?:\d{1,2}|[a-z]|[一二三四五六])|(?:title|name|date|status|author|number|description|summary|context|decision|link)s?|(?:ADR[-_ ]?)?(?:NUM(?:BER)?|TITLE|NNNN?|XXXX?))$/iu;

/** Whether what stands in braces or brackets asks for something, and is not a value that somebody left the marks around. */
function asksForText(content: string): boolean {
  const text = content.trim();
  return text.includes("|") || BLANK.test(text) || INSTRUCTION.test(text);
}

/** The placeholder of a template in a text, or null. */
export function placeholderIn(text: string, options: { brackets?: boolean } = {}): string | null {
  const plain = withoutCodeAndComments(text).trim();
  const snippet = SNIPPET.exec(plain) ?? DATE.exec(plain);
  if (snippet) return snippet[0];
  for (const [placeholder, content = ""] of plain.matchAll(BRACED)) {
    // A single word in the midst of a text may be part of what is decided: `the {date} in names`.
    const isAlone = placeholder === plain || /^[A-Z][A-Z_ -]+$/.test(content) || /\s|\|/.test(content.trim());
    if (isAlone && asksForText(content)) return placeholder;
  }
  const bracketed = options.brackets === false ? null : BRACKETED.exec(plain);
  return bracketed && asksForText(bracketed[1] ?? "") ? bracketed[0] : null;
}

export function holdsPlaceholder(text: string): boolean {
  return placeholderIn(text) !== null;
}

/** The text without comments and code spans, in which a placeholder is an example. */
function withoutCodeAndComments(text: string): string {
  const parts = blankCodeSpans(text).split("<!--");
  return parts.map((part, index) => (index === 0 ? part : afterComment(part))).join("");
}

/** What stands behind a comment that began before a text; one that does not end is none. */
function afterComment(text: string): string {
  const end = text.indexOf("-->");
  return end < 0 ? text : text.slice(end + 3);
}
