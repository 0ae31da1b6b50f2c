import assert from "node:assert/strict";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { answeredCriteria } from "../../../../src/decisions/write/answeredCriteria";
import { newRecord } from "../../../../src/decisions/write/newRecord";
import { builtLibrary } from "../../library/libraries";
import { findingsIn } from "../rules/checking";

const ANSWERS = {
  "total-cost": { answer: "See the comparison", leans: "open", decided: "2026-11-03" },
  "data-residency": "No *prompt* may\nleave the country.",
} as const;

describe("answers to criteria in a record", () => {
  for (const [language, first, second, open] of [
    [
      "en",
      "1. **Data residency and confidentiality**: No \\*prompt\\* may leave the country.\n",
      "2. **Total cost at our volume**: See the comparison. Leans to open. Answered on 2026-11-03.\n",
      /\n\nNot answered yet: Sector and national compliance, .*\.$/,
    ],
    [
      "zh-cn",
      "1. **数据驻留与保密**：No \\*prompt\\* may leave the country.\n",
      "2. **我方用量下的总成本**：See the comparison。倾向开源。回答日期：2026-11-03。\n",
      /\n\n尚未回答：行业与国家合规、.*。$/,
    ],
  ] as const) {
    it(`are told in the order of the list, with what is open, in every template: ${language}`, () => {
      const library = builtLibrary(language);
      const criteria = answeredCriteria(ANSWERS, library.criteria, library.weighing);
      assert.ok(criteria.includes(first + second), criteria);
      assert.match(criteria, open);
      assert.equal(answeredCriteria({}, library.criteria, library.weighing), "");
      assert.equal(answeredCriteria(undefined, library.criteria, library.weighing), "");
      for (const { id, body } of library.templates) {
        const { text } = newRecord({
          folder: "docs/decisions",
          fileName: "0007-model.md",
          number: "0007",
          title: "Model",
          date: "2026-11-24",
          status: "proposed",
          template: { kind: "library", body },
          language,
          options: [],
          criteria,
        });
        assert.ok(text.includes(criteria), `${id}\n${text}`);
        const without = text.replace(criteria, "Text.");
        const { status, title, options, metadata } = readRecord(text, "0007-model.md");
        const plain = readRecord(without, "0007-model.md");
        assert.deepEqual(
          [status?.text, title, options.length, metadata.map(({ key }) => key)],
          [plain.status?.text, plain.title, plain.options.length, plain.metadata.map(({ key }) => key)],
          id,
        );
        const codes = (record: string): string[] => findingsIn(record, { language }).map(({ code }) => code);
        assert.deepEqual(codes(text), codes(without), id);
      }
    });
  }
});
