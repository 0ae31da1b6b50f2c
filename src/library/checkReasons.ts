import { REASON_SIDES, WAY_GROUPS, WAY_KEYS, type Because } from "../debate/reasons";
import type { Language } from "../debate/vocabulary";
import type { ContentProblem } from "./contentProblem";
import type { ReadContent } from "./readContent";

/** Finite verbs of the clauses; a clause with another verb is refused until that stands here. */
const VERBS =
  "is are was were has have had can may might must will do does did " +
  "allow allows buys carry come comes cost costs counts decide decides depend depends differ differs earns ends fall falls " +
  "filters gives goes grants grow grows helps improve improves keeps lead leads leave leaves led let lets made makes means need needs " +
  "offer offers pay pays put puts reach reached show shows stand stands stay stays suits take takes trail trails use uses " +
  "wait watches work works";

/** What a clause after "because" must look like in a language; `because` reads on with it. */
const FORMS: Readonly<Record<Language, { fits: RegExp; unfit: RegExp; condition: RegExp; longest: number }>> = {
  en: {
    // It goes on in mid-sentence and says something of something, which takes a verb.
    fits: new RegExp(`^[\\p{Ll}\\p{Nd}].*\\b(?:${VERBS.replaceAll(" ", "|")})\\b`, "u"),
    unfit: /^(?:because|that|and|but|so|which|of|to|not|only)\b|[?!:;]|[.,]$|\n/u,
    condition: /\b(?:if|as long as|where|while|unless|until|once)\b/u,
    longest: 170,
  },
  "zh-cn": {
    fits: /^[\p{Script=Han}\p{Nd}A-Za-z].*\p{Script=Han}$/u,
    unfit: /^(?:因为|由于|但|所以|而且|并且|以及)|[？！：；。?!:;]|\n/u,
    condition: /如果|只要|除非|前提|只有|即使|若/u,
    longest: 90,
  },
};

/** A clause that can follow "because", in the grammar of its language. */
export function canFollowBecause(clause: string, language: Language): boolean {
  const { fits, unfit, condition, longest } = FORMS[language];
  // The verb of the condition is none of the clause; a clause that begins with its condition goes on after it.
  const main = clause.slice(0, Math.max(clause.search(condition), 0)) || clause;
  return fits.test(language === "en" ? main : clause) && !unfit.test(clause) && clause.length <= longest;
}

/**
 * The clauses of the notes: each can follow "because" and names its condition; a note has the same ones in both languages,
 * and none that another of the same side makes unreachable. A term and a claim that nobody can test give no reason.
 */
export function checkReasons({ notes, translations }: ReadContent): ContentProblem[] {
  const twins = new Map(translations.map((translation) => [translation.id, translation]));
  return notes.flatMap((note): ContentProblem[] => {
    const { file, frontMatter: own } = note;
    const twin = twins.get(own.id);
    const line = note.lineOf(["because"]);
    const problems = [
      ...problemsOf(own.because, "en", file, line),
      ...(twin ? problemsOf(twin.frontMatter.because, "zh-cn", twin.file, 1) : []),
    ];
    const [here, there] = [keysOf(own.because).join(", "), keysOf(twin?.frontMatter.because).join(", ")];
    if (twin && here !== there)
      problems.push({ code: "clauses-differ", file: twin.file, line: 1, args: [there || "–", here || "–"] });
    if (own.because && (own.kind === "definition" || own.verdict === "not-testable"))
      problems.push({ code: "clause-without-claim", file, line, args: [own.id] });
    return problems;
  });
}

function problemsOf(because: Because | undefined, language: Language, file: string, line: number): ContentProblem[] {
  return REASON_SIDES.flatMap((side) =>
    WAY_KEYS.flatMap((key): ContentProblem[] => {
      const clause = because?.[side]?.[key];
      if (clause === undefined) return [];
      const isHidden =
        (key === "api" || key === "open") && WAY_GROUPS[key].every((way) => because?.[side]?.[way] !== undefined);
      if (isHidden) return [{ code: "clause-hidden", file, line, args: [`${side}.${key}`] }];
      if (!canFollowBecause(clause, language)) return [{ code: "clause-unfit", file, line, args: [clause] }];
      return FORMS[language].condition.test(clause)
        ? []
        : [{ code: "clause-without-condition", file, line, args: [clause] }];
    }),
  );
}

function keysOf(because: Because | undefined): string[] {
  return REASON_SIDES.flatMap((side) =>
    WAY_KEYS.flatMap((key) => (because?.[side]?.[key] === undefined ? [] : [`${side}.${key}`])),
  );
}
