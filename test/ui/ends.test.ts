import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { violations } from "./accessibility";
import { Workbench } from "./workbench";

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

const WINDOWS = [
  { name: "light", theme: "Default Light Modern", width: 1300 },
  { name: "Chinese dark", theme: "Default Dark Modern", width: 1300, language: "zh-cn" },
  { name: "high contrast", highContrast: "dark", width: 1300 },
  { name: "300 px", theme: "Default Light Modern", width: 528, language: "zh-cn" },
] as const;

const WORDS = {
  en: {
    container: "Model Choice",
    ends: "Model Choice: What Ends When",
    models: "Models",
    finding: /with a platform that has ended them: 2\./,
    ended: /ended on 2026-10-23|ends? on 2026-12-11/,
  },
  "zh-cn": {
    container: "模型选型",
    ends: "模型选型: 模型停用日期",
    models: "模型",
    finding: /其中 2 个已有平台停用/,
    ended: /2026-10-23|2026-12-11/,
  },
} as const;

for (const { name, ...options } of WINDOWS) {
  it(`what ends when in ${name}: said on its page and in the tree, with nothing cut off`, async function () {
    this.timeout(150_000);
    const language = "language" in options ? options.language : "en";
    const words = WORDS[language];
    const workbench = await Workbench.open(options);
    const { page } = workbench;
    try {
      writeFileSync(path.join(workbench.folder, ".model-choice", "scenarios", "aa-ends.yaml"), SCENARIO);
      writeFileSync(path.join(workbench.folder, "docs", "decisions", "0009-summaries.md"), RECORD);
      await workbench.openDebate(words.container);
      await workbench.runCommand(words.ends);
      const frame = await workbench.frameWith(".finding");
      await workbench.shows(frame.locator(".finding"), words.finding);
      const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `${overflow} px too wide`);
      assert.deepEqual(await violationsOf(await frame.locator("main").innerHTML(), workbench), []);
      await workbench.screenshot(`ends ${name}`);
      await frame.locator("a", { hasText: "0009-summaries.md:15" }).first().click();
      await page.locator(".tab.active", { hasText: "0009-summaries.md" }).waitFor();
      await workbench.runCommand("View: Close All Editors");

      // In a narrow window the row stands below what is drawn of the tree.
      if (name === "300 px") return;
      await workbench.onlyView(words.models);
      const rows = workbench.rows(new RegExp(`^${words.models}`));
      await workbench.expandRow(rows.filter({ hasText: /^O0/ }).first());
      await workbench.expandRow(rows.filter({ hasText: /^OpenAI/ }).first());
      const ending = rows.filter({ hasText: words.ended }).first();
      await ending.hover();
      await page.locator(".workbench-hover").last().waitFor();
      await workbench.screenshot(`ends tree ${name}`);
    } finally {
      await workbench.close();
    }
  });
}

/** No script runs in the page itself, so what it holds is looked at in another one. */
async function violationsOf(html: string, { context }: Workbench): Promise<string[]> {
  const copy = await context.newPage();
  await copy.setContent(`<!DOCTYPE html><html lang="en"><title>Copy</title><body><main>${html}</main></body></html>`);
  const found = await violations(copy.mainFrame());
  await copy.close();
  return found;
}
