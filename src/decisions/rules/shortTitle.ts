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
  const bare = short.replace(/^(?:option|alternative|选项|方案)?\s*(?:\d+|[a-z一二三四五六])\s*[.:)、：]\s*/i, "");
  return (bare === "" ? short : bare).replace(/[.,;:。，；：]+$/, "").replace(/\s+/g, " ").trim().toLowerCase();
}

/** "Option 2", "方案二": what an option is called beside its title. */
function label(title: string): string {
  return /^\W*((?:option|alternative|选项|方案)\s*(?:\d+|[a-z一二三四五六]))(?![\p{L}\p{N}])/iu.exec(title)?.[1]?.replace(/\s+/g, "").toLowerCase() ?? "";
}

/** Whether one title names the other's option: equal short titles, one within the other, or the same label. */
export function namesOption(title: string, option: string): boolean {
  const [a, b] = [shortTitle(title), shortTitle(option)];
  if (a === b || (label(title) !== "" && label(title) === label(option))) return true;
  return a !== "" && b !== "" && (holds(a, b) || holds(b, a));
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
  return /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);
}
