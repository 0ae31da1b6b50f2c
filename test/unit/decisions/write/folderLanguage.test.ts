import assert from "node:assert/strict";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { folderLanguage } from "../../../../src/decisions/write/folderLanguage";

const CHINESE = "# 1. 选择数据库\n\n## 状态\n\n已接受\n\n## 背景\n\n要存数据。\n\n## 决策\n\n用 PostgreSQL。\n";
const ENGLISH = "# 1. Database\n\n## Status\n\nAccepted\n\n## Context\n\nData.\n\n## Decision\n\nPostgreSQL.\n";
/** English headings over Chinese text. */
const ENGLISH_FORM =
  "# 1. 选择数据库\n\n## Status\n\n已接受\n\n## Context\n\n要存数据。\n\n## Decision\n\n用 PostgreSQL。\n";

const language = (...texts: readonly string[]): string | null =>
  folderLanguage(texts.map((text, at) => ({ text, record: readRecord(text, `000${at}-a.md`) })));

describe("the language of a folder of records", () => {
  it("is that in which most records have their headings", () => {
    assert.equal(language(CHINESE, CHINESE, ENGLISH), "zh-cn");
    assert.equal(language(ENGLISH, CHINESE, ENGLISH), "en");
    assert.equal(language(ENGLISH_FORM), "en");
  });

  it("is not known without records, without headings, or where both are as frequent", () => {
    assert.equal(language(), null);
    assert.equal(language("# 选择数据库\n\n用 PostgreSQL。\n"), null);
    assert.equal(language(CHINESE, ENGLISH), null);
  });
});
