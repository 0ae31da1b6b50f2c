import assert from "node:assert/strict";
import type { NewRecordRequest } from "../../../../src/decisions/write/newRecordRequest";
import { provenNewRecord } from "../../../../src/decisions/write/proveNew";
import { isTemplateText } from "../../../../src/decisions/write/templatePlaceholders";

function requestOf(body: string, title = "Use X"): NewRecordRequest {
  return {
    folder: "adr",
    fileName: "0002-use-x.md",
    number: "0002",
    title,
    date: "2026-11-25",
    status: "proposed",
    template: { kind: "own", body },
    language: "en",
    options: [],
  };
}

function filled(body: string): string {
  const { made, refused } = provenNewRecord(requestOf(body));
  assert.equal(refused, null);
  return made.text;
}

describe("a team's own template", () => {
  it("has the record below the heading that says what the file is", () => {
    assert.equal(
      filled("# Decision record template\n\n<!-- Delete this. -->\n\n# Title\n\n## Status\n\nProposed\n"),
      "<!-- Delete this. -->\n\n# Use X\n\n## Status\n\nProposed\n",
    );
    assert.match(filled("# ADR template\n\n## Status\n\nProposed\n"), /^# Use X$/m);
  });

  const cases: readonly [name: string, template: string, text: string][] = [
    [
      "number, title and date by their names, and a choice below a guidance",
      '# ADR {ADR-NUMBER}: {TITLE}\n\n## Changelog\n\n- {date}: {changelog}\n\n## Status\n\n> A decision is "proposed" when the PR\n> is submitted.\n\nAccepted | Rejected | Superseded by\n',
      '# ADR 0002: Use X\n\n## Changelog\n\n- 2026-11-25: {changelog}\n\n## Status\n\n> A decision is "proposed" when the PR\n> is submitted.\n\nProposed\n',
    ],
    ["words for a title", "# NNNN. Title of the decision\n\nText\n", "# 0002. Use X\n\nText\n"],
    [
      "the front matter and every date",
      '---\ntitle: "NNNN. Title of the decision"\nid: NNNN\n---\n\n# NNNN. Title of the decision\n\nDate: YYYY-MM-DD\n\nDecided on: YYYY-MM-DD\n',
      '---\ntitle: "0002. Use X"\nid: 0002\n---\n\n# 0002. Use X\n\nDate: 2026-11-25\n\nDecided on: 2026-11-25\n',
    ],
    [
      "a title in a comment, and no heading above it",
      "<!-- Title: TITLE -->\n\n## Context\n",
      "<!-- Title: Use X -->\n\n## Context\n",
    ],
    [
      "the heading with the placeholder behind another one",
      "# How to use this\n\nCopy it.\n\n# {title}\n\n## Context\n",
      "# How to use this\n\nCopy it.\n\n# Use X\n\n## Context\n",
    ],
    [
      "what is left to a person",
      "# [title]\n\n* [title of option 1]\n* [x](y.md) <b>\n",
      "# Use X\n\n* [title of option 1]\n* [x](y.md) <b>\n",
    ],
    [
      "the box of the status",
      "# {number}. {title}\n\n## Status\n\n- [ ] Proposed\n- [ ] Accepted\n",
      "# 0002. Use X\n\n## Status\n\n- [x] Proposed\n- [ ] Accepted\n",
    ],
    [
      "a choice behind a key in Chinese",
      "# {标题}\n\n- 状态：{提议 | 接受 | 废弃}\n- 日期：{YYYY-MM-DD}\n\n## 背景\n",
      "# Use X\n\n- 状态：提议中\n- 日期：2026-11-25\n\n## 背景\n",
    ],
    [
      "TOML, without a second title",
      '+++\ntitle = "{title}"\nstatus = "draft"\n+++\n\nText\n',
      '+++\ntitle = "Use X"\nstatus = "proposed"\n+++\n\nText\n',
    ],
    [
      "every place of the status",
      "---\nstatus: draft\n---\n\n# {title}\n\n| Status | {status} |\n|---|---|\n\n## Status\n\nDraft\n",
      "---\nstatus: proposed\n---\n\n# Use X\n\n| Status | Proposed |\n|---|---|\n\n## Status\n\nProposed\n",
    ],
    ["dollars and code", "# TITLE\n\n```\nTITLE {date}\n```\n", "# Use X\n\n```\nTITLE {date}\n```\n"],
  ];
  for (const [name, template, text] of cases)
    it(`fills ${name}`, () => {
      assert.ok(isTemplateText(template));
      assert.equal(filled(template), text);
    });

  it("is read back before it is written", () => {
    const made = (body: string, title = "Use X"): [string | undefined, string | undefined, number | undefined] => {
      const { made: record, refused } = provenNewRecord(requestOf(body, title));
      return [record?.text, refused?.code, refused?.line];
    };
    // A status that the template has of itself gives way in every place.
    assert.deepEqual(made("# {title}\n\n**Status:** Accepted\n\n## Status\n\nAccepted | Rejected\n"), [
      "# Use X\n\n**Status:** Proposed\n\n## Status\n\nProposed\n",
      undefined,
      undefined,
    ]);
    assert.deepEqual(made("# ADR-0005: {title}\n\nText\n").slice(1), [undefined, undefined]);
    assert.deepEqual(made("<table><tr><td>Status</td></tr></table>\n\n# {title}\n")[1], undefined);
    // Marks around a title are no other title.
    assert.match(made("# **{title}**\n", "Use `x` (*now*)")[0] ?? "", /Use `x`/);
    const [text, code, line] = made("# Notes for {title} and others\n\n## Status\n\nProposed\n");
    assert.deepEqual([text, code, line], [undefined, "template", 0]);
  });

  it("is none where nothing waits to be filled in", () => {
    const finished =
      '---\ntitle: "0. Record architecture decisions"\nstatus: Implemented\n---\n\n# 0. Record architecture decisions\n\n## Status\n\nImplemented\n\n## Context\n\nWe need [records](https://x.y) <b>now</b>.\n';
    assert.ok(!isTemplateText(finished));
    for (const template of [
      "# \n\n## Status\n",
      "# Title\n",
      "# {short title}\n",
      "# X\n\nDate: YYYY-MM-DD\n",
      "# 模板\n",
    ])
      assert.ok(isTemplateText(template), template);
  });
});
