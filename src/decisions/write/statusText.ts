import type { StatusWord } from "../record/record";
import { tongueOf, tongueWord } from "../record/tongues";

const CHINESE: Readonly<Record<StatusWord, string>> = {
  proposed: "提议中",
  accepted: "已接受",
  superseded: "已被取代",
  deprecated: "已废弃",
  rejected: "已否决",
  draft: "草稿",
};
export const HAN = /\p{Script=Han}/u;

/** A status in words that follow a model in language and capitals. */
export interface NewStatus {
  /** @param model what stands in the place now, or the word of its key */
  readonly say: (model: string) => string;
  /** Whether a plain value in YAML gets quotes. */
  readonly quote: boolean;
}

const TRADITIONAL: Readonly<Record<StatusWord, string>> = {
  ...CHINESE,
  proposed: "提議中",
  deprecated: "已棄用",
  rejected: "已否決",
};

/**
 * A status as a record writes it: in the language of what stood there, and with its capitals.
 * @param within the text of the record, for words that several languages have; "" where there is none
 */
export function statusLike(word: StatusWord, model: string, within = ""): string {
  const other = tongueWord(word, model, within);
  if (other !== null) return cased(other, model);
  if (HAN.test(model)) return (/[議採納決絕棄廢駁過狀態審]/.test(model) ? TRADITIONAL : CHINESE)[word];
  return cased(word, model);
}

/** A word of the language of a heading or key, which `statusLike` takes its language and capitals from. */
export function modelOfLabel(label: string, within = ""): string {
  if (tongueOf(label, within)) return label;
  return HAN.test(label) ? (/[狀態]/.test(label) ? "狀態" : "状态") : "Status";
}

/** Words with the capitals of others: all of them, the first letter, or none. */
export function cased(words: string, model: string): string {
  const letters = model.replace(/\P{L}/gu, "");
  if (letters.length > 1 && letters === letters.toUpperCase()) return words.toUpperCase();
  return /^\p{Lu}/u.test(letters)
    ? words.slice(0, 1).toUpperCase() + words.slice(1)
    : words.slice(0, 1).toLowerCase() + words.slice(1);
}

/** Signs with which a YAML scalar cannot begin, and what would end or part it. */
const NOT_PLAIN = /^[\s\-?:,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|^(?:true|false|null|yes|no|~|[\d.eE+-]*)$|\s$|^$/;

/** A YAML scalar in the quotes of the one that it replaces; a plain one is quoted where it has to be or should be. */
export function yamlScalar(value: string, before: string, quote = false): string {
  if (before.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
  if (before.startsWith('"') || quote || NOT_PLAIN.test(value)) return `"${value.replace(/["\\]/g, "\\$&")}"`;
  return value;
}

/** A TOML string in the quotes of the one that it replaces. */
export function tomlScalar(value: string, before: string): string {
  if (before.startsWith("'") && !value.includes("'")) return `'${value}'`;
  return `"${value.replace(/["\\]/g, "\\$&")}"`;
}

/**
 * The value of a status in a text, with the marks around it as they were: emphasis and code, also those that close what
 * was opened before the value. In code a link would be no link.
 */
export function withMarks(value: string, before: string): string {
  // What is struck out is what the status was before; a new one in its marks would be struck out too.
  const struck = /^(?:~~.*?~~\s*)+/.exec(before)?.[0] ?? "";
  if (struck !== "") return struck + withMarks(value, before.slice(struck.length));
  const around = /^([*_`~]+)[^*_`~]*(?:\1|$)/.exec(before)?.[1];
  if (around !== undefined) return around.includes("`") && value.includes("](") ? value : around + value + around;
  const closing = /^[^*_`~[]*?([*_`~]+)/.exec(before)?.[1] ?? "";
  // Marks that come in pairs are within the value and go with it.
  return closing !== "" && before.split(closing).length % 2 === 0 ? value + closing : value;
}

/** A text in a table, in which a pipe would end the cell. */
export function cellText(text: string): string {
  return text.replace(/(?<!\\)\|/g, "\\|");
}
