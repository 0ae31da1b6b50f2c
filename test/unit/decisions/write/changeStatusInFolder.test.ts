import assert from "node:assert/strict";
import { RecordIndex } from "../../../../src/decisions/index/recordIndex";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import type { RecordFile, StatusWord } from "../../../../src/decisions/record/record";
import { applyEdits } from "../../../../src/decisions/write/applyEdits";
import { changeStatusInFolder } from "../../../../src/decisions/write/changeStatusInFolder";
import { detectStyle } from "../../../../src/decisions/write/style";
import { announceSuperseding } from "../../../../src/decisions/write/supersede";

const OLD = "adr/0003-api.md";
const NEW = "adr/0007-hosted.md";
const nygard = (number: number, title: string, status: string): string =>
  `# ${String(number)}. ${title}\n\nDate: 2026-01-02\n\n## Status\n\n${status}\n\n## Context\n\nText\n`;
const madr = (title: string, status: string, more = ""): string =>
  `---\nstatus: ${status}\ndate: 2026-01-02\ndecision-makers: Mei\n---\n\n# ${title}\n\n## Context and Problem Statement\n\nText\n\n## More Information\n\n${more}\n`;

class Folder {
  readonly index = new RecordIndex();
  constructor(texts: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(texts)) this.index.set({ record: readRecord(text, path), text });
  }
  at(path: string): RecordFile {
    const file = this.index.get(path);
    assert.ok(file);
    return file;
  }
  /** The texts of the files that a change of a status touches. */
  set(path: string, status: StatusWord): Record<string, string> {
    const folder = { index: this.index, style: detectStyle(this.index) };
    const { change, refused } = changeStatusInFolder(this.at(path), status, { on: "2026-11-27" }, folder);
    assert.equal(refused, null);
    return Object.fromEntries([...change.edits].map(([file, edits]) => [file, applyEdits(this.at(file).text, edits)]));
  }
}

describe("a proposal that is to supersede a decision", () => {
  it("says so alone, and retires the decision when it is accepted, in one change", () => {
    const folder = new Folder({ [OLD]: nygard(3, "API", "Accepted"), [NEW]: nygard(7, "Hosted", "Proposed") });
    const { change } = announceSuperseding(folder.at(OLD), folder.at(NEW), detectStyle(folder.index));
    assert.deepEqual([...change.edits.keys()], [NEW]);
    const text = applyEdits(folder.at(NEW).text, change.edits.get(NEW) ?? []);
    assert.match(text, /Proposed\n\nSupersedes \[3\. API\]\(0003-api\.md\)\n/);
    folder.index.set({ record: readRecord(text, NEW), text });
    assert.deepEqual(folder.set(NEW, "accepted"), {
      [OLD]: nygard(3, "API", "Superseded by [7. Hosted](0007-hosted.md)"),
      [NEW]: text.replace("Proposed", "Accepted"),
    });
  });

  it("does the same where the files keep their status in front matter, and for several decisions", () => {
    const folder = new Folder({
      [OLD]: madr("API", "accepted"),
      "adr/0004-own.md": madr("Own", "accepted"),
      [NEW]: madr("Hosted", "draft", "Supersedes [ADR-0003](0003-api.md).\nSupersedes [ADR-0004](0004-own.md)."),
    });
    const after = folder.set(NEW, "accepted");
    assert.deepEqual(Object.keys(after).sort(), [OLD, "adr/0004-own.md", NEW]);
    assert.match(after[OLD] ?? "", /^---\nstatus: "?superseded by ADR-0007"?\n/);
    assert.match(after[NEW] ?? "", /^---\nstatus: accepted\n/);
  });

  it("changes itself alone with any other status, and where the older one is past or only partly superseded", () => {
    const proposal = nygard(7, "Hosted", "Proposed\n\nSupersedes [3. API](0003-api.md)");
    const accepted = new Folder({ [OLD]: nygard(3, "API", "Accepted"), [NEW]: proposal });
    assert.deepEqual(Object.keys(accepted.set(NEW, "rejected")), [NEW]);
    const past = new Folder({ [OLD]: nygard(3, "API", "Deprecated"), [NEW]: proposal });
    assert.deepEqual(Object.keys(past.set(NEW, "accepted")), [NEW]);
    const partly = new Folder({
      [OLD]: nygard(3, "API", "Accepted"),
      [NEW]: nygard(7, "Hosted", "Proposed\n\nPartially supersedes [3. API](0003-api.md)"),
    });
    assert.deepEqual(Object.keys(partly.set(NEW, "accepted")), [NEW]);
  });

  it("is accepted with nothing written where the older record cannot be", () => {
    const folder = new Folder({
      [OLD]: nygard(3, "API", "Accepted"),
      [NEW]: nygard(7, "Hosted", "Proposed\n\nSupersedes [3. API](0003-api.md)"),
    });
    folder.index.set({ ...folder.at(OLD), isUtf8: false });
    const { change, refused } = changeStatusInFolder(
      folder.at(NEW),
      "accepted",
      { on: "2026-11-27" },
      { index: folder.index, style: detectStyle(folder.index) },
    );
    assert.equal(refused?.path, OLD);
    assert.equal(change.edits.size, 0);
  });
});
