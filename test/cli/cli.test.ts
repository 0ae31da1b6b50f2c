import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";

function run(...args: string[]): { status: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(process.cwd(), "dist", "cli.js"), ...args],
    { encoding: "utf8", maxBuffer: 32 * 1024 * 1024 },
  );
  return { status, out: stdout, error: stderr };
}

interface JsonNote {
  readonly id: string;
  readonly title: string;
  readonly speaker: string;
  readonly supports: readonly string[];
}

describe("the command line", () => {
  it("prints every note as JSON, in both languages with the same ids", () => {
    const english = JSON.parse(run("notes", "--json").out) as JsonNote[];
    const chinese = JSON.parse(run("notes", "--lang", "zh-cn", "--json").out) as JsonNote[];
    assert.deepEqual(
      english.map(({ id }) => id),
      chinese.map(({ id }) => id),
    );
    assert.ok(english.length >= 77);
    for (const key of [
      "id",
      "ref",
      "title",
      "summary",
      "kind",
      "stance",
      "topic",
      "speaker",
      "date",
      "supports",
      "attacks",
      "verdict",
      "evidence",
    ])
      assert.ok(key in (english[0] ?? {}), key);
    assert.equal(chinese.find(({ id }) => id === "open-is-an-iq-tax")?.speaker, "李彦宏");
  });

  it("looks up in both languages and says type, id, ref, title and score", () => {
    const hits = JSON.parse(run("lookup", "RAG 能消除幻觉吗", "--limit", "2", "--json").out) as Record<
      string,
      unknown
    >[];
    assert.equal(hits.length, 2);
    assert.deepEqual(Object.keys(hits[0] ?? {}), ["type", "id", "ref", "title", "score"]);
    assert.equal(hits[0]?.["id"], "rag-almost-removes-hallucination");
    assert.match(run("lookup", "hallucination", "--lang", "zh-cn").out, /幻觉/);
  });

  it("looks up the records of a folder beside the library, by words of the title and by number", () => {
    const folder = path.join(process.cwd(), "test", "fixtures", "sample-workspace");
    const found = (query: string): Record<string, unknown> | undefined =>
      (JSON.parse(run("lookup", query, "--records", folder, "--json").out) as Record<string, unknown>[])[0];
    for (const query of ["retrieval before fine-tuning", "ADR-0002"]) {
      const { score, ...record } = found(query) ?? {};
      assert.deepEqual(record, {
        type: "record",
        id: "docs/decisions/0002-retrieval-before-fine-tuning.md",
        ref: "ADR-0002",
        title: "Retrieval before fine-tuning",
      });
      assert.ok(Number(score) > 0);
    }
    assert.equal(run("lookup", "x", "--records", path.join(folder, "nowhere")).status, 2);
  });

  it("prints aligned columns without colour", () => {
    const { out } = run("lookup", "licence", "--limit", "3");
    // eslint-disable-next-line no-control-regex -- the very character that may not be there
    assert.doesNotMatch(out, /\u001B/);
    const [header = "", first = ""] = out.split("\n");
    assert.equal(first.slice(header.indexOf("ID") - 2, header.indexOf("ID")), "  ");
  });

  for (const [args, message] of [
    [["nope"], /no command "nope"/],
    [["lookup"], /needs a query/],
    [["lookup", "x", "--limit", "0"], /--limit takes a whole number from 1, not "0"/],
    [["lookup", "x", "--limit", "many"], /not "many"/],
    [["notes", "--lang", "fr"], /--lang takes en or zh-cn, not "fr"/],
    [["notes", "--what"], /--what/],
    [["notes", "extra"], /takes no words/],
    [["constructor"], /no command "constructor"/],
  ] as const) {
    it(`answers ${args.join(" ")} with one line and exit code 2`, () => {
      const { status, out, error } = run(...args);
      assert.equal(status, 2);
      assert.equal(out, "");
      assert.match(error, message);
      assert.equal(error.trim().split("\n").length, 1);
    });
  }

  it("helps, on the whole and with each command", () => {
    for (const args of [["--help"], [], ["notes", "--help"], ["lookup", "-h"]]) {
      const { status, out } = run(...args);
      assert.equal(status, 0);
      assert.match(out, /model-choice/);
    }
    assert.match(run("--version").out, /^\d+\.\d+\.\d+\n$/);
  });
});
