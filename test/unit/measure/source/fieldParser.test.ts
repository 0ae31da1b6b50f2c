import assert from "node:assert/strict";
import fc from "fast-check";
import { byteText, lineBlocks } from "../../../../src/measure/source/lineBlocks";
import { FieldParser } from "../../../../src/measure/source/fieldParser";
import type { RowPlan } from "../../../../src/measure/source/fieldPlan";
import { type FieldRow, Field, type Wanted, wantedBy } from "../../../../src/measure/source/fields";

const PLAN: RowPlan = {
  wanted: new Map<string, Wanted | "whole">([
    ["a", "whole"],
    ["b", new Map<string, Wanted | "whole">([["c", "whole"]])],
    ["键", "whole"],
  ]),
  within: [],
  isPairs: () => false,
  wrappers: new Map([
    ["data", "list"],
    ["outer", "object"],
  ]),
};

/** The rows of a line between others, each by its paths; null where it must be read otherwise. */
function pick(text: string, parser = new FieldParser(PLAN)): Record<string, unknown>[] | null {
  const bytes = new TextEncoder().encode(`x\n${text}\ny"}`);
  const count = parser.parse(bytes, 2, byteText(bytes));
  if (count < 0) return null;
  assert.equal(parser.next, bytes.length - 3, "the place of the next line");
  return parser.rows.slice(0, count).map((row) => readAll(row));
}

function readAll({ shape, values }: FieldRow): Record<string, unknown> {
  return Object.fromEntries(shape?.paths.map((path, place) => [path, values[place]]) ?? []);
}

/** What the engine's parser finds of what is wanted. */
function expected(text: string): unknown {
  const value = JSON.parse(text) as Record<string, unknown>;
  const found: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (key === "a" || key === "键") found[key] = value[key];
    const inner = value[key];
    if (key !== "b") continue;
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) found[key] = inner;
    else if ("c" in inner) found["b/c"] = inner.c;
  }
  return found;
}

describe("a parser that reads what is wanted", () => {
  it("reads a number with decimals as exactly as the engine does", () => {
    const digits = fc.stringMatching(/^(0|[1-9]\d{0,16})\.\d{1,17}$/);
    fc.assert(
      fc.property(digits, (number) => {
        assert.deepEqual(pick(`{"a":${number}}`), [{ a: Number(number) }]);
      }),
      { numRuns: 2000 },
    );
    for (const none of ["01.5", "1.", "1.5.2", ".5", "1.5x"]) assert.equal(pick(`{"a":${none}}`), null, none);
  });

  it("finds the keys of rows of many kinds that take turns", () => {
    const parser = new FieldParser(PLAN);
    for (let round = 0; round < 100; round++) {
      const other = `k${round % 13}`;
      assert.deepEqual(pick(`{"${other}":1,"a":${round}}`, parser), [{ a: round }]);
      assert.deepEqual(pick(`{"a":${round},"${other}":"a"}`, parser), [{ a: round }]);
    }
  });

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
    const parser = new FieldParser(PLAN);
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 6 }), fc.boolean(), (row, isSpaced) => {
        const text = isSpaced ? JSON.stringify(row, null, " ").replaceAll("\n", " ") : JSON.stringify(row);
        const found = pick(text, parser);
        // A key with escapes is left to the other parser.
        if (found === null) assert.match(text, /\\/);
        else assert.deepEqual(found, [expected(text)]);
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  it("refuses what is no JSON, what would change an object, and what holds rows", () => {
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
      '{"a":',
      `{"a":"${"long ".repeat(40)}`,
      `{"other":${"[".repeat(5000)}`,
      '{"data":[{"a":1}]}',
      '{"outer":{"a":1}}',
    ])
      assert.equal(pick(text), null, text);
    assert.deepEqual(pick('{"__proto__":{"c":1},"a":2,"data":{"a":1},"outer":[1]}'), [{ a: 2 }]);
    assert.deepEqual(pick('{"a":1,"a":2}'), [{ a: 2 }]);
  });

  it("finds fields in rows that are built differently, one after the other", () => {
    const [name, deep] = [new Field(["a", "键"]), new Field(["b/c"])];
    const parser = new FieldParser({ ...PLAN, wanted: wantedBy(name, deep) });
    const lines: [string, unknown, unknown][] = [
      ['{"a":"x","b":{"c":1,"d":2}}', "x", 1],
      ['{"b":{"c":2},"a":"x"}', "x", 2],
      ['{"b":{"d":5},"键":"语"}', "语", undefined],
      ['{"a":null,"键":"y","b":null}', "y", undefined],
      ['{"a":"","b":{}}', undefined, undefined],
      ['{"a":"x","b":{"c":3,"d":2}}', "x", 3],
    ];
    for (const [text, first, second] of [...lines, ...lines]) {
      assert.equal(pick(text, parser)?.length, 1, text);
      const [row] = parser.rows;
      assert.ok(row);
      assert.deepEqual([name.in(row), deep.in(row)], [first, second], text);
      assert.deepEqual(
        [name.inValue(JSON.parse(text) as never), deep.inValue(JSON.parse(text) as never)],
        [first, second],
      );
    }
  });

  it("finds the rows of lists within lists, with attributes by their keys", () => {
    const plan: RowPlan = {
      ...PLAN,
      wanted: wantedBy(new Field(["id"]), new Field(["attributes/m"]), new Field(["attributes/n"])),
      within: ["groups", "spans"],
      isPairs: (key) => key === "attributes",
    };
    const pairs =
      '{"key":"m","value":{"stringValue":"x"}},{"key":"o","value":{"boolValue":true}},{"key":"n","value":{"intValue":"7"}}';
    const spans = `{"id":"1","attributes":[${pairs}]},{"id":"2","attributes":[]},{"id":"3","attributes":[{"key":"m","value":{}},{"key":"n","value":{"arrayValue":{"values":[]}}}]}`;
    assert.deepEqual(pick(`{"x":1,"groups":[{"y":[1],"spans":[${spans}]},{"spans":[]}]}`, new FieldParser(plan)), [
      { id: "1", "attributes/m": "x", "attributes/n": "7" },
      { id: "2" },
      { id: "3" },
    ]);
    for (const text of [
      '{"groups":[{"spans":[{"id":"1"}]}',
      '{"groups":{}}',
      '{"groups":[{"spans":[{"id":"1","attributes":[{"value":{},"key":"m"}]}]}]}',
    ])
      assert.equal(pick(text, new FieldParser(plan)), null, text);
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
