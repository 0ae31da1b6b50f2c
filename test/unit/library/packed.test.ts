import assert from "node:assert/strict";
import { pack, unpack } from "../../../src/library/packed";

describe("packed lists", () => {
  it("keep a key that a row lacks apart from one that is null", () => {
    const rows = Array.from({ length: 9 }, (_, at) => (at % 2 === 0 ? { id: at, end: null } : { id: at }));
    assert.deepEqual(unpack(pack(rows)), rows);
    assert.ok(JSON.stringify(pack(rows)).length < JSON.stringify(rows).length);
  });
});
