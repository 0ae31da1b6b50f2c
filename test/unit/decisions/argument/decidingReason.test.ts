import assert from "node:assert/strict";
import { cheapestReason } from "../../../../src/decisions/argument/decidingReason";
import { PLAIN_PRICES, THREE_WAYS, builtCatalogue, compared } from "../../cost/costFixture";

describe("the reason that decides", () => {
  for (const [language, pattern] of [
    ["en", /^it costs least of these options over 24 months: [\d,]+ USD$/],
    ["zh-cn", /^在这些方案中，它 24 个月内费用最低：[\d,]+ 美元$/],
  ] as const)
    it(`is the total of the cheapest option, in ${language}`, () => {
      const catalogue = builtCatalogue(PLAIN_PRICES, language);
      const comparison = compared(THREE_WAYS, catalogue);
      const { cheapest, options } = comparison;
      const reason = cheapestReason(comparison, cheapest ?? "", catalogue.facts.words, language);
      assert.match(reason ?? "", pattern);
      for (const { id } of options)
        if (id !== cheapest) assert.equal(cheapestReason(comparison, id, catalogue.facts.words, language), null);
      const tied = { ...comparison, ties: options.map(({ id }) => id).slice(0, 1) };
      assert.equal(cheapestReason(tied, cheapest ?? "", catalogue.facts.words, language), null);
    });
});
