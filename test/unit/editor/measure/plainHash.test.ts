import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { PlainSha256 } from "../../../../src/editor/measure/files/plainHash";

describe("a hash of pieces where the host has none", () => {
  it("says what Node's says, whatever the lengths of the file and its pieces", () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 4096])
      for (const piece of [1, 7, 64, 100, 5000]) {
        const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) & 255);
        const hash = new PlainSha256();
        for (let from = 0; from < length; from += piece) hash.update(bytes.subarray(from, from + piece));
        assert.equal(
          hash.digest(),
          createHash("sha256").update(bytes).digest("hex"),
          `${String(length)}/${String(piece)}`,
        );
      }
  });
});
