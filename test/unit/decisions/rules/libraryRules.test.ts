import assert from "node:assert/strict";
import type { Note } from "../../../../src/debate/note";
import { makeNote } from "../../notes";
import { found, findingsIn, fixed, PATH } from "./checking";

const CLOSED = makeNote({ id: "closed-costs-less", title: "Closed costs less", verdict: "mixed" });
const OPEN = makeNote({
  id: "open-costs-less",
  title: "Open costs less",
  stance: "open",
  verdict: "strengthened",
  relations: { supports: [], attacks: ["closed-costs-less"], undercuts: [] },
});
const WEAK = makeNote({
  id: "weak-answer",
  title: "A weak answer",
  stance: "open",
  verdict: "weakened",
  relations: { supports: [], attacks: ["open-costs-less"], undercuts: [] },
});
const NOTES = [CLOSED, OPEN, WEAK];
const DEFINED = '\n[arg:closed-costs-less]: https://example.org/transcript "x"\n';
const citing = (text: string, date = "2026-11-24", rest = DEFINED): string =>
  `---\ndate: ${date}\n---\n\n# T\n\n${text}\n${rest}`;

describe("rules that ask the library", () => {
  describe("unknown-citation", () => {
    const text = citing("It does [arg:closed-cost-less].", "2026-11-24", "");

    it("finds an id that is not there, and offers near ones with their definition", () => {
      assert.deepEqual(found("unknown-citation", text, { notes: NOTES }), ["7 unknown closed-cost-less"]);
      const after = fixed("unknown-citation", text, { notes: NOTES });
      assert.match(after, /It does \[arg:closed-costs-less\]\.\n\n\[arg:closed-costs-less\]: https/);
      assert.deepEqual(found("unknown-citation", after, { notes: NOTES }), []);
    });

    it("stays quiet about known ids, and in code", () => {
      assert.deepEqual(
        found("unknown-citation", citing("[arg:open-costs-less]\n\n```\n[arg:nope]\n```"), { notes: NOTES }),
        [],
      );
    });
  });

  describe("citation-undefined", () => {
    const text = citing("A [arg:closed-costs-less] and again [arg:closed-costs-less].", "2026-11-24", "");

    it("finds a citation without its definition once, and writes it", () => {
      assert.deepEqual(found("citation-undefined", text, { notes: NOTES }), ["7 undefined closed-costs-less"]);
      const after = fixed("citation-undefined", text, { notes: NOTES });
      assert.deepEqual(found("citation-undefined", after, { notes: NOTES }), []);
      assert.ok(after.startsWith(text.trimEnd()));
    });

    it("stays quiet where it is defined, or the id is unknown", () => {
      assert.deepEqual(found("citation-undefined", citing("A [arg:closed-costs-less]."), { notes: NOTES }), []);
      assert.deepEqual(found("citation-undefined", citing("A [arg:nope].", "2026-11-24", ""), { notes: NOTES }), []);
    });
  });

  describe("argument-revised", () => {
    const revised: Note = { ...CLOSED, revised: { date: "2026-10-01", change: "Two studies of 2026 added." } };
    const check = (text: string, note = revised): string[] => found("argument-revised", text, { notes: [note] });

    it("says what changed since the record's date, once a note", () => {
      assert.deepEqual(check(citing("A [arg:closed-costs-less]. B [arg:closed-costs-less].", "2026-09-30")), [
        "7 changed Closed costs less 2026-10-01 Two studies of 2026 added.",
      ]);
    });

    it("tells a reader of an old record of a verdict against the claim, even where only the library is new", () => {
      const weakened = { ...CLOSED, verdict: "weakened" as const };
      assert.deepEqual(check(citing("A [arg:closed-costs-less].", "2024-08-01"), weakened), [
        "7 weakened Closed costs less",
      ]);
      assert.deepEqual(
        check(citing("A (weakened by later evidence) [arg:closed-costs-less].", "2024-08-01"), weakened),
        [],
      );
      assert.deepEqual(check(citing("A（后来的证据：被削弱）[arg:closed-costs-less]。", "2024-08-01"), weakened), []);
    });

    it("stays quiet on the day, without a date, and about a first edition that speaks neither against nor for it", () => {
      assert.deepEqual(check(citing("A [arg:closed-costs-less].", "2026-10-01")), []);
      assert.deepEqual(check("# T\n\nA [arg:closed-costs-less].\n"), []);
      assert.deepEqual(check(citing("A [arg:closed-costs-less].", "2024-08-01"), CLOSED), []);
    });
  });

  describe("counter-argument-open", () => {
    it("names the best supported answer that is not cited, once a note", () => {
      const mild = makeNote({
        id: "mild",
        title: "Mild",
        verdict: null,
        relations: { supports: [], attacks: [], undercuts: ["closed-costs-less"] },
      });
      assert.deepEqual(
        found("counter-argument-open", citing("A [arg:closed-costs-less] [arg:closed-costs-less]."), {
          notes: [mild, ...NOTES],
        }),
        ["7 open Closed costs less Open costs less open-costs-less"],
      );
    });

    it("stays quiet where one is cited, or all that speak against it were weakened", () => {
      assert.deepEqual(
        found("counter-argument-open", citing("A [arg:closed-costs-less], but [arg:open-costs-less]."), {
          notes: NOTES,
        }),
        [],
      );
    });
  });

  describe("licence-limit-unmentioned", () => {
    const chosen = (option: string, rest = ""): string =>
      `# T\n\n## Considered Options\n\n* ${option}\n* Other\n\n## Decision Outcome\n\nChosen option: "${option}", because x.\n${rest}`;

    it("finds a chosen model under a licence with limits", () => {
      const [finding = ""] = found("licence-limit-unmentioned", chosen("Llama 3.1 8B at a host"));
      assert.match(finding, /^10 unmentioned Llama 3\.1 8B Llama 3\.1 .*700 million/);
    });

    it("stays quiet about free licences, closed models, options not chosen, and records that mention it", () => {
      assert.deepEqual(found("licence-limit-unmentioned", chosen("Qwen3-8B")), []);
      assert.deepEqual(found("licence-limit-unmentioned", chosen("GPT-4o")), []);
      assert.deepEqual(found("licence-limit-unmentioned", chosen("Llama 3.1 8B", "\nThe licence is fine.\n")), []);
      assert.deepEqual(found("licence-limit-unmentioned", chosen("Llama 3.1 8B", "\n许可没有影响。\n")), []);
      assert.deepEqual(found("licence-limit-unmentioned", chosen("Nothing").replace("* Other", "* Llama 3.1 8B")), []);
    });
  });

  describe("model-retired and model-unknown in the chosen option", () => {
    const chosen = (option: string, status = "accepted"): string =>
      `---\nstatus: ${status}\n---\n\n# T\n\nChosen option: "${option}", because it is better than \`gpt-9\`.\n`;

    const told = (option: string, today = "2026-11-26"): string[] =>
      found("model-retired", chosen(option), { today }).map((line) =>
        line.replace(/ (Source|Secondary|Collected).*$/, ""),
      );

    it("finds models that have ended or will, by name or id, with the platform", () => {
      assert.deepEqual(told("GPT-4"), ["7 differs-ended GPT-4 Azure 2025-06-06, OpenAI 2026-10-23"]);
      assert.deepEqual(told("gpt-3.5-turbo"), ["7 retired gpt-3.5-turbo 2026-10-23 OpenAI"]);
      assert.deepEqual(told("gemini-2.0-flash"), [
        "7 retired gemini-2.0-flash 2026-06-01 Gemini API, Google Vertex AI",
      ]);
      assert.deepEqual(told("gpt-3.5-turbo", "2026-10-22"), ["7 retires gpt-3.5-turbo 2026-10-23 OpenAI"]);
      assert.deepEqual(told("选用GPT-4作为主模型"), ["7 differs-ended GPT-4 Azure 2025-06-06, OpenAI 2026-10-23"]);
    });

    it("says that platforms differ where the record names none, and takes the one that it names", () => {
      assert.deepEqual(told("Gemini 2.5 Pro"), [
        "7 differs Gemini 2.5 Pro Gemini API 2026-12-01, Google Vertex AI 2026-10-20",
      ]);
      assert.deepEqual(told("claude-sonnet-4-20250514"), [
        "7 differs-ended claude-sonnet-4-20250514 Anthropic 2026-06-15, Amazon Bedrock 2026-10-14",
      ]);
      assert.deepEqual(told("Claude 3.5 Sonnet"), [
        "7 differs-ended Claude 3.5 Sonnet Anthropic 2025-10-28, Amazon Bedrock 2026-07-30, Google Vertex AI 2026-02-19",
      ]);
      assert.deepEqual(told("Gemini 2.5 Pro on Vertex AI"), ["7 retired Gemini 2.5 Pro 2026-10-20 Google Vertex AI"]);
      assert.deepEqual(told("Claude 3.5 Sonnet on Amazon Bedrock"), [
        "7 retired Claude 3.5 Sonnet 2026-07-30 Amazon Bedrock",
      ]);
      assert.deepEqual(told("GPT-4 on Azure"), ["7 retired GPT-4 2025-06-06 Azure"]);
    });

    it("leaves weights that the team runs itself alone, but not a host that drops them", () => {
      for (const option of ["Qwen3-32B on our own H100s", "Llama 3.3 70B", "self-hosted DeepSeek-R1", "Mixtral 8x7B"])
        assert.deepEqual(told(option), [], option);
      assert.deepEqual(told("qwen/qwen3-32b on Groq"), ["7 retired qwen/qwen3-32b 2026-07-17 Groq"]);
    });

    it("takes no longer name for a shorter one", () => {
      for (const name of ["GPT-4o", "GPT-4-turbo", "GPT-4 Turbo", "gpt-4.1", "myGPT-4", "chat-gpt-4", "GPT-6"])
        assert.ok(!told(name).some((line) => /^7 \w+ GPT-4 2/i.test(line)), name);
      assert.deepEqual(told("gpt 4, for now").length, 1);
    });

    it("finds the model that a record decides for in prose, in a title and in a Y-statement", () => {
      const nygard = (title: string, decision: string): string =>
        `# 1. ${title}\n\n## Status\n\nAccepted\n\n## Decision\n\n${decision}\n\n## Consequences\n\nWe use GPT-4o.\n`;
      const codes = (text: string): string[] =>
        found("model-retired", text, { today: "2026-11-26" }).map((line) => line.split(" ").slice(0, 3).join(" "));
      assert.deepEqual(codes(nygard("Chat", "We will use GPT-4.\nIt beat Gemini 2.5 Pro.")), ["9 differs-ended GPT-4"]);
      assert.deepEqual(codes(nygard("Use GPT-4", "We take the larger one.")), ["1 differs-ended GPT-4"]);
      assert.deepEqual(codes(nygard("选择模型", "我们选用 gpt-3.5-turbo 作为摘要模型。")), ["9 retired gpt-3.5-turbo"]);
      assert.deepEqual(
        codes("# Vision\n\n- Status: accepted\n\nFacing cost, we decided for GPT-4 and neglected GPT-4o."),
        ["5 differs-ended GPT-4"],
      );
      for (const quiet of ["We will not use GPT-4.", "GPT-4 was considered and rejected.", "We use Llama 3.3 70B."])
        assert.deepEqual(codes(nygard("Chat", quiet)), [], quiet);
    });

    it("stays quiet in a decision that is past", () =>
      assert.deepEqual(found("model-retired", chosen("GPT-4", "deprecated"), { today: "2026-11-26" }), []));

    it("finds an id of a known family that is none, in backticks of the title only", () => {
      assert.deepEqual(found("model-unknown", chosen("`gpt-9-mini` by API")), ["7 chosen gpt-9-mini"]);
      for (const option of ["`gpt-4o`", "`openai/gpt-5.4-mini`", "`gpt-5.4-mini`", "`python-3.12`", "`gpt`", "gpt-9"])
        assert.deepEqual(found("model-unknown", chosen(option)), [], option);
    });
  });

  it("gives every finding a severity, a line and a place within the text", () => {
    const text = citing("A [arg:nope] [arg:closed-costs-less].", "2026-11-24", "");
    const findings = findingsIn(text, { notes: NOTES });
    assert.deepEqual(
      findings.map(({ code, severity, path, line }) => [code, severity, path, line]),
      [
        ["unknown-citation", "error", PATH, 7],
        ["citation-undefined", "warning", PATH, 7],
        ["counter-argument-open", "hint", PATH, 7],
      ],
    );
    assert.equal(
      text.slice(findings[0]?.span.offset, (findings[0]?.span.offset ?? 0) + (findings[0]?.span.length ?? 0)),
      "[arg:nope]",
    );
  });

  it("stays silent where library and catalogue are not at hand", async () => {
    const { checkRecord } = await import("../../../../src/decisions/rules/checkRecord");
    const { contextOf } = await import("./checking");
    const context = { ...contextOf(citing("A [arg:nope].")), debate: null, catalogue: null, compareFigures: null };
    assert.deepEqual(
      context.index.all().flatMap((file) => checkRecord(file, context)),
      [],
    );
  });
});
