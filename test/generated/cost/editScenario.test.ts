import assert from "node:assert/strict";
import fc from "fast-check";
import { setYamlValue, yamlValueAt } from "../../../src/yaml/editYaml";
import { COMMENTED } from "../../unit/cost/costFixture";

describe("an edit of a scenario file", () => {
  it("keeps CRLF, a missing last newline and every comment, and says the same twice", () => {
    const keys = fc.constantFrom("requestsPerDay", "inputTokens", "peakFactor", "newKey");
    const values = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string(),
      fc.boolean(),
    );
    const forms = fc.constantFrom(COMMENTED, COMMENTED.replaceAll("\n", "\r\n"), COMMENTED.trimEnd());
    fc.assert(
      fc.property(forms, keys, values, (text, key, value) => {
        const after = setYamlValue(text, ["workload", key], value);
        assert.equal(setYamlValue(after, ["workload", key], value), after);
        assert.deepEqual(yamlValueAt(after, ["workload", key]), value);
        for (const comment of [
          "# head",
          "# the name",
          "# load",
          "# from logs",
          "# indented by four",
          "# first",
          "# was z",
          "# flow",
          "# tail",
        ])
          assert.ok(after.includes(comment), comment);
        if (text.includes("\r\n")) assert.ok(!/[^\r]\n/.test(after));
        const [before, rest] = [text.indexOf("options:"), after.indexOf("options:")];
        assert.equal(after.slice(rest), text.slice(before), "what follows stays");
      }),
      { numRuns: 400 },
    );
  });
});
