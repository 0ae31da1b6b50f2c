import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { violationsOfStatic } from "../accessibility";
import { type Looks, fits } from "./look";

const SCENARIO = `title: What ends
currency: USD
options:
  - { id: old, kind: closed-api, price: openai/gpt-4 }
  - { id: ending, kind: closed-api, price: openai/gpt-5 }
  - { id: new, kind: closed-api, price: openai/gpt-5.4-mini }
`;
const RECORD = `---
status: accepted
date: 2025-08-01
---

# Model for summaries

## Considered Options

* Gemini 2.5 Pro
* Llama 3.3 70B

## Decision Outcome

Chosen option: "Gemini 2.5 Pro", because it is good.
`;

const WORDS = {
  en: {
    ends: "Model Choice: What Ends When",
    models: "Models",
    finding: /with a platform that has ended them: 2\./,
    ended: /ended on 2026-10-23|ends? on 2026-12-11/,
  },
  "zh-cn": {
    ends: "模型选型: 模型停用日期",
    models: "模型",
    finding: /其中 2 个已有平台停用/,
    ended: /2026-10-23|2026-12-11/,
  },
} as const;

/** What ends when, and the Models tree. It writes a scenario and a record into the workspace. */
export const ends: Looks = ({ name, language, width }, workbench) => {
  it("says what ends when on its page and in the tree, with nothing cut off", async () => {
    const words = WORDS[language ?? "en"];
    const { page, folder, context } = workbench();
    writeFileSync(path.join(folder, ".model-choice", "scenarios", "aa-ends.yaml"), SCENARIO);
    writeFileSync(path.join(folder, "docs", "decisions", "0009-summaries.md"), RECORD);
    await workbench().runCommand(words.ends);
    const frame = await workbench().frameWith(".finding");
    await workbench().shows(frame.locator(".finding"), words.finding);
    await fits(frame);
    assert.deepEqual(await violationsOfStatic(frame, context), []);
    await workbench().screenshot(`ends ${name}`);
    await frame.locator("a", { hasText: "0009-summaries.md:15" }).first().click();
    await page.locator(".tab.active", { hasText: "0009-summaries.md" }).waitFor();
    await workbench().runCommand("View: Close All Editors");

    // In a narrow window the row stands below what is drawn of the tree.
    if ((width ?? 0) < 600) return;
    await workbench().onlyView(words.models);
    const rows = workbench().rows(new RegExp(`^${words.models}`));
    await workbench().expandRow(rows.filter({ hasText: /^O0/ }).first());
    await workbench().expandRow(rows.filter({ hasText: /^OpenAI/ }).first());
    const ending = rows.filter({ hasText: words.ended }).first();
    await ending.hover();
    await page.locator(".workbench-hover").last().waitFor();
    await workbench().screenshot(`ends tree ${name}`);
  });
};
