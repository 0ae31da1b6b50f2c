import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../vscode/dependencies.mjs";
import { until } from "../until";
import { Workbench } from "./workbench";

const RECORD = "0003-model-for-the-assistant.md";

const LANGUAGES = [
  {
    language: undefined,
    container: "Model Choice",
    rules: "Cost Heuristics",
    models: "Models",
    commands: {
      rule: "Model Choice: Insert Cost Rule",
      copyModel: "Model Choice: Copy Model Card as Markdown",
      comparison: "Model Choice: Insert Cost Comparison",
    },
    tooltip: [/Overpayment/, /GPT-5\.4 costs 264% more/, /Prices checked from 2025-07-03/, /chosenMonthly/],
    inserted:
      /\*\*Idle GPUs are paid for\*\*\n\n2 replicas are busy 7\.9% of the time[\s\S]*\*\*Formulas\*\*\n\n- `costPerMillionTokens\(perHour, tokensPerSecond, utilization\)`: /,
    card: /^\*\*Llama 3\.3 70B\*\*\n\n- \*\*Vendor\*\*: Meta[\s\S]*checked 2025-07-03/,
    idle: "Idle GPUs",
    finding: "At 60,000",
  },
  {
    language: "zh-cn",
    container: "模型选型",
    rules: "成本法则",
    models: "模型",
    commands: {
      rule: "模型选型: 插入成本法则",
      copyModel: "模型选型: 将模型卡复制为 Markdown",
      comparison: "模型选型: 插入成本比较",
    },
    tooltip: [/多付了多少/, /GPT-5\.4 比 Llama 3\.3 70B at Together 贵 264%/, /价格核对于 2025-07-03/, /chosenMonthly/],
    inserted:
      /\*\*空闲的 GPU 照样付费\*\*\n\n2 个副本有 7\.9% 的时间在工作[\s\S]*\*\*公式\*\*\n\n- `costPerMillionTokens\(perHour, tokensPerSecond, utilization\)`: /,
    card: /^\*\*Llama 3\.3 70B\*\*\n\n- \*\*厂商\*\*: Meta[\s\S]*核对于 2025-07-03/,
    idle: "空闲的 GPU",
    finding: "每日 60,000",
  },
] as const;

for (const { language, container, rules, models, commands, tooltip, inserted, card, idle, finding } of LANGUAGES) {
  it(`the trees of cost and models in ${language ?? "English"} show formula, source and date, and write into a record what the check accepts`, async function () {
    const workbench = await Workbench.open({ ...(language ? { language } : {}), width: 1200 });
    const { page } = workbench;
    try {
      await workbench.openDebate(container);
      await workbench.onlyView(rules);
      const rows = workbench.rows(new RegExp(`^${rules}`));
      const hover = page.locator(".workbench-hover").last();
      // A list that still fills moves its rows under the pointer: a person points again.
      await until("the hover of the row", async () => {
        await page.mouse.move(900, 500);
        await rows.filter({ hasText: "264%" }).hover();
        return hover
          .filter({ hasText: tooltip[0] })
          .waitFor({ timeout: 5000 })
          .then(
            () => true,
            () => false,
          );
      });
      for (const expected of tooltip) await workbench.shows(hover, expected);
      await workbench.screenshot(`cost tree ${language ?? "en"}`);
      await page.mouse.move(900, 500);

      await workbench.onlyView(models);
      await workbench
        .rows(new RegExp(`^${models}`))
        .first()
        .waitFor();
      await workbench.openFile(`docs/decisions/${RECORD}`);
      await page.keyboard.press("Control+End");
      await workbench.choose(commands.rule, idle, idle);
      await page.locator(".view-lines", { hasText: "7.9%" }).waitFor();
      await workbench.runCommand(commands.comparison);
      await page.locator(".view-lines", { hasText: finding }).waitFor();
      await page.keyboard.press("Control+S");
      await page.locator(".tab.active.dirty").waitFor({ state: "hidden" });
      const folder = path.join(workbench.folder, "docs", "decisions");
      assert.match(readFileSync(path.join(folder, RECORD), "utf8"), inserted);
      const { stdout } = spawnSync(
        process.execPath,
        [path.join(ROOT, "dist", "cli.js"), "decisions", "check", folder, "--json"],
        { encoding: "utf8" },
      );
      const found = (JSON.parse(stdout) as { code: string; path: string }[]).filter(
        (entry) => entry.path === RECORD && entry.code.startsWith("figures"),
      );
      assert.deepEqual(found, []);

      await workbench.choose(commands.copyModel, "Llama 3.3 70B", "Llama 3.3 70B");
      await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes("Llama 3.3 70B"));
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), card);
      await workbench.screenshot(`cost record ${language ?? "en"}`);
    } catch (error) {
      await workbench.screenshot(`failed trees ${language ?? "en"}`);
      throw error;
    } finally {
      await workbench.close();
    }
  });
}
