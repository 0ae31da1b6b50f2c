import assert from "node:assert/strict";
import type { Carrier, SectionForm } from "../../../../src/decisions/record/record";
import { statusName } from "../../../../src/decisions/record/status";
import { readFixture } from "./corpus";

type Expected = readonly [
  path: string,
  number: number | null,
  title: string | null,
  status: string | null,
  date: string | null,
  carrier: Carrier | null,
  form: SectionForm,
];

const FORMATS: Readonly<Record<string, readonly Expected[]>> = {
  "adr-tools": [
    [
      "0001-record-architecture-decisions.md",
      1,
      "Record architecture decisions",
      "accepted",
      "2025-03-04",
      "section",
      "nygard",
    ],
    ["0002-serve-with-our-own-gpus.md", 2, "Serve with our own GPUs", "superseded", "2025-05-12", "section", "nygard"],
    [
      "0003-serve-through-a-hosted-api.md",
      3,
      "Serve through a hosted API",
      "accepted",
      "2025-09-30",
      "section",
      "nygard",
    ],
    ["0004-keep-one-gpu-for-tests.md", 4, "Keep one GPU for tests", "deprecated", "2025-10-02", "section", "nygard"],
    ["0005-status-at-the-end.md", 5, "Status at the end", "proposed", "2025-10-03", "section", "nygard"],
  ],
  "madr-1": [["0001-pick-a-vector-store.md", 1, "Pick a Vector Store", null, null, null, "madr"]],
  "madr-2": [
    ["0001-answer-with-retrieval.md", 1, "Answer With Retrieval", "superseded", "2025-04-01", "list", "madr"],
    ["0002-answer-with-a-tuned-model.md", 2, "Answer With a Tuned Model", "accepted", "2025-08-19", "list", "madr"],
    ["0003-unfilled.md", 3, "[short title of the problem and its solution]", null, null, "list", "madr"],
  ],
  "madr-3": [
    ["0001-host-in-the-eu.md", 1, "Host in the EU", "superseded", "2025-02-11", "front-matter", "madr"],
    ["0002-host-anywhere.md", 2, "Host Anywhere", null, null, "front-matter", "madr"],
  ],
  "madr-4": [
    ["0001-model-for-support.md", 1, "Model for Support", "superseded", "2026-01-31", "front-matter", "madr"],
    [
      "0002-model-for-support-again.md",
      2,
      "Model for support, again",
      "accepted",
      "2026-08-02",
      "front-matter",
      "madr",
    ],
    ["0003-on-hold.md", 3, "Wait for the Next Version", "on hold", null, "front-matter", "madr"],
  ],
  "madr-4-templates": [
    ["0001-full.md", 1, "{short title}", null, null, "front-matter", "madr"],
    ["0002-bare.md", 2, "bare", null, null, "front-matter", "madr"],
    ["0003-minimal.md", 3, "{short title}", null, null, null, "madr"],
    ["0004-bare-minimal.md", 4, "bare minimal", null, null, null, "madr"],
  ],
  log4brains: [
    ["docs/adr/20250110-use-a-gateway.md", null, "Use a gateway", "superseded", "2025-01-10", "list", "madr"],
    ["docs/adr/20250701-call-models-directly.md", null, "Call models directly", "draft", "2025-07-01", "list", "other"],
    [
      "packages/search/docs/adr/20250302-no-metadata-but-a-date.md",
      null,
      "No metadata but a date",
      null,
      "2025-03-02",
      "list",
      "madr",
    ],
  ],
  "dotnet-adr": [
    ["Docs/Adr/0001-Use-Batch-Calls.md", 1, "Use Batch Calls", "superseded", null, "section", "nygard"],
    ["Docs/Adr/0002-Use-Streaming-Calls.md", 2, "Use Streaming Calls", "proposed", null, "section", "nygard"],
  ],
  pyadr: [
    ["docs/adr/0001-cache-prompts.md", 1, "Cache prompts", "accepted", "2025-05-06", "list", "madr"],
    ["docs/adr/XXXX-cache-answers.md", null, "Cache answers", "proposed", "2025-05-07", "list", "madr"],
  ],
  "adrs-nextgen": [
    ["doc/adr/0001-log-every-call.md", 1, "Log every call", "superseded", "2025-06-01", "front-matter", "nygard"],
    ["doc/adr/0002-log-counts-only.md", 2, "Log counts only", "accepted", "2025-06-20", "front-matter", "madr"],
  ],
  atx: [
    ["20250404120000-one-prompt-a-file.md", 1, "One prompt a file", "superseded", "2025-04-04", "section", "nygard"],
    ["20250505120000-one-prompt-a-folder.md", 2, "One prompt a folder", "accepted", "2025-05-05", "section", "nygard"],
  ],
  backstage: [
    ["docs/adrs/adr000-what-records-are.md", 0, "What records are", null, null, "front-matter", "nygard"],
    ["docs/adrs/platform/0001-default-model.md", 1, "Default model", "accepted", null, "front-matter", "madr"],
  ],
  chinese: [
    ["0001-选择客服模型.md", 1, "选择客服模型", "superseded", "2026-01-08", "list", "madr"],
    ["0002-改用开放权重.md", 2, "改用开放权重", "accepted", "2026-06-30", "line", "nygard"],
    ["0003-缓存策略.md", 3, "缓存策略", "proposed", "2026-03-04", "section", "nygard"],
    ["ADR-0005-草案.md", 5, "双供应商", "draft", "2026-05-05", "line", "other"],
    ["ADR-0006-已否决.md", 6, "端侧模型", "rejected", "2026-05-06", "line", "nygard"],
    ["自建集群.md", null, "自建集群", "deprecated", "2026-02-02", "front-matter", "nygard"],
  ],
  categories: [
    ["0000-record-decisions.md", 0, "Record decisions", "accepted", null, "section", "nygard"],
    ["backend/0001-use-backend-cache.md", 1, "Use the backend cache", "accepted", "2025-01-01", "front-matter", "madr"],
    [
      "frontend/0001-use-frontend-cache.md",
      1,
      "Use the frontend cache",
      "accepted",
      "2025-01-02",
      "front-matter",
      "madr",
    ],
    ["frontend/0002-drop-the-cache.md", 2, "Drop the cache", "accepted", null, "front-matter", "madr"],
  ],
  dates: [
    ["2025-03-quota-a-team.md", null, "Quota a team", "rejected", "2025-03-02", "list", "other"],
    ["2025-04-05-quota-a-person.md", null, "Quota a person", "rejected", "2025-04-05", "line", "other"],
    ["20250230.md", null, "No such day", "proposed", null, "section", "nygard"],
    ["20250302-count-tokens.md", null, "Tokens are counted by us", "accepted", "2025-03-02", "list", "other"],
    ["american.md", null, "American", "accepted", "2025-03-04", "section", "nygard"],
    ["in-the-status.md", null, "Date in the status", "accepted", "2025-06-07", "section", "nygard"],
  ],
  "no-number": [
    ["choose a template & more #1.MD", null, "Template choice for pages", "accepted", null, "section", "nygard"],
    ["choose-a-tokenizer.md", null, "Choose a tokenizer", "accepted", null, "section", "nygard"],
    ["notes.md", null, "Notes of a meeting", null, null, null, "other"],
  ],
  "broken-yaml": [
    ["0001-reserved-sign.md", 1, "A sign that YAML reserves", "accepted", "2025-07-01", "front-matter", "madr"],
    ["0002-open-quote.md", 2, "A quote that never closes", "accepted", "2025-07-02", "front-matter", "madr"],
    ["0003-colons.md", 3, "Two colons and a tab", "rejected", null, "front-matter", "other"],
    ["0004-never-ends.md", 4, "Front matter that never ends", "accepted", "2025-07-04", "line", "madr"],
    ["0005-aliases.md", 5, "Aliases and folded text", "draft", null, "front-matter", "other"],
  ],
  wild: [
    ["0000-decide-on-a-template.md", 0, "Decide on a template", "superseded", null, "line", "other"],
    ["0004-example-code.md", 4, "Status in example code does not count", "draft", null, "section", "nygard"],
    ["0005-no-blank-line.md", 5, "The file's number wins", "on hold", null, "section", "nygard"],
    ["0006-partly.md", 6, "Partly superseded", "partly superseded", null, "section", "nygard"],
    ["0007-tbd.md", 7, "A word of its own", "tbd", null, "list", "other"],
    ["0008-several-titles.md", 8, "Several titles", "accepted", null, "section", "nygard"],
    ["0009-header-table.md", 9, "Keys in the header row", "superseded", "2025-01-09", "line", "other"],
    ["0010-one-line.md", 10, "Several fields on a line", "accepted", "2025-01-10", "line", "other"],
    ["0011-checkboxes.md", 11, "Check boxes", "accepted", null, "section", "nygard"],
    ["0012-front-matter-title.md", 12, "A title in the front matter", "accepted", null, "front-matter", "nygard"],
    ["0013-question.md", 13, "The template's question", null, null, "section", "nygard"],
    ["0014-heading-value.md", 14, "Value in the heading", "accepted", null, "section", "nygard"],
    ["0014-same-number.md", 14, "The same number twice", null, null, "section", "nygard"],
    ["0015-link-with-space.md", 15, "Links with odd names", "superseded", null, "list", "other"],
    ["ADR000-emoji.md", 0, "Status behind an emoji", "accepted", "2025-01-02", "line", "nygard"],
    ["TEAM-ADR-0003-brackets.md", 3, "Status in brackets", "deprecated", null, "line", "nygard"],
    ["adr-002-table.md", 2, "Status in a table row", "rejected", "2025-01-04", "line", "nygard"],
    ["adr001-quote.md", 1, "Status in a quote block", "proposed", "2025-01-03", "line", "nygard"],
  ],
  "bad-input": [
    ["0001-empty.md", 1, "empty", null, null, null, "other"],
    ["0002-binary.md", 2, "binary", null, null, null, "other"],
    ["0003-blank.md", 3, "blank", null, null, null, "other"],
    ["0004-empty-front-matter.md", 4, "empty front matter", null, null, null, "other"],
    ["0005-old-mac.md", 5, "Old Mac", "accepted", null, "section", "nygard"],
  ],
};

describe("reading records", () => {
  for (const [format, expected] of Object.entries(FORMATS)) {
    it(`finds number, title, status, date, carrier and form: ${format}`, async () => {
      const found = (await readFixture(format)).all().map(({ record }): Expected => {
        const { path, number, title, status, date, carrier, form } = record;
        return [path, number, title, status && statusName(status), date, carrier, form];
      });
      assert.deepEqual(found, expected);
    });
  }
});
