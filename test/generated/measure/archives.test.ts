import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { Bounds, gunzip, unpacked } from "../../../src/measure/source/packed";
import { entryBytes, zipEntries } from "../../../src/measure/source/zip";
import { codesOf, inputOf, jsonLines, measureText } from "../../unit/measure/inputs";
import { gzipOfZeros, zipOf } from "./zips";

const ROWS = Array.from({ length: 3000 }, (_, index) => ({
  timestamp: new Date(Date.UTC(2026, 9, 1, 0, index)).toISOString(),
  request_id: `r${index}`,
  model: "gpt-5.1",
  input_tokens: 100 + ((index * 7919) % 977),
  output_tokens: index,
  note: Math.sin(index),
}));
const LINES = jsonLines(ROWS);

describe("archives that are broken or made to do harm", () => {
  it("a gzip that is cut off counts up to there, with one problem", async () => {
    const whole = gzipSync(LINES);
    const measured = await measureText(whole.subarray(0, whole.length - 9000), { name: "usage.jsonl.gz" });
    const rows = measured.files[0]?.rows ?? 0;
    assert.ok(rows > 100 && rows < 3000, String(rows));
    assert.deepEqual(
      codesOf(measured).filter((code) => /archive|file|json/.test(code)),
      ["archive-broken"],
    );
    assert.ok(measured.usage.every(({ inputTokens }) => (inputTokens ?? 0) >= 100));
  });

  it("a gzip with nothing behind its header, or with a broken one, is no file", async () => {
    for (const bytes of [
      gzipSync(LINES).subarray(0, 10),
      new Uint8Array([0x1f, 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]),
    ]) {
      const measured = await measureText(bytes);
      assert.deepEqual([measured.files.length, measured.problems.length], [0, 1], JSON.stringify(measured.problems));
    }
  });

  it("a zip that is cut off anywhere is one problem", async () => {
    const whole = zipOf([{ name: "a.jsonl", data: LINES }]);
    for (const end of [5, 30, 200, whole.length - 100, whole.length - 22, whole.length - 1]) {
      const measured = await measureText(whole.subarray(0, end), { name: "a.zip" });
      assert.deepEqual(codesOf(measured), ["archive-broken"], String(end));
      assert.equal(measured.problems.length, 1);
    }
  });

  it("what comes out is counted, whatever the headers claim", async () => {
    for (const claimed of [0, 1, 0xfffffffe]) {
      const measured = await measureText(zipOf([{ name: "a.jsonl", data: LINES, claimed }]));
      assert.equal(measured.files[0]?.rows, 3000, String(claimed));
    }
  });

  it("unpacking stops at 250 times the size", async () => {
    const bomb = gzipOfZeros("", 40);
    const bounds = new Bounds(bomb.length, 1024);
    let out = 0;
    await assert.rejects(async () => {
      for await (const piece of unpacked(inputOf("b", bomb).read(0, bomb.length), gunzip, bounds)) out += piece.length;
    }, /archive-bomb/);
    assert.ok(out <= bomb.length * 250, String(out));
  });

  it("a row that grows without end is left before it fills the memory", async () => {
    const measured = await measureText(gzipOfZeros(`${LINES}{"a":"`, 100));
    assert.equal(measured.files[0]?.rows, 3000);
    assert.ok(codesOf(measured).includes("row-too-long"));
  });

  it("entries that share their bytes count against one bound", async () => {
    const data = Buffer.alloc(4 * 1024 * 1024, 0x20);
    const bytes = zipOf(
      Array.from({ length: 10 }, (_, index) => ({ name: `${index}.csv`, data, ...(index > 0 ? { sameAs: 0 } : {}) })),
    );
    const input = inputOf("a.zip", bytes);
    const bounds = new Bounds(bytes.length, 12 * 1024 * 1024);
    const entries = await zipEntries(input);
    let [whole, out] = [0, 0];
    await assert.rejects(async () => {
      for (const entry of entries) {
        for await (const piece of entryBytes(input, entry, bounds)) out += piece.length;
        whole++;
      }
    }, /archive-bomb/);
    assert.equal(whole, 3);
    assert.ok(out <= 12 * 1024 * 1024, String(out));
  });

  it("an archive in an archive is not gone into", async () => {
    const inner = zipOf([{ name: "a.jsonl", data: LINES }]);
    const measured = await measureText(zipOf([{ name: "inner.zip", data: inner }]));
    assert.deepEqual([measured.files.length, codesOf(measured)], [0, ["not-text"]]);
  });

  it("thousands of entries are looked at, and the one that tells something counts", async () => {
    const others = Array.from({ length: 4000 }, (_, index) => ({ name: `${index}.txt`, data: "nothing", method: 0 }));
    const measured = await measureText(zipOf([...others, { name: "z.jsonl", data: LINES }]));
    assert.equal(measured.files[0]?.rows, 3000);
    assert.deepEqual(
      codesOf(measured).filter((code) => code !== "short-period"),
      ["unknown-columns"],
    );
  });

  it("names that lead out of the archive are only names", async () => {
    const names = ["../../etc/cron.d/x.jsonl", "/etc/passwd", "C:\\x.jsonl", "a\nb\x1b[2J.jsonl", "__proto__"];
    const measured = await measureText(zipOf(names.map((name) => ({ name, data: LINES }))), { name: "a.zip" });
    assert.deepEqual(
      measured.files.map(({ file }) => file),
      ["a.zip"],
    );
    // The same rows in each.
    assert.equal(measured.files[0]?.rows, 3000);
  });

  it("methods that nobody here knows are named, and so is encryption", async () => {
    const unknown = await measureText(zipOf([{ name: "a.jsonl", data: LINES, method: 99 }]));
    assert.deepEqual(
      unknown.problems.map(({ code, args }) => [code, ...args]),
      [["archive-method", "a.jsonl", "99"]],
    );
    const broken = await measureText(zipOf([{ name: "a.jsonl", data: LINES, method: 93 }]));
    assert.deepEqual(codesOf(broken), ["archive-broken"]);
    const locked = await measureText(zipOf([{ name: "a.jsonl", data: LINES, isEncrypted: true }]));
    assert.deepEqual(
      locked.problems.map(({ code, args }) => [code, ...args]),
      [["archive-encrypted", "a.jsonl"]],
    );
  });

  it("one entry that is broken does not hide the others", async () => {
    const measured = await measureText(
      zipOf([
        { name: "a.jsonl", data: LINES, method: 99 },
        { name: "b.jsonl", data: LINES },
      ]),
    );
    assert.equal(measured.files[0]?.rows, 3000);
    assert.ok(codesOf(measured).includes("archive-method"));
  });
});
