import { shortTitle } from "./shortTitle";

/** Share of the words of a choice that an option must hold to be the one that is meant. */
const SHARE = 0.5;
const COMMON_WORDS =
  /^(?:the|and|for|with|use|using|our|will|from|that|this|choose|chosen|option|keep|have|are|not|into|them|its|can|all|only)$/;
/** By so many letters words are compared, so that "rejecting" is "reject". */
const STEM = 5;

/** Whether a choice has the title of an option: equal short titles, or one within the other; "self-hosted" is not "hosted". */
export function isTitleOf(choice: string, option: string): boolean {
  const [a = "", b = ""] = [choice, option].map((title) => shortTitle(title).replace(/[-‐‑]/g, " "));
  if (a === "" || b === "") return a === b;
  return a === b || (!contrasts(choice, option) && (holds(a, b) || holds(b, a)));
}

/** Whether a choice or a heading may mean an option: by its title, or with mostly the same words. */
export function namesOption(choice: string, option: string): boolean {
  if (isTitleOf(choice, option)) return true;
  if (contrasts(choice, option)) return false;
  const own = stems(choice);
  const other = stems(option);
  const inOption = new Set(other);
  const shared = own.filter((stem) => inOption.has(stem)).length;
  // A choice of one word, such as "MADR 2.1.0", means the option that begins with it.
  return own.length === 1 ? own[0] === other[0] : shared >= 2 && shared / own.length >= SHARE;
}

/** Words without their endings; a text is looked at up to its 40th word. */
function stems(text: string): string[] {
  const words =
    text
      .slice(0, 300)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return [
    ...new Set(
      words
        .slice(0, 40)
        .filter((word) => !COMMON_WORDS.test(word))
        .map((word) => word.slice(0, STEM)),
    ),
  ];
}

/** Whether one text has a compound such as "self-hosted" or "non-blocking" where the other has its last part alone. */
function contrasts(a: string, b: string): boolean {
  return opposes(a, b) || opposes(b, a);
}

const COMPOUND = /(?<![\p{L}\p{N}-])(?:self|non|un|anti|semi|multi|single|co)[-‐‑](\p{L}{3,})/giu;

function opposes(text: string, other: string): boolean {
  const words = new Set(
    other
      .slice(0, 300)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu) ?? [],
  );
  return [...text.slice(0, 300).matchAll(COMPOUND)].some(
    ([compound, last = ""]) => words.has(last.toLowerCase()) && !words.has(compound.toLowerCase()),
  );
}

/** Whether a text holds another as whole words. Chinese has no spaces between words. */
function holds(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const around = [text[at - 1] ?? "", text[at + part.length] ?? ""];
    const inside = [part.at(0) ?? "", part.at(-1) ?? ""];
    if (around.every((character, index) => !isWord(character) || !isWord(inside[index] ?? ""))) return true;
  }
  return false;
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}-]/u.test(character) && !/\p{Script=Han}/u.test(character);
}
