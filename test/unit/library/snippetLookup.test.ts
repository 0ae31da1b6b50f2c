import assert from "node:assert/strict";
import { builtIndex } from "./libraries";

/** What people ask for when they want a part of a record, and the snippet that writes it. */
const ASKED = {
  en: [
    ["which model as fallback when the first fails", "adr-routing"],
    ["latency p95 under load", "adr-capacity"],
    ["budget alert and spending limit", "adr-guardrails"],
    ["canary rollout thresholds", "adr-rollout"],
    ["pin the model version and hash", "adr-pinning"],
    ["EU AI Act role", "adr-regulation"],
    ["vendor due diligence SLA", "adr-vendor"],
    ["export control region", "adr-region"],
  ],
  "zh-cn": [
    ["模型兜底怎么写", "adr-routing"],
    ["压测并发延迟", "adr-capacity"],
    ["预算告警", "adr-guardrails"],
    ["灰度发布 回滚", "adr-rollout"],
    ["版本锁定 哈希", "adr-pinning"],
    ["备案 登记", "adr-regulation"],
    ["供应商尽调", "adr-vendor"],
    ["出口管制 断供", "adr-region"],
  ],
} as const;

describe("looking up snippets", () => {
  for (const language of ["en", "zh-cn"] as const) {
    const index = builtIndex(language);
    for (const [question, snippet] of ASKED[language]) {
      it(`finds ${snippet} among the first three for "${question}"`, () => {
        const found = index.search(question, { limit: 3 }).map(({ entry }) => entry.id);
        assert.ok(found.includes(snippet), found.join(", "));
      });
    }
  }
});
