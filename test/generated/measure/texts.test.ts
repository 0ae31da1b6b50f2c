import assert from "node:assert/strict";
import { codesOf, jsonLines, measureText, onlyUsage } from "../../unit/measure/inputs";

const HEADER = "timestamp,model,input_tokens,output_tokens";
const ROWS = [
  "2026-10-01T00:00:00Z,gpt-5.1,100,10",
  "2026-10-02T00:00:00Z,gpt-5.1,300,30",
  "2026-10-09T00:00:00Z,gpt-5.1,200,20",
];
const TABLE = `${[HEADER, ...ROWS].join("\n")}\n`;

/** The figures of the table above, however it is written. */
async function isTheTable(bytes: string | Uint8Array, more: readonly string[] = []): Promise<void> {
  const measured = await measureText(bytes);
  const usage = onlyUsage(measured);
  assert.deepEqual(
    [usage.model, usage.requests, usage.inputTokens, usage.outputTokens],
    ["gpt-5.1", 3, 200, 20],
    JSON.stringify(measured.problems),
  );
  assert.equal(measured.files[0]?.skipped, 0);
  assert.deepEqual(codesOf(measured), more);
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
}

describe("texts that are written in unusual ways", () => {
  it("UTF-16 with and without its mark, and UTF-8 with one", async () => {
    for (const isBig of [false, true]) {
      await isTheTable(utf16(`\uFEFF${TABLE}`, isBig));
      await isTheTable(utf16(TABLE, isBig), ["encoding-assumed"]);
    }
    await isTheTable(`\uFEFF${TABLE}`);
  });

  it("line ends of all kinds, also mixed", async () => {
    await isTheTable(TABLE.replaceAll("\n", "\r\n"));
    await isTheTable(`${HEADER}\r\n${ROWS[0]}\n${ROWS[1]}\r\n${ROWS[2]}`);
    await isTheTable(TABLE.replaceAll("\n", "\r"));
    await isTheTable(`${HEADER}\n\n${ROWS.join("\n\n\n")}\n\n`);
  });

  it("Latin-1 is told where it is taken for it", async () => {
    const measured = await measureText(
      Buffer.from(`user,${HEADER}\n${ROWS.map((row) => `Ren\xe9,${row}\n`).join("")}`, "latin1"),
    );
    assert.equal(onlyUsage(measured).requests, 3);
    assert.ok(codesOf(measured).includes("encoding-assumed"));
  });

  it("bytes that are none of UTF-8 far behind the beginning are told, and the rows count", async () => {
    const lines = Buffer.from(
      jsonLines(
        Array.from({ length: 20_000 }, () => ({
          timestamp: "2026-10-01T00:00:00Z",
          model: "m",
          input_tokens: 5,
          output_tokens: 1,
          user: "someone",
        })),
      ),
    );
    lines[1_500_000] = lines[1_500_000] === 0x22 ? 0x22 : 0xff;
    const measured = await measureText(lines);
    assert.equal((measured.files[0]?.rows ?? 0) + (measured.files[0]?.skipped ?? 0), 20_000);
    assert.ok(codesOf(measured).includes("characters-lost"));
  });

  it("NUL bytes are no text; within the rows of a log they are a broken row", async () => {
    assert.deepEqual(codesOf(await measureText(new Uint8Array(5000))), ["not-text"]);
    assert.deepEqual(codesOf(await measureText(`a\0b\0\0${TABLE}`)), ["not-text"]);
    const line = jsonLines([{ timestamp: "2026-10-01T00:00:00Z", model: "m", input_tokens: 5, output_tokens: 1 }]);
    const measured = await measureText(`${line.repeat(20_000)}${"\0".repeat(4096)}\n${line}`);
    assert.deepEqual([measured.files[0]?.rows, measured.files[0]?.skipped], [20_001, 1]);
  });

  it("nothing, and nothing but spaces", async () => {
    for (const text of ["", " \n\t\r\n", "\uFEFF", "\n".repeat(100_000)]) {
      const measured = await measureText(text);
      assert.deepEqual(
        [measured.files.length, codesOf(measured)],
        [0, ["file-empty"]],
        JSON.stringify(text.slice(0, 9)),
      );
    }
  });

  it("a last line that is cut does not count and is told once", async () => {
    const lines = jsonLines(
      ROWS.map((_, index) => ({
        timestamp: `2026-10-0${index + 1}`,
        model: "m",
        requests: 2,
        input_tokens: 5,
        output_tokens: 1,
      })),
    );
    for (const cut of [3, 20, 60]) {
      const measured = await measureText(lines.slice(0, -cut));
      assert.deepEqual([measured.files[0]?.rows, measured.files[0]?.skipped], [2, 1]);
      assert.deepEqual(
        measured.problems.filter(({ code }) => code === "file-truncated").map(({ line }) => line),
        [3],
      );
    }
    const list = await measureText(
      JSON.stringify(
        ROWS.map((_, index) => ({
          timestamp: `2026-10-0${index + 1}T00:00:00Z`,
          model: "m",
          input_tokens: 5,
          output_tokens: 1,
        })),
      ).slice(0, -30),
    );
    assert.deepEqual([list.files[0]?.rows, codesOf(list).includes("file-truncated")], [2, true]);
    const table = await measureText(`${HEADER}\n${ROWS[0]}\n2026-10-02T00:00:00Z,gpt`);
    assert.deepEqual([table.files[0]?.rows, codesOf(table).includes("file-truncated")], [1, true]);
  });

  it("one line that is longer than any row ends the reading and does not fill the memory", async () => {
    // 200 MB that nobody ever holds at once.
    const block = new TextEncoder().encode("x".repeat(1024 * 1024));
    const start = new TextEncoder().encode(
      '{"timestamp":"2026-10-01T00:00:00Z","model":"m","input_tokens":5,"output_tokens":1}\n{"text":"',
    );
    for (const first of [start, new TextEncoder().encode(`${HEADER}\n${ROWS[0]}\n"`)]) {
      let handedOn = 0;
      const { measureFiles } = await import("../../../src/measure/measureFiles");
      const measured = await measureFiles([
        {
          name: "long",
          size: first.length + 200 * block.length,
          // eslint-disable-next-line @typescript-eslint/require-await
          read: async function* () {
            yield first;
            for (; handedOn < 200; handedOn++) yield block;
          },
          digest: () => Promise.resolve("0"),
        },
      ]);
      assert.ok(handedOn < 70, String(handedOn));
      assert.equal(measured.files[0]?.rows, 1, JSON.stringify(measured.problems));
      assert.ok(
        codesOf(measured).some((code) => code === "row-too-long" || code === "json-invalid"),
        JSON.stringify(measured.problems),
      );
    }
  });

  it("values within each other 100,000 deep neither end the program nor count", async () => {
    const row = '{"timestamp":"2026-10-01T00:00:00Z","model":"m","input_tokens":5,"output_tokens":1}';
    for (const [open, close] of [
      ["[", "]"],
      ['{"a":', "}"],
      ['[{"a":', "}]"],
    ] as const) {
      const deep = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
      for (const text of [
        deep,
        open.repeat(100_000),
        `${row}\n{"x":${deep}}\n${row}\n`,
        `[${row},{"x":${deep}},${row}]`,
        `[${row},${deep}`,
      ]) {
        const measured = await measureText(text);
        const rows = measured.files[0]?.rows ?? 0;
        assert.ok(rows <= 2, String(rows));
        if (text.includes(`${row}\n{`)) assert.equal(rows, 2);
        assert.ok(measured.problems.every(({ args }) => args.every((word) => word.length <= 80)));
      }
    }
  });

  it("keys that stand twice: the last one counts, as for every other reader", async () => {
    const measured = await measureText(
      '{"timestamp":"2026-10-01T00:00:00Z","model":"m","input_tokens":5,"input_tokens":7,"output_tokens":1}\n',
    );
    assert.equal(onlyUsage(measured).inputTokens, 7);
  });

  it("keys that name a prototype change nothing", async () => {
    const row =
      '{"timestamp":"2026-10-01T00:00:00Z","model":"m","input_tokens":5,"output_tokens":1,"__proto__":{"requests":99,"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    for (const text of [
      `${row}\n${row}\n`,
      `[${row},${row}]`,
      `{"data":[${row},${row}],"__proto__":{"polluted":true}}`,
    ]) {
      const usage = onlyUsage(await measureText(text));
      assert.deepEqual([usage.requests, usage.inputTokens], [2, 5]);
      assert.equal(Reflect.get({}, "polluted"), undefined);
    }
    const table = await measureText(`__proto__,constructor,${HEADER}\nx,y,${ROWS.join("\nx,y,")}\n`);
    assert.equal(onlyUsage(table).requests, 3);
  });

  it("quotes that are never closed end the table there", async () => {
    const measured = await measureText(`${HEADER}\n${ROWS[0]}\n"2026-10-02T00:00:00Z,gpt-5.1,300,30\n${ROWS[2]}\n`);
    assert.ok((measured.files[0]?.rows ?? 0) <= 2);
    assert.ok(
      (measured.files[0]?.skipped ?? 0) >= 1 || codesOf(measured).includes("file-truncated"),
      JSON.stringify(measured),
    );
    assert.ok(measured.usage.every(({ inputTokens }) => inputTokens === 100 || inputTokens === 150));
  });

  it("10,000 columns, of which four mean something", async () => {
    const columns = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
    const cells = columns.map(() => "x").join(",");
    const measured = await measureText(
      `${HEADER},${columns.join(",")}\n${ROWS.map((row) => `${row},${cells}\n`).join("")}`,
    );
    assert.equal(onlyUsage(measured).requests, 3);
    assert.ok(JSON.stringify(measured.problems).length < 2000);
    const row = Object.fromEntries(columns.map((name) => [name, "x"]));
    const call = { ...row, timestamp: "2026-10-01T00:00:00Z", model: "m", input_tokens: 5, output_tokens: 1 };
    assert.equal(onlyUsage(await measureText(jsonLines([call, call]))).requests, 2);
  });
});
