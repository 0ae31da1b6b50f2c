import assert from "node:assert/strict";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { applyEdits } from "../../../../src/decisions/write/applyEdits";
import { type Review, keepDecision } from "../../../../src/decisions/write/keepDecision";

const PATH = "docs/0005-model.md";
const REVIEW: Review = {
  on: "2026-11-27",
  reason: "the pilot ends in January",
  next: "2027-02-28",
  language: "en",
};

function kept(text: string, review: Partial<Review> = {}): string {
  const { change, refused } = keepDecision({ record: readRecord(text, PATH), text }, { ...REVIEW, ...review });
  assert.equal(refused, null);
  return applyEdits(text, change.edits.get(PATH) ?? []);
}

describe("a decision that is reviewed and stands", () => {
  const MADR =
    "---\nstatus: accepted\ndate: 2026-06-22\nreview-by: 2026-09-30\n---\n\n# Model\n\n## Context\n\nText [arg:a].\n\n[arg:a]: https://x.org\n";

  it("says so in a dated sentence above the definitions, with the next day in the field that has it", () => {
    assert.equal(
      kept(MADR),
      MADR.replace("2026-09-30", "2027-02-28").replace(
        "[arg:a].\n",
        "[arg:a].\n\nReviewed on 2026-11-27: still right, because the pilot ends in January.\n",
      ),
    );
  });

  it("says it below the figures and their dated lines, and takes no second because", () => {
    const figures =
      "```model-choice\nscenario: {title: T, options: []}\n```\n\nEarlier figures, computed on 2026-01-01 at prices of 2026-01-01: 1 USD a month.\n";
    const text = MADR.replace("Text [arg:a].\n", `${figures}\nText [arg:a].\n`);
    assert.match(
      kept(text, { reason: " Because the pilot\n ends. " }),
      /a month\.\n\nReviewed on 2026-11-27: still right, because the pilot ends\.\n\nText/,
    );
  });

  it("gets a field of its own form where it has none", () => {
    const field = (text: string): string | null => readRecord(kept(text), PATH).reviewBy;
    const texts = [
      MADR.replace("review-by: 2026-09-30\n", ""),
      "# 5. Model\n\nDate: 2026-06-22\n\n## Status\n\nAccepted\n\n## Context\n\nText\n",
      "# Model\n\n* Status: accepted\n* Date: 2026-06-22\n\n## Context\n\nText\n",
      "# 模型\n\n* 状态：已接受\n* 日期：2026-06-22\n\n## 背景\n\n文字\n",
    ];
    for (const text of texts) assert.equal(field(text), "2027-02-28", text);
  });

  it("says the next day in the sentence where there is no field to put it beside, and in Chinese", () => {
    const text = "# 5. 模型\n\n## 状态\n\n已接受\n\n## 背景\n\n文字\n";
    assert.match(
      kept(text, { language: "zh-cn", reason: "试点一月结束。" }),
      /文字\n\n复审于 2026-11-27：仍然成立，因为试点一月结束。下次复审：2027-02-28。\n/,
    );
  });

  it("keeps line endings, and the date of a record that is reviewed without a next one", () => {
    const text = MADR.replaceAll("\n", "\r\n");
    const after = kept(text, { next: undefined, reason: "" });
    assert.equal(after.replaceAll("\r\n", "").includes("\n"), false);
    assert.match(after, /Reviewed on 2026-11-27: still right\.\r\n/);
    assert.equal(readRecord(after, PATH).reviewBy, "2026-09-30");
  });
});
