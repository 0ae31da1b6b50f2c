/**
 * The part of an option's title by which MADR tools compare: up to ` - `, ` – `, ` — `, ` | `, ` (` or a Chinese bracket;
 * without quotes, emphasis, links, a leading "Option 1:" and a final full stop; in lower case.
 */
export function shortTitle(title: string): string {
  const plain = title
    .replace(/<!--.*?-->/g, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`"'“”‘’「」[\]{}]/g, "")
    .trim();
  const [short = ""] = plain.split(/\s[-–—|]+\s|\s\(|（|\s?——/);
  const bare = short.replace(
    /^(?:option|alternative|选项|方案)?\s*(?:\d+[a-z]?|[a-z]\d*|[一二三四五六])\s*[.:)、：]\s*/i,
    "",
  );
  return (bare === "" ? short : bare)
    .replace(/[.,;:。，；：]+$/, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

const LABEL = "\\d{1,2}[a-z]?|[a-z]\\d{0,2}|[一二三四五六]";
const LABELLED = new RegExp(`^\\W*(?:(?:option|alternative|选项|方案)\\s*|\\()?(${LABEL})(?![\\p{L}\\p{N}])`, "iu");
const SPEAKS_OF_LABELS = new RegExp(
  `(?:options?|alternatives?|选项|方案)\\s*(?:${LABEL})(?![\\p{L}\\p{N}])|^(?:(?:${LABEL}|and|und|和)[\\s,.、&+]*)+$`,
  "iu",
);

/** Whether a choice such as "Options 1 and 3" or "A2, B2" names an option by what stands before its title. */
function namesLabel(choice: string, option: string): boolean {
  const label = LABELLED.exec(option)?.[1]?.toLowerCase();
  if (label === undefined || !SPEAKS_OF_LABELS.test(choice)) return false;
  return [
    ...choice
      .toLowerCase()
      .matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${LABEL})(?![\\p{L}\\p{N}])|(?<=选项|方案)[一二三四五六]`, "gu")),
  ].some(([word]) => word === label);
}

/** Share of the words of a choice that an option must hold to be the one that is meant. */
const SHARE = 0.75;

/** Whether a choice or heading names an option: equal short titles, one within the other, the same label, or nearly the same words. */
export function namesOption(choice: string, option: string): boolean {
  const [a, b] = [shortTitle(choice), shortTitle(option)];
  if (a === b || namesLabel(choice, option)) return true;
  if (a === "" || b === "") return false;
  if (holds(a, b) || holds(b, a)) return true;
  const [own, other] = [stems(a), stems(option.toLowerCase())];
  const shared = own.filter((stem) => other.includes(stem)).length;
  return shared >= 2 && shared / own.length >= SHARE;
}

/** Words without their endings, so that "rejecting" is "reject". */
function stems(text: string): string[] {
  return [
    ...new Set(
      (text.match(/[\p{L}\p{N}-]{3,}/gu) ?? [])
        .filter((word) => !/^(?:the|and|for|with|use|using|our)$/.test(word))
        .map((word) => word.slice(0, 5)),
    ),
  ];
}

/** Whether a text holds another as whole words; "self-hosted" does not hold "hosted". Chinese has no spaces between words. */
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
