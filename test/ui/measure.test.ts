import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { until } from "../until";
import { answerQuestion, giveFile } from "./giveFile";
import { octoberUsage } from "./measuredFiles";
import { screenshotFailures } from "./screenshotFailures";
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
    screenshotFailures(() => workbench);

    const give = (name: string): Promise<void> => giveFile(workbench, frame, name);
    const answer = (question: string, choice: string): Promise<void> => answerQuestion(workbench, question, choice);

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
