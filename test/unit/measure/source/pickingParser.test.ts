import assert from "node:assert/strict";
import fc from "fast-check";
import { byteText, lineBlocks } from "../../../../src/measure/source/lineBlocks";
import { PickingParser, type Wanted } from "../../../../src/measure/source/pickingParser";

const WANTED: Wanted = new Map<string, Wanted | "whole">([
  ["a", "whole"],
  ["b", new Map<string, Wanted | "whole">([["c", "whole"]])],
  ["键", "whole"],
]);

function pick(text: string, parser = new PickingParser(WANTED)): unknown {
  const bytes = new TextEncoder().encode(`x\n${text}\ny`);
  return parser.parse(bytes, 2, bytes.length - 2, byteText(bytes));
}

/** What the engine's parser finds of what is wanted. */
function expected(text: string): unknown {
  const value = JSON.parse(text) as Record<string, unknown>;
  const found: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (key === "a" || key === "键") found[key] = value[key];
    const inner = value[key];
    if (key !== "b") continue;
    found[key] =
      typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).filter(([name]) => name === "c"))
        : inner;
  }
  return found;
}

describe("a parser that reads what is wanted", () => {
  it("finds the same as one that reads all", () => {
    const key = fc.constantFrom("a", "b", "c", "键", "other", 'quo"te', "d\\e", "");
    const { value } = fc.letrec<{ value: fc.JsonValue }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer(),
        fc.constantFrom(true, false, null, 0, -0, 1e21, 123_456_789_012_345_680),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(key, tie("value"), { maxKeys: 5 }),
      ),
    }));
    const parser = new PickingParser(WANTED);
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 6 }), fc.constantFrom(undefined, 1, "\t"), (row, space) => {
        // Line ends of a spread value stand for spaces here.
        const text = JSON.stringify(row, null, space);
        const found = pick(text, parser);
        // A key with escapes is left to the other parser.
        if (found === undefined) assert.match(text, /\\/);
        else assert.deepEqual(found, expected(text));
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  it("refuses what is no JSON, and what would change an object", () => {
    for (const text of [
      '{"a":1',
      '{"a":1}}',
      '{"a":01}',
      '{"a":1.}',
      '{"a":NaN}',
      '{"a":tru}',
      '{"other":[1,}',
      '{"other":{"x" 1}}',
      '{"other":"',
      '{"a":"x\\q"}',
      "{a:1}",
      "[1]",
      '"a"',
      "",
      `{"other":${"[".repeat(5000)}`,
    ])
      assert.equal(pick(text), undefined, text);
    assert.deepEqual(pick('{"__proto__":{"c":1},"a":2}'), { a: 2 });
    assert.deepEqual(pick('{"a":1,"a":2}'), { a: 2 });
  });

  it("gets whole lines, however the file is cut into pieces", async () => {
    const text = Array.from({ length: 300 }, (_, index) => "行".repeat(index % 97)).join("\n");
    const bytes = new TextEncoder().encode(text);
    for (const size of [1, 7, 64, 5000, bytes.length]) {
      // eslint-disable-next-line @typescript-eslint/require-await
      const pieces = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
        for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
      };
      const blocks: Uint8Array[] = [];
      for await (const block of lineBlocks(pieces(), () => assert.fail())) blocks.push(block);
      assert.equal(Buffer.concat(blocks).toString("utf8"), text);
      for (const block of blocks.slice(0, -1)) assert.equal(block.at(-1), 10);
    }
  });
});
