import fc from "fast-check";
import { builtIndex } from "../../unit/library/libraries";

describe("the search", () => {
  it("survives whatever is pasted into it", () => {
    const odd = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.constantFrom(
        "\uD800",
        "(((",
        "[a-",
        "*".repeat(500),
        "__proto__",
        "constructor",
        "a".repeat(10_000),
        "\u0000开源",
      ),
    );
    fc.assert(
      fc.property(odd, (query) => builtIndex("en").search(query, { limit: 3 }).length <= 3),
      { numRuns: 300 },
    );
  });
});
