import { splitLines } from "../markdown/lines";
import { type SectionName, sectionName } from "../record/vocabulary";

const HAN = /\p{Script=Han}/u;

/** What MADR, Nygard and Y-statements call their sections in English. */
const ENGLISH: Readonly<Partial<Record<SectionName, string>>> = {
  status: "Status",
  context: "Context",
  problem: "Context and Problem Statement",
  drivers: "Decision Drivers",
  options: "Considered Options",
  outcome: "Decision Outcome",
  decision: "Decision",
  consequences: "Consequences",
  confirmation: "Confirmation",
  pros: "Pros and Cons of the Options",
  more: "More Information",
};
/** The heading and the labels that the readers of records know by no section. */
const ARGUMENTS = "论据";
const LABELS: Readonly<Record<string, string>> = {
  日期: "Date",
  状态: "Status",
  决策者: "Deciders",
  复审日期: "Review by",
};

/**
 * A Chinese template with English headings and labels, for a folder whose records have those: the status and the sentences
 * of the form then are English too. What the template asks the person stays in the person's language.
 * @param neighbours headings that most records of the folder share, by their meaning
 */
export function inFormOf(body: string, neighbours: ReadonlyMap<string, string>): string {
  if (neighbours.size === 0 || [...neighbours.values()].some((heading) => HAN.test(heading))) return body;
  return splitLines(body)
    .map(({ text, eol }) => inEnglish(text) + eol)
    .join("");
}

function inEnglish(line: string): string {
  const [, marks, title = ""] = /^(#{1,6}[ \t]+)(.*)$/s.exec(line) ?? [];
  if (marks !== undefined && HAN.test(title)) {
    const name = sectionName(title);
    const english = title === ARGUMENTS ? "Arguments" : name && ENGLISH[name];
    return english === undefined ? line : marks + english;
  }
  return line.replace(/^(\p{Script=Han}+)：(?=\{\{)/u, (label, word: string) =>
    LABELS[word] === undefined ? label : `${LABELS[word]}: `,
  );
}
