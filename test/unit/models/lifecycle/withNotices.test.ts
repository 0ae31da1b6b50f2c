import assert from "node:assert/strict";
import { endChanges } from "../../../../src/models/lifecycle/endChanges";
import type { PlatformLifecycles } from "../../../../src/models/lifecycle/lifecycleFact";
import { Lifecycles } from "../../../../src/models/lifecycle/lifecycles";
import { withNotices } from "../../../../src/models/lifecycle/withNotices";
import { type LifecycleNotice, readLifecycle } from "../../../../src/models/prices/refreshedCatalogue";
import { builtLibrary } from "../../library/libraries";

const TODAY = "2026-11-26";
const { identity, lifecycle } = builtLibrary("en");
const notice = (provider: string, model_id: string, shutdown_date: string, last_observed: string): LifecycleNotice[] =>
  readLifecycle([{ provider, model_id, shutdown_date, last_observed, url: "https://example.org" }]);
const endOf = (data: readonly PlatformLifecycles[], platform: string, id: string): string | null =>
  new Lifecycles(data, identity).of(platform, id, TODAY).end;

describe("a newer edition of the list of ends", () => {
  it("moves an end that the older edition told, and is told as a change", () => {
    assert.equal(endOf(lifecycle, "openai", "gpt-4"), "2026-10-23");
    const later = withNotices(lifecycle, notice("OpenAI", "gpt-4", "2027-03-01", "2026-11-20"), identity);
    assert.equal(endOf(later, "openai", "gpt-4"), "2027-03-01");
    assert.deepEqual(endChanges(lifecycle, later, identity, TODAY), [
      { id: "gpt-4", platformName: "OpenAI", before: "2026-10-23", after: "2027-03-01" },
    ]);
    assert.equal(new Lifecycles(later, identity).of("openai", "gpt-4", TODAY).from?.fact.checked, "2026-11-20");
  });

  it("brings ids and platforms that nothing was known of", () => {
    const later = withNotices(lifecycle, notice("Perplexity", "sonar-reasoning", "2026-12-15", "2026-11-20"), identity);
    assert.equal(endOf(lifecycle, "perplexity", "sonar-reasoning"), null);
    assert.equal(endOf(later, "perplexity", "sonar-reasoning"), "2026-12-15");
  });

  it("knows the list's names of platforms", () => {
    for (const [provider, platform] of [
      ["Google", "gemini"],
      ["Google Vertex", "vertex"],
      ["AWS Bedrock", "bedrock"],
      ["Azure", "azure"],
      ["xAI", "xai"],
    ] as const) {
      const later = withNotices(lifecycle, notice(provider, "some-new-model", "2026-12-15", "2026-11-20"), identity);
      assert.equal(endOf(later, platform, "some-new-model"), "2026-12-15", provider);
    }
  });

  it("changes nothing where it is no newer, says nothing, or is of nobody known", () => {
    for (const notices of [
      notice("OpenAI", "gpt-4", "2027-03-01", "2026-01-01"),
      notice("OpenAI", "gpt-4", "", "2026-11-20"),
      notice("OpenAI", "gpt-4", "2027-03-01", ""),
      notice("Nobody", "gpt-4", "2027-03-01", "2026-11-20"),
      [],
    ]) {
      const later = withNotices(lifecycle, notices, identity);
      assert.equal(endOf(later, "openai", "gpt-4"), "2026-10-23");
      assert.deepEqual(endChanges(lifecycle, later, identity, TODAY), []);
    }
  });

  it("does not overrule what the vendor itself says", () => {
    const own = lifecycle.find(({ platform }) => platform === "openai");
    const fact = own?.facts.find(
      ({ id, source, end }) =>
        end !== undefined && own.sources[source]?.kind === "vendor" && endOf(lifecycle, "openai", id) === end,
    );
    assert.ok(fact);
    const later = withNotices(lifecycle, notice("OpenAI", fact.id, "2031-01-01", "2026-01-01"), identity);
    assert.equal(endOf(later, "openai", fact.id), fact.end);
  });
});
