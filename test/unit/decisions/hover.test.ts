import assert from "node:assert/strict";
import { Debate } from "../../../src/debate/debate";
import { type HoverEdge, citationHover } from "../../../src/decisions/hover/citationHover";
import type { RecordFile } from "../../../src/decisions/record/record";
import { readRecord } from "../../../src/decisions/record/readRecord";
import { makeNote } from "../notes";

const edge: HoverEdge = {
  language: "en",
  counterArguments: "Counter-arguments",
  alsoCited: (count) => `Also cited in ${count}`,
  laterEvidence: (verdict) => `Later evidence: ${verdict}.`,
  holding: "By the figures of this record: Holds here.",
  noteLink: (id) => `command:open?${id}`,
  recordLink: (path) => `file:///${path}`,
};
const note = makeNote({
  id: "a",
  title: "A *claim*",
  body: {
    summary: "Summary.",
    condition: "",
    assessment: "Version 4.5 came. It was good. More follows.",
    caveat: "",
    more: "",
  },
});
const against = makeNote({ id: "b", title: "An answer", relations: { supports: [], attacks: ["a"], undercuts: [] } });
const support = makeNote({ id: "c", title: "A help", relations: { supports: ["a"], attacks: [], undercuts: [] } });

function fileOf(text: string, path: string): RecordFile {
  return { record: readRecord(text, path), text };
}

describe("the hover of a citation", () => {
  it("says the claim, the verdict in two sentences, and what is said against it", () => {
    const text = citationHover(note, new Debate([note, against, support], []), [], edge);
    assert.match(text, /^\*\*\[A \\\*claim\\\*\]\(command:open\?a\)\*\*\n/);
    assert.match(text, /\*\*Later evidence: mixed\.\*\* Version 4\.5 came\. It was good\.\n/);
    assert.match(text, /Summary\.\n\nBy the figures of this record: Holds here\.\n\n\*\*Later evidence/);
    assert.match(text, /- \[An answer\]\(command:open\?b\)/);
    assert.doesNotMatch(text, /A help|More follows|Also cited/);
  });

  it("names at most ten records that cite it too", () => {
    const citing = Array.from({ length: 12 }, (_, index) =>
      fileOf(`# T${index}\n`, `docs/adr/${String(index + 1).padStart(4, "0")}-t.md`),
    );
    const text = citationHover(note, new Debate([note], []), citing, edge);
    assert.match(text, /\*\*Also cited in 12\*\*/);
    assert.match(text, /- \[ADR-0001 T0\]\(file:\/\/\/docs\/adr\/0001-t\.md\)/);
    assert.equal(text.match(/file:\/\/\//g)?.length, 10);
    assert.match(text, /\n- …$/);
  });

  it("ends a Chinese sentence where it ends", () => {
    const chinese = makeNote({
      id: "a",
      verdict: "weakened",
      body: { summary: "摘要。", condition: "", assessment: "第一句。第二句。第三句。", caveat: "", more: "" },
    });
    assert.match(
      citationHover(chinese, new Debate([chinese], []), [], { ...edge, language: "zh-cn", holding: "" }),
      /被削弱\.\*\* 第一句。第二句。$/,
    );
  });
});
