import { balances } from "../../src/library/symmetry";
import { AS_OF, NOTE, compile, contentFiles, refuses } from "./contentCases";

const REVISED = /revised: "(.*)"/.exec(contentFiles().get(NOTE) ?? "")?.[1] ?? "";

/** The two counts of a balance as the content has them today. */
function counted(name: string): string {
  const compiled = compile(contentFiles());
  const library = "libraries" in compiled ? compiled.libraries[0] : undefined;
  const balance = library && balances(library).find((each) => each.name === name);
  return balance ? `${balance.left} : ${balance.right}` : "not counted";
}

describe("evidence, sides and sources in the content", () => {
  refuses([
    [
      "a source on the list of those not to be quoted",
      "sources.yaml",
      (text: string) => text.replace("https://kejihui.org/11270", "https://www.redrobot.online/x"),
      "source-not-quotable redrobot.online",
    ],
    [
      "evidence that the text does not use",
      NOTE,
      (text: string) => text.replace("evidence: [", "evidence: [E24, "),
      "evidence-not-used E24|notes/open-is-an-iq-tax.md",
    ],
    [
      "evidence that the translation does not use",
      "notes/open-is-an-iq-tax.zh-cn.md",
      (text: string) => text.replace(/Nagle/g, "某研究"),
      "evidence-not-used E13|notes/open-is-an-iq-tax.zh-cn.md",
    ],
    [
      "evidence that is used and not listed",
      NOTE,
      (text: string) => text.replace("against: E13", "against: E25").replace("E13, ", ""),
      "evidence-not-listed E13|notes/open-is-an-iq-tax.md",
    ],
    [
      "evidence that a term uses and does not list",
      "notes/marginal-risk.md",
      (text: string) => text.replace("[E27, E35, E93]", "[E35, E93]"),
      "evidence-not-listed E27|notes/marginal-risk.md",
    ],
    [
      "evidence behind a criterion that its basis does not use",
      "criteria.yaml",
      (text: string) => text.replace("evidence: [E68]", "evidence: [E68, E69]"),
      "evidence-not-used E69|basis.en",
    ],
    [
      "a piece of evidence that nothing lists",
      "notes/paid-closed-is-the-iq-tax.md",
      (text: string) => text.replace(", E46", ""),
      "evidence-orphaned E46",
    ],
    [
      "a figure without an address or a reason",
      "evidence.yaml",
      (text: string) => text.replace(/ {2}unaddressed: \{ en: "The report itself[^}]*\}\n/, ""),
      "evidence-without-address E04",
    ],
    [
      "a clause that cannot follow because",
      NOTE,
      (text: string) => text.replace(/( {4}closed-api: ).*/, '$1"Open models are an IQ tax"'),
      "clause-unfit Open models are an IQ tax",
    ],
    [
      "a clause without its condition",
      NOTE,
      (text: string) => text.replace(/( {4}closed-api: ).*/, '$1"it costs less"'),
      "clause-without-condition it costs less",
    ],
    [
      "a clause that the translation does not have",
      NOTE,
      (text: string) => text.replace(/ {4}self-hosted: .*\n/, ""),
      "clauses-differ for.closed-api, against.hosted-open, against.self-hosted|for.closed-api, against.hosted-open",
    ],
    [
      "a clause that is never used",
      NOTE,
      (text: string) => text.replace(/( {4}self-hosted: )(.*\n)/, "$1$2    open: $2"),
      "clause-hidden against.open",
    ],
    [
      "a reason in a note that nobody can test",
      NOTE,
      (text: string) => text.replace("verdict: mixed", "verdict: not-testable"),
      "clause-without-claim open-is-an-iq-tax",
    ],
    [
      "a note whose citations would lead nowhere",
      "notes/fu-also-has-a-point.md",
      (text: string) => text.replace(/background: .*\n/, ""),
      "citation-without-address fu-also-has-a-point",
    ],
    [
      "a claim that is judged without both sides",
      NOTE,
      (text: string) => text.replace(/strongest: .*\n/, ""),
      "side-missing mixed",
    ],
    [
      "a strongest piece that is not listed",
      NOTE,
      (text: string) => text.replace("for: E62", "for: E24"),
      "side-not-listed E24",
    ],
    [
      "a claim that nobody weighed",
      "notes/fu-also-has-a-point.md",
      (text: string) => text.replace(/verdict: .*\n/, ""),
      "verdict-missing fu-also-has-a-point",
    ],
    [
      "a verdict without evidence",
      NOTE,
      (text: string) => text.replace(/evidence: .*\n/, "").replace(/strongest: .*\n/, ""),
      "verdict-without-evidence mixed",
    ],
    [
      "a revision without a reason",
      NOTE,
      (text: string) => text.replace(/change: .*\n/, ""),
      `revision-without-reason ${REVISED}`,
    ],
    [
      "a revision whose reason has no translation",
      "notes/open-is-an-iq-tax.zh-cn.md",
      (text: string) => text.replace(/change: .*\n/, ""),
      `revision-without-reason ${REVISED}`,
    ],
    [
      "a revision after the day up to which the content is kept",
      NOTE,
      (text: string) => text.replace(/revised: .*/, 'revised: "2036-01-01"'),
      `revision-after-as-of 2036-01-01|${AS_OF}`,
    ],
    [
      "a host that is not to be quoted, named without an address",
      "evidence.yaml",
      (text: string) => text.replace("title: Epoch AI\n", "title: Epoch AI via techjacksolutions.com\n"),
      "source-not-quotable techjacksolutions.com",
    ],
    [
      "evidence that the basis of a criterion uses and does not list",
      "criteria.yaml",
      (text: string) => text.replace("evidence: [E14, E27, E36]", "evidence: [E14, E27]"),
      "evidence-not-listed E36|basis.en",
    ],
    [
      "an uneven count that nothing explains",
      "symmetry.yaml",
      (text: string) => text.replace("balance: speakers", "balance: strengthened"),
      `asymmetry-unexplained speakers|${counted("speakers")}`,
    ],
    [
      "an explanation of a count that is even",
      "symmetry.yaml",
      (text: string) => text.replace("balance: speakers", "balance: evidence"),
      `asymmetry-gone evidence|${counted("evidence")}`,
    ],
  ]);
});
