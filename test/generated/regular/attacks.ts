import { RegExpParser, type AST } from "@eslint-community/regexpp";

/** Characters that most classes hold, and those that few do. */
const COMMON = [
  "a",
  "A",
  "1",
  "0",
  " ",
  "\t",
  "\n",
  "-",
  "_",
  "*",
  "#",
  "|",
  "[",
  "(",
  "<",
  ">",
  '"',
  "'",
  "`",
  ".",
  ",",
  ":",
  "/",
  "=",
  "~",
  "\\",
  "是",
  "\u0301",
  "\u2028",
  "!",
];
/** What a pattern stumbles over at the end of a text. */
const ENDS = ["\0", "a\u2028", "/", "\n"];

/**
 * Texts of about a length that are made from a pattern itself to keep it busy: what it repeats is repeated, behind what
 * leads there, with an end that lets it fail.
 */
export function attacksOn(source: string, flags: string, length: number): string[] {
  const pattern = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, {
    unicode: flags.includes("u"),
    unicodeSets: flags.includes("v"),
  });
  const single = new Map<string, string[]>();
  const membersOf = (element: AST.Element): string[] => {
    const known = single.get(element.raw);
    if (known) return known;
    const test = new RegExp(`^(?:${element.raw})$`, flags.replace(/[gym]/g, ""));
    const members = COMMON.filter((character) => test.test(character));
    single.set(element.raw, members);
    return members;
  };
  const attacks: string[] = [];
  const made = new Set<string>();
  const pumped = (lead: string, pump: string): void => {
    const key = JSON.stringify([lead, pump]);
    if (pump === "" || made.has(key)) return;
    made.add(key);
    const body = pump.repeat(Math.max(1, Math.ceil((length - lead.length) / pump.length)));
    for (const end of ENDS) attacks.push(lead + body + end);
  };
  for (const { quantifier, lead } of repeatsOf(pattern.alternatives, "", membersOf)) {
    const { element } = quantifier;
    const pumps =
      element.type === "CharacterClass" || element.type === "CharacterSet"
        ? pumpsOf(membersOf(element))
        : element.type === "Group" || element.type === "CapturingGroup"
          ? element.alternatives.map((alternative) => sampleOf(alternative.elements, membersOf))
          : [sampleOf([element], membersOf)];
    for (const pump of new Set(pumps)) {
      pumped(lead, pump);
      if (lead === "") pumped("\0", pump);
      else pumped("", lead + pump);
      pumped(lead + (pumps[0] ?? ""), pump);
      pumped(lead, `${pump}\n`);
    }
    pumped("", lead);
  }
  for (const alternative of pattern.alternatives) pumped("", sampleOf(alternative.elements, membersOf));
  return attacks;
}

const CHOSEN = new Set(["a", "1", " ", "\t", "\n", "-", "*", "[", "<", "#", ".", "是", "\u0301"]);

/** Few of a class: letters are alike, and so are marks. */
function pumpsOf(members: readonly string[]): string[] {
  const chosen = members.filter((character) => CHOSEN.has(character));
  return chosen.length > 0 ? chosen : members.slice(0, 2);
}

interface Repeat {
  readonly quantifier: AST.Quantifier;
  /** A text that leads to it. */
  readonly lead: string;
}

/** What may repeat without a bound that matters, at any depth. */
function repeatsOf(
  alternatives: readonly AST.Alternative[],
  lead: string,
  membersOf: (element: AST.Element) => string[],
): Repeat[] {
  return alternatives.flatMap(({ elements }) =>
    elements.flatMap((element, index): Repeat[] => {
      const here = lead + sampleOf(elements.slice(0, index), membersOf);
      if (element.type === "Quantifier") {
        const own = element.max >= 50 ? [{ quantifier: element, lead: here }] : [];
        const inner = "alternatives" in element.element ? repeatsOf(element.element.alternatives, here, membersOf) : [];
        return [...own, ...inner];
      }
      return element.type === "Group" || element.type === "CapturingGroup" || element.type === "Assertion"
        ? repeatsOf("alternatives" in element ? element.alternatives : [], here, membersOf)
        : [];
    }),
  );
}

/** A short text that the elements match, as far as their form tells. */
function sampleOf(elements: readonly AST.Element[], membersOf: (element: AST.Element) => string[]): string {
  return elements
    .map((element): string => {
      switch (element.type) {
        case "Quantifier":
          return sampleOf([element.element], membersOf).repeat(
            Math.min(Math.max(element.min, element.max > 1 ? 1 : 0), 20),
          );
        case "Group":
        case "CapturingGroup":
          return sampleOf(element.alternatives[0]?.elements ?? [], membersOf);
        case "Character":
          return String.fromCodePoint(element.value);
        case "CharacterClass":
        case "CharacterSet":
          return membersOf(element)[0] ?? "";
        default:
          return "";
      }
    })
    .join("");
}
