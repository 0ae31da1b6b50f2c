import assert from "node:assert/strict";
import snippets from "../../../snippets/adr.json";
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
    ["full decision record for a model choice", "adr-madr"],
    ["minimal decision record template", "adr-madr-minimal"],
    ["ADR as Michael Nygard writes it", "adr-nygard"],
    ["state the decision in a single sentence", "adr-y-statement"],
    ["list of considered options", "adr-options"],
    ["table that compares monthly cost", "adr-cost"],
    ["write down the licence check", "adr-licence"],
    ["which data may leave the network", "adr-residency"],
    ["evaluation results in the record", "adr-evaluation"],
    ["section on misuse and jailbreaks", "adr-safety"],
    ["exit plan section", "adr-exit"],
    ["when do we review the decision", "adr-review"],
    ["assumptions of the decision", "adr-assumptions"],
    ["write an argument for an option", "adr-good"],
    ["argument that is neutral", "adr-neutral"],
    ["write an argument against an option", "adr-bad"],
    ["this record replaces an older one", "adr-supersede"],
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
    ["完整的决策记录怎么写", "adr-madr"],
    ["最短的决策记录", "adr-madr-minimal"],
    ["Nygard 写法的 ADR", "adr-nygard"],
    ["一句话写下决策", "adr-y-statement"],
    ["列出备选方案", "adr-options"],
    ["三个方案的成本对比表", "adr-cost"],
    ["许可证检查怎么记录", "adr-licence"],
    ["哪些数据可以外传", "adr-residency"],
    ["评测结果写进记录", "adr-evaluation"],
    ["滥用与越狱怎么写", "adr-safety"],
    ["退出计划怎么写", "adr-exit"],
    ["什么时候复审", "adr-review"],
    ["决策依据的假设", "adr-assumptions"],
    ["写一条有利论据", "adr-good"],
    ["写一条中性论据", "adr-neutral"],
    ["写一条不利论据", "adr-bad"],
    ["新记录取代旧记录", "adr-supersede"],
  ],
} as const;

describe("looking up snippets", () => {
  for (const language of ["en", "zh-cn"] as const) {
    const index = builtIndex(language);
    it(`is asked for every kind in ${language}`, () => {
      const asked = ASKED[language].map(([, snippet]) => snippet);
      assert.deepEqual(
        [...new Set(asked)].sort(),
        Object.values(snippets)
          .map(({ prefix: [id] }) => id)
          .sort(),
      );
    });
    for (const [question, snippet] of ASKED[language]) {
      it(`finds ${snippet} among the first three for "${question}"`, () => {
        const found = index.search(question, { limit: 3 }).map(({ entry }) => entry.id);
        assert.ok(found.includes(snippet), found.join(", "));
      });
    }
  }
});
