import { withoutComments } from "../markdown/withoutComments";

/** Titles are looked at up to here; nobody writes longer ones, and it bounds the work. */
const LONGEST = 300;

/** What stands before the title of a numbered option: `Option 2 - `, `A) `, `选项一：`, `3. `. */
const LEADING_LABEL =
  /^(?:(?:(?:option|alternative|proposal)(?:[\s#]{1,4}|(?=\d))|(?:选项|方案)[\s#]{0,4})(?:\d{1,2}[a-z]?|[a-z]\d{0,2}|[一二三四五六])\s{0,3}(?:[-–—.:)、：]\s{0,3}|$)|(?:\d{1,2}[a-z]?|[a-z]\d{0,2}|[一二三四五六])\s{0,3}(?:[.:)、：]|[-–—]\s)\s{0,3})/iu;

/** A title without quotes, emphasis, links, comments and a final full stop, in lower case. */
function plainTitle(title: string): string {
  return withoutComments(title.slice(0, LONGEST))
    .replace(/!?\[([^\]]{0,300})\]\([^)]{0,300}\)/g, "$1")
    .replace(/[*_`"'“”‘’「」[\]{}]/g, "")
    .trim();
}

/**
 * The part of an option's title by which MADR tools compare: up to ` - `, ` – `, ` — `, ` | `, ` (` or a Chinese bracket;
 * without quotes, emphasis, links, a leading "Option 1:" and a final full stop; in lower case.
 */
export function shortTitle(title: string): string {
  const plain = plainTitle(title);
  const unlabelled = plain.replace(LEADING_LABEL, "");
  const [short = ""] = (unlabelled === "" ? plain : unlabelled).split(/\s[-–—|]+\s|\s\(|（|\s?——/);
  return short
    .replace(/(?<![.,;:。，；：])[.,;:。，；：]+$/, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
