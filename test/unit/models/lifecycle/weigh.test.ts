import assert from "node:assert/strict";
import { lifecycleOn } from "../../../../src/models/lifecycle/lifecycle";
import type { LifecycleFact, LifecycleSource } from "../../../../src/models/lifecycle/lifecycleFact";
import { contradict, outweighs } from "../../../../src/models/lifecycle/weigh";

const source = (kind: LifecycleSource["kind"]): LifecycleSource => ({ kind, title: kind, url: "https://example.com" });
const SOURCES = { vendor: source("vendor"), page: source("page"), list: source("list") };

function fact(kind: keyof typeof SOURCES, checked: string, rest: Partial<LifecycleFact> = {}): LifecycleFact {
  return { id: "m", source: kind, checked, ...rest };
}

describe("facts on one id", () => {
  it("prefers what is later and no less trustworthy", () => {
    const list = fact("list", "2026-05-07");
    const page = fact("page", "2026-11-10");
    const vendor = fact("vendor", "2026-09-01");
    assert.ok(outweighs(page, list, SOURCES));
    assert.ok(!outweighs(list, page, SOURCES));
    assert.ok(outweighs(vendor, list, SOURCES));
    // A vendor's page that is older than a report of it: nobody can tell without reading.
    assert.ok(!outweighs(vendor, page, SOURCES));
    assert.ok(!outweighs(page, vendor, SOURCES));
    assert.ok(outweighs({ ...page, over: ["vendor"] }, vendor, SOURCES));
  });

  it("lets the preferred one decide and keeps the other", () => {
    const facts = [
      fact("list", "2026-05-07", { announced: "2025-12-05", end: "2026-10-16" }),
      fact("vendor", "2026-11-17", { end: "2026-12-01" }),
    ];
    const life = lifecycleOn("2026-11-26", "gemini", facts, SOURCES);
    assert.deepEqual([life.state, life.end, life.from?.source.kind], ["announced", "2026-12-01", "vendor"]);
    assert.deepEqual(
      life.others.map(({ fact: other }) => other.end),
      ["2026-10-16"],
    );
    assert.equal(lifecycleOn("2026-12-01", "gemini", facts, SOURCES).state, "ended");
    assert.equal(lifecycleOn("2025-12-04", "gemini", facts, SOURCES).state, "live");
  });

  it("takes the day from a page where the vendor says only that it has ended", () => {
    const facts = [fact("vendor", "2026-11-17", { ended: true }), fact("page", "2026-11-25", { end: "2026-10-20" })];
    assert.ok(!contradict(facts[0]!, facts[1]!));
    const life = lifecycleOn("2026-11-26", "vertex", facts, SOURCES);
    assert.deepEqual([life.state, life.end], ["ended", "2026-10-20"]);
  });

  it("makes no end of a day before which nothing ends, nor of a part of the offer", () => {
    const floor = [fact("vendor", "2026-11-01", { notBefore: "2026-11-24" })];
    const life = lifecycleOn("2026-11-26", "anthropic", floor, SOURCES);
    assert.deepEqual([life.state, life.end, life.notBefore], ["live", null, "2026-11-24"]);
    const part = [
      fact("page", "2026-11-25", { end: "2026-04-28", scope: { en: "some regions", "zh-cn": "部分区域" } }),
    ];
    assert.deepEqual(
      [lifecycleOn("2026-11-26", "bedrock", part, SOURCES).state, lifecycleOn("2026-11-26", "b", part, SOURCES).end],
      ["unknown", null],
    );
  });

  it("knows of an end without a day only from when it was seen", () => {
    const facts = [fact("page", "2026-11-25", { ended: true })];
    assert.equal(lifecycleOn("2026-11-25", "bedrock", facts, SOURCES).state, "ended");
    assert.equal(lifecycleOn("2026-11-24", "bedrock", facts, SOURCES).state, "unknown");
  });
});
