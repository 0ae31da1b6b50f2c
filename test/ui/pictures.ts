import { mkdirSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../vscode/dependencies.mjs";
import { Workbench } from "./workbench";

const LANGUAGES = [
  {
    language: undefined,
    suffix: "",
    container: "Model Choice",
    cost: /^Cost\d+/,
    note: "Closed models cost less to run",
    query: "is self hosting cheaper at volume",
    lookUp: "Model Choice: Look Up...",
    snippet: "Model Choice: Insert Snippet...",
    calculator: "Model Choice: Open Cost Calculator",
    decisions: "Decisions",
  },
  {
    language: "zh-cn",
    suffix: ".zh-cn",
    container: "模型选型",
    cost: /^成本\d+/,
    note: "闭源推理成本更低",
    query: "RAG 能消除幻觉吗",
    lookUp: "模型选型: 查找…",
    snippet: "模型选型: 插入片段…",
    calculator: "模型选型: 打开成本计算",
    decisions: "决策",
  },
] as const;

/** Where the figures block of the record stands whose figures are others today. */
const FIGURES_LINE = 46;

/** Takes the README's pictures from the running extension, in both languages. */
async function takePictures(): Promise<void> {
  const folder = path.join(ROOT, "media", "readme");
  mkdirSync(folder, { recursive: true });
  for (const {
    language,
    suffix,
    container,
    cost: topic,
    note,
    query,
    lookUp,
    snippet,
    calculator,
    decisions,
  } of LANGUAGES) {
    const workbench = await Workbench.open({ width: 1280, height: 760, ...(language ? { language } : {}) });
    const { page } = workbench;
    const take = async (name: string): Promise<void> => {
      // A hover would cover the picture, and name a folder of this machine.
      await page.mouse.move(640, 745);
      await page.locator(".workbench-hover").waitFor({ state: "hidden" });
      await page.screenshot({ path: path.join(folder, `${name}${suffix}.png`) });
    };
    await workbench.openDebate(container);
    await workbench.expand(topic);
    await workbench.rows().filter({ hasText: note }).first().click();
    await (await workbench.pageFrame()).locator(".note-title").waitFor();
    await page.waitForTimeout(500);
    await take("debate");
    await workbench.runCommand(lookUp);
    await workbench.quickInput().fill(query);
    await page.waitForTimeout(800);
    await take("lookup");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+W");
    await workbench.openFile("docs/decisions/0003-model-for-the-assistant.md");
    await workbench.goToLine(41);
    const row = workbench.rows().filter({ hasText: note }).first();
    await row.hover();
    await row.locator(".action-label").first().click();
    await workbench.quickRows().filter({ hasText: "Bad" }).click();
    await page.locator(".view-lines", { hasText: "arg:closed-costs-less-to-run" }).waitFor();
    await page.waitForTimeout(500);
    await take("insert");
    await workbench.runCommand(snippet);
    await workbench.quickRows().nth(5).waitFor();
    await page.waitForTimeout(800);
    await take("snippets");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+S");
    await workbench.runCommand("View: Close All Editors");
    await workbench.runCommand(calculator);
    const cost = await workbench.pageFrame();
    await cost.locator("#curve-chart svg").first().waitFor();
    await page.waitForTimeout(1500);
    await take("cost");
    await workbench.runCommand("View: Close All Editors");
    await workbench.openFile("docs/decisions/0005-small-closed-model-for-the-pilot.md");
    await workbench.onlyView(decisions);
    await workbench.goToLine(FIGURES_LINE);
    await page.locator(".codelens-decoration").first().waitFor();
    await workbench
      .rows(new RegExp(`^${decisions}`))
      .filter({ hasText: "0005" })
      .first()
      .waitFor();
    await page.waitForTimeout(1500);
    await take("decisions");
    await workbench.close();
  }
}

await takePictures();
