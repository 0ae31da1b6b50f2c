import type { ContentProblem } from "./contentProblem";
import type { ReadContent } from "./readContent";

/** Kinds that claim something and are weighed, if only as not testable; figures and terms need not be. */
const CLAIMS: readonly (string | undefined)[] = ["claim", "rebuttal", "heuristic"];

/**
 * Fairness that a reader would check first: every claim has a verdict, or as one of our own both sides; one that is judged
 * names the strongest evidence for it and against it, or the day on which none was found; and a verdict other than "not
 * testable" and "unresolved" rests on evidence.
 */
export function checkSides(content: ReadContent): ContentProblem[] {
  return content.notes.flatMap((note): ContentProblem[] => {
    const { file, frontMatter: own } = note;
    const listed = own.evidence ?? [];
    const { verdict } = own;
    if (verdict === undefined && !own.strongest && CLAIMS.includes(own.kind))
      return [{ code: "verdict-missing", file, line: note.lineOf(["kind"]), args: [own.id] }];
    if (verdict !== undefined && verdict !== "not-testable") {
      if (verdict !== "unresolved" && listed.length === 0)
        return [{ code: "verdict-without-evidence", file, line: note.lineOf(["verdict"]), args: [verdict] }];
      if (!own.strongest && CLAIMS.includes(own.kind))
        return [{ code: "side-missing", file, line: note.lineOf(["verdict"]), args: [verdict] }];
    }
    if (!own.strongest) return [];
    return [own.strongest.for, own.strongest.against].flatMap((side): ContentProblem[] =>
      typeof side === "string" && !listed.includes(side)
        ? [{ code: "side-not-listed", file, line: note.lineOf(["strongest"]), args: [side] }]
        : [],
    );
  });
}
