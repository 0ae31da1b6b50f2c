import assert from "node:assert/strict";
import type { Evaluation } from "../../../src/cost/scenario/evaluation";
import {
  EVALUATION_FIELDS,
  type EvaluationTexts,
  evaluationTexts,
  isBlank,
  readEvaluation,
} from "../../../src/webview/cost/drafts/evaluationDraft";
import { type RuleTexts, readRule as read, ruleTexts } from "../../../src/webview/cost/drafts/ruleDraft";

const TODAY = "2026-11-27";
const BLANK = evaluationTexts(undefined);

/** What comes of texts typed into the fields of an evaluation. */
const typed = (
  texts: Partial<EvaluationTexts>,
  before?: Evaluation,
  others: readonly Evaluation[] = [],
): ReturnType<typeof readEvaluation> =>
  readEvaluation({ ...evaluationTexts(before), ...texts }, { before, others, today: TODAY });

describe("an evaluation that is typed into the form", () => {
  it("is whole with items and what was solved of them, as people write numbers", () => {
    assert.deepEqual(typed({ n: "1,200", passed: "1104 " }), { evaluation: { n: 1200, passed: 1104 } });
    assert.deepEqual(typed({ n: "50", score: "86%", date: "2026-11-20", source: " evals/a.json " }), {
      evaluation: { n: 50, score: 0.86, date: "2026-11-20", source: "evals/a.json" },
    });
    assert.ok(isBlank(BLANK));
    assert.ok(EVALUATION_FIELDS.every((field) => !isBlank({ ...BLANK, [field]: "1" })));
  });

  it("tells beside each field what is missing or wrong", () => {
    const faults = (...given: Parameters<typeof typed>): unknown => {
      const read = typed(...given);
      return "faults" in read ? read.faults : read;
    };
    assert.deepEqual(faults({ passed: "3" }), { n: "itemsMissing" });
    assert.deepEqual(faults({ n: "3" }), { passed: "resultMissing" });
    assert.deepEqual(faults({ n: "0", passed: "1.5" }), { n: "whole", passed: "whole" });
    assert.deepEqual(faults({ n: "many", passed: "-1" }), { n: "whole", passed: "whole" });
    assert.deepEqual(faults({ n: "10", passed: "11" }), { passed: "aboveItems" });
    assert.deepEqual(faults({ passed: "8" }, { n: 10, passed: 7, errors: 3 }), { passed: "aboveItems" });
    assert.deepEqual(faults({ n: "10", passed: "8", score: "0.8" }), { score: "twoResults" });
    assert.deepEqual(faults({ n: "10", score: "86" }), { score: "share" });
    assert.deepEqual(faults({ score: "0.95" }, { n: 10, score: 0.8, low: 0.7, high: 0.9 }), {
      score: "outsideInterval",
    });
    assert.deepEqual(faults({ n: "1", passed: "1", date: "2026-02-30" }), { date: "day" });
    assert.deepEqual(faults({ n: "1", passed: "1", date: "2026-11-28" }), { date: "future" });
    const others = [
      { task: "tickets", n: 1, passed: 1 },
      { n: 1, passed: 1 },
    ];
    assert.deepEqual(faults({ n: "1", passed: "1" }, undefined, others), { task: "taskMissing" });
    assert.deepEqual(faults({ task: "tickets", n: "1", passed: "1" }, undefined, others), { task: "taskTwice" });
  });

  it("keeps what its fields do not show, and loses the key of a field that was emptied", () => {
    const before: Evaluation = {
      n: 200,
      passed: 184,
      errors: 2,
      date: "2026-11-20",
      judge: "a judge",
      against: [{ option: "open", n: 200, won: 8, lost: 20 }],
    };
    assert.deepEqual(typed({}, before), { evaluation: before });
    assert.deepEqual(typed({ date: "", passed: "", score: "0.9" }, before), {
      evaluation: { n: 200, score: 0.9, errors: 2, judge: "a judge", against: before.against },
    });
  });
});

const readRule = (texts: RuleTexts): ReturnType<typeof read> => read(texts, TODAY);

describe("the rule that is typed into the form", () => {
  it("is taken only whole, and puts in no number that nobody chose", () => {
    const rule = ruleTexts();
    assert.deepEqual(readRule(rule), { rule: {} });
    assert.deepEqual(readRule({ ...rule, rule: "minimum" }), { faults: { minimum: "minimumMissing" } });
    assert.deepEqual(readRule({ ...rule, rule: "minimum", minimum: "85%" }), { rule: { minimum: 0.85 } });
    assert.deepEqual(readRule({ ...rule, rule: "minimum", minimum: "85" }), { faults: { minimum: "share" } });
    assert.deepEqual(readRule({ ...rule, rule: "reference" }), {
      faults: { notWorseThan: "referenceMissing", margin: "marginMissing" },
    });
    assert.deepEqual(readRule({ ...rule, rule: "reference", margin: "x" }), {
      faults: { notWorseThan: "referenceMissing", margin: "share" },
    });
    assert.deepEqual(readRule({ ...rule, rule: "reference", notWorseThan: "closed", margin: "0.05" }), {
      rule: { notWorseThan: "closed", margin: 0.05 },
    });
    const minimum = { ...rule, rule: "minimum", minimum: "0.9" } as const;
    assert.deepEqual(readRule({ ...minimum, decided: "2026-13-01" }), { faults: { decided: "day" } });
    assert.deepEqual(readRule({ ...minimum, decided: "2026-12-01" }), { faults: { decided: "future" } });
  });

  it("is shown as it stands in the scenario", () => {
    for (const rule of [{}, { minimum: 0.8 }, { notWorseThan: "closed", margin: 0.05, decided: "2026-11-01" }])
      assert.deepEqual(readRule(ruleTexts(rule)), { rule });
  });
});
