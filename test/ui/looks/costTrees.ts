import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../vscode/dependencies.mjs";
import { until } from "../../until";
import type { Looks } from "./look";

const RECORD = "0003-model-for-the-assistant.md";

const WORDS = {
  en: {
    rules: "Cost Heuristics",
    models: "Models",
    commands: {
      rule: "Model Choice: Insert Cost Rule",
      copyModel: "Model Choice: Copy Model Card as Markdown",
      comparison: "Model Choice: Insert Cost Comparison",
    },
    tooltip: [/Overpayment/, /GPT-5\.4 costs 264% more/, /Prices checked from 2025-07-03/, /chosenMonthly/],
    inserted:
      /\*\*Idle GPUs are paid for\*\*\n\nThe machines are busy 8% of the time[\s\S]*\*\*Formulas\*\*\n\n- `costPerMillionTokens\(perHour, tokensPerSecond, utilization\)`: /,
    card: /^\*\*Llama 3\.3 70B\*\*\n\n- \*\*Vendor\*\*: Meta[\s\S]*checked 2025-07-03/,
    idle: "Idle GPUs",
    finding: "At 60,000",
  },
  "zh-cn": {
    rules: "成本法则",
    models: "模型",
    commands: {
      rule: "模型选型: 插入成本法则",
      copyModel: "模型选型: 将模型卡复制为 Markdown",
      comparison: "模型选型: 插入成本比较",
    },
    tooltip: [/多付了多少/, /GPT-5\.4 比 Llama 3\.3 70B at Together 贵 264%/, /价格核对于 2025-07-03/, /chosenMonthly/],
    inserted:
      /\*\*空闲的 GPU 照样付费\*\*\n\n付费时间里机器只有 8% 在工作[\s\S]*\*\*公式\*\*\n\n- `costPerMillionTokens\(perHour, tokensPerSecond, utilization\)`: /,
    card: /^\*\*Llama 3\.3 70B\*\*\n\n- \*\*厂商\*\*: Meta[\s\S]*核对于 2025-07-03/,
    idle: "空闲的 GPU",
    finding: "每日 60,000",
  },
} as const;

/**
 * The trees of heuristics and models, and what they write into a record: in the dark windows, one a language, since a
 * record shows no more in another theme.
 */
export const costTrees: Looks = ({ name, language, theme, width }, workbench) => {
  if (theme !== "Default Dark Modern" || (width ?? 0) < 600) return;
  it("has the formula, source and date of heuristics and models, and writes into a record what the check accepts", async () => {
    const { rules, models, commands, tooltip, inserted, card, idle, finding } = WORDS[language ?? "en"];
    const { page } = workbench();
    await workbench().onlyView(rules);
    const rows = workbench().rows(new RegExp(`^${rules}`));
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
    for (const expected of tooltip) await workbench().shows(hover, expected);
    await workbench().screenshot(`cost tree ${name}`);
    await page.mouse.move(900, 500);

    await workbench().onlyView(models);
    await workbench()
      .rows(new RegExp(`^${models}`))
      .first()
      .waitFor();
    await workbench().openFile(`docs/decisions/${RECORD}`);
    await page.keyboard.press("Control+End");
    await workbench().choose(commands.rule, idle, idle);
    await page.locator(".view-lines", { hasText: idle }).waitFor();
    await workbench().runCommand(commands.comparison);
    await page.locator(".view-lines", { hasText: finding }).waitFor();
    await page.keyboard.press("Control+S");
    await page.locator(".tab.active.dirty").waitFor({ state: "hidden" });
    const folder = path.join(workbench().folder, "docs", "decisions");
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

    await workbench().choose(commands.copyModel, "Llama 3.3 70B", "Llama 3.3 70B");
    const copied = await until("the model card in the clipboard", async () => {
      const text = await page.evaluate(() => navigator.clipboard.readText()).catch(() => "");
      return text.includes("Llama 3.3 70B") && text;
    });
    assert.match(copied, card);
    await workbench().screenshot(`cost record ${name}`);
  });
};
