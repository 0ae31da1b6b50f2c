import assert from "node:assert/strict";
import { lifecycleMarkdown, modelLifecycleMarkdown } from "../../../src/library/writeLifecycle";
import { builtLibrary } from "./libraries";

const DAY = "2026-11-28";

describe("what the tooltip of a card and the hover of a model say of ends", () => {
  for (const [language, heading, weights] of [
    ["en", "**End of offers**", "The weights stay; these hosts' offers do not."],
    ["zh-cn", "**停用情况**", "权重仍可自行部署，以下只是托管方的停用日期。"],
  ] as const) {
    const library = builtLibrary(language);
    const ofCard = (id: string): string => {
      const card = library.models.find((entry) => entry.id === id);
      assert.ok(card, id);
      return lifecycleMarkdown(card, library, DAY);
    };

    it(`names the day on which a vendor ends or ended its offer: ${language}`, () => {
      assert.ok(ofCard("gpt-5").startsWith(heading));
      assert.match(ofCard("gpt-5"), /2026-12-11/);
      assert.match(ofCard("gpt-4"), /2026-10-23/);
    });

    it(`tells weights that stay from hosts whose offers end: ${language}`, () => {
      assert.ok(ofCard("llama-3.3-70b").includes(weights));
      assert.ok(!ofCard("gpt-5").includes(weights));
    });

    it(`says the same of a model without a card: ${language}`, () => {
      assert.match(modelLifecycleMarkdown("claude-3-opus", library, DAY), /2026-01-05/);
      assert.equal(modelLifecycleMarkdown("internvl2-1b", library, DAY), "");
    });
  }
});
