import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { until } from "../until";
import { octoberUsage } from "./measuredFiles";
import { Workbench } from "./workbench";

const SCENARIO = path.join(".model-choice", "scenarios", "assistant.yaml");

/** What a judge gave for twelve answers on two scores, with nothing about who answered. */
const JUDGED = [
  "user_input,response,faithfulness,context_recall",
  ...Array.from({ length: 12 }, (_, index) => `q${String(index)},a,${index < 9 ? "1.0" : "0.0"},0.5`),
  "",
].join("\n");

const LANGUAGES = [
  {
    language: undefined,
    container: "Model Choice",
    calculator: "Model Choice: Open Cost Calculator",
    offer: "Apply them?",
    apply: "Apply",
    unknown: "No usage export",
    score: "Which score in judged.csv counts?",
    evaluated: "Which option was evaluated in judged.csv?",
    finding: /^At 5,000 requests a day /,
    measured: /The load was measured on 155,000 requests of October 2026 \(usage\.json\)\./,
  },
  {
    language: "zh-cn",
    container: "模型选型",
    calculator: "模型选型: 打开成本计算",
    offer: "是否采用？",
    apply: "采用",
    unknown: "未能识别文件",
    score: "judged.csv 中以哪个得分为准？",
    evaluated: "judged.csv 评测的是哪个方案？",
    finding: /^每日 5,000 次请求时/,
    measured: /负载为实测（2026年10月，usage\.json），共 155,000 次请求。/,
  },
] as const;

for (const words of LANGUAGES)
  describe(`measuring from files (${words.language ?? "en"})`, () => {
    let workbench: Workbench;
    let frame: Frame;
    const text = (): string => readFileSync(path.join(workbench.folder, SCENARIO), "utf8");

    before(async function () {
      workbench = await Workbench.open(words.language ? { language: words.language } : {});
      writeFileSync(path.join(workbench.folder, "usage.json"), octoberUsage());
      writeFileSync(path.join(workbench.folder, "other.json"), '{"a": 1}');
      writeFileSync(path.join(workbench.folder, "judged.csv"), JUDGED);
      await workbench.openDebate(words.container);
      await workbench.runCommand(words.calculator);
      frame = await workbench.pageFrame();
      await frame.locator("#finding").waitFor();
    });
    after(() => workbench.close());
    afterEach(async function () {
      if (this.currentTest?.state === "failed")
        await workbench.screenshot(`failed ${this.currentTest.title}`.slice(0, 80));
    });

    /** Asks for a file from the page, as a person without a mouse names it. */
    async function give(name: string): Promise<void> {
      const file = path.join(workbench.folder, name);
      // A question that stands in the place of the dialog speaks of the file; it is not to take the name once more.
      const dialog = workbench.quickInput().and(workbench.page.locator(`:not([placeholder*="${name}"])`));
      await frame.locator("#measure").click();
      // The dialog fills in its proposal a moment after it shows, over what stands there by then; then it is named again.
      let isNamed = false;
      await until("the dialog to take the file", async () => {
        if (!(await dialog.isVisible())) return isNamed;
        const shown = await dialog.inputValue({ timeout: 2000 }).catch(() => "");
        if (!shown.startsWith("/")) return false;
        try {
          await dialog.fill(file, { timeout: 2000 });
          await dialog.press("Enter", { timeout: 2000 });
          isNamed = true;
          await dialog.waitFor({ state: "hidden", timeout: 2000 });
        } catch {
          // It went away, or its proposal came meanwhile: the next look tells.
        }
        return false;
      });
    }

    /** Answers a question with the choice that some words find. */
    async function answer(question: string, choice: string): Promise<void> {
      const input = workbench.quickInput();
      await until(question, async () => (await input.getAttribute("placeholder", { timeout: 2000 })) === question);
      await input.fill(choice);
      await input.press("Enter");
    }

    it("tells of a file that is nothing of the kind, and changes nothing", async () => {
      const before = text();
      await give("other.json");
      await workbench.notification(words.unknown);
      assert.equal(text(), before);
    });

    it("shows what it changes and writes nothing before the person says so", async () => {
      const before = text();
      await give("usage.json");
      const offer = await workbench.notification(words.offer);
      await workbench.page.locator(".tab.active", { hasText: "assistant.yaml" }).waitFor();
      assert.equal(text(), before);
      await workbench.screenshot(`measure difference ${words.language ?? "en"}`);
      await offer.getByRole("button", { name: words.apply, exact: true }).click();
      await until("the measured load in the file", () => text().includes("requestsPerDay: 5000"));
      assert.match(text(), /inputTokens: 3000 # with the product's manual/);
      assert.match(text(), /cachedShare: 0\.5\n/);
    });

    it("says on the page that the load is measured, and on what", async () => {
      frame = await workbench.pageFrame();
      await workbench.shows(frame.locator("#finding"), words.finding);
      await workbench.shows(frame.locator(".standing"), words.measured);
      await workbench.screenshot(`measure page ${words.language ?? "en"}`);
    });

    it("asks which score counts and which option it was, where a file does not say", async () => {
      const before = text();
      await give("judged.csv");
      await answer(words.score, "faithfulness");
      await answer(words.evaluated, "Together");
      const offer = await workbench.notification(words.offer);
      await workbench.screenshot(`measure asked ${words.language ?? "en"}`);
      assert.equal(text(), before);
      await offer.getByRole("button", { name: words.apply, exact: true }).click();
      // The score that was chosen, at the option that was: nine of twelve answers.
      await until("the evaluation in the file", () => text().includes("evaluation:"));
      const hosted = text().slice(text().indexOf("- id: hosted"));
      assert.match(hosted, /^(?:(?!\n {2}- id:)[^])*\n {4}evaluation:\n(?: {6}.*\n)* {6}task: faithfulness\n/);
      assert.match(hosted, /\n {6}n: 12\n {6}passed: 9\n/);
    });
  });
