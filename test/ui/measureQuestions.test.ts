import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { until } from "../until";
import { answerQuestion, giveFile } from "./giveFile";
import { screenshotFailures } from "./screenshotFailures";
import { Workbench } from "./workbench";

const SCENARIO = path.join(".model-choice", "scenarios", "assistant.yaml");
const COLUMNS = path.join(".model-choice", "columns.yaml");
const DAYS = 14;
const HOURS = [9, 10, 11, 12, 13, 14, 15, 16];

/** Calls by the hour of two weeks, in working hours, in columns that nobody knows. @param calls in each hour */
function hourly(calls: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const rows = Array.from({ length: DAYS }, (_, day) =>
    HOURS.map((hour) => `${calls * 2000},${calls * 100},2026-10-${two(day + 1)} ${two(hour)}:00,gpt-5.4,${calls}`),
  );
  return `qin,qout,since,who,tries\n${rows.flat().join("\n")}\n`;
}

const LANGUAGES = [
  {
    language: undefined,
    container: "Model Choice",
    calculator: "Model Choice: Open Cost Calculator",
    heuristics: "Cost Heuristics",
    forget: "Forget Measured Names...",
    offer: "Apply them?",
    apply: "Apply",
    tells: "The columns of calls.csv are not known. What does it tell of?",
    calls: "Calls, or usage by hour or day",
    column: (meaning: string) => `Which column of calls.csv is this: ${meaning}?`,
    input: "input tokens",
    output: "output tokens",
    time: "time of the call or of the row",
    model: "model",
    more: "What else do columns of calls.csv say?",
    requests: "number of requests",
    all: "That is all",
    offset: "The times of calls.csv name no zone. In which are they?",
    zone: "The load comes in some hours of the week. In which time zone do its users live?",
    items: "How many items did some-model have in mmlu_some-model.json?",
    name: "Which option is “some-model” in the files?",
  },
  {
    language: "zh-cn",
    container: "模型选型",
    calculator: "模型选型: 打开成本计算",
    heuristics: "成本法则",
    forget: "忘记实测名称…",
    offer: "是否采用？",
    apply: "采用",
    tells: "无法识别 calls.csv 的各列。它记录的是什么？",
    calls: "调用记录",
    column: (meaning: string) => `calls.csv 的哪一列是“${meaning}”？`,
    input: "输入词元",
    output: "输出词元",
    time: "调用时间或该行的时间",
    model: "模型名",
    more: "calls.csv 的其他列还说明什么？",
    requests: "请求数",
    all: "没有其他列了",
    offset: "calls.csv 中的时间未注明时区。属于哪个时区？",
    zone: "负载集中在每周的某些时段。用户在哪个时区？",
    items: "mmlu_some-model.json 中 some-model 评测了多少道题？",
    name: "文件中的“some-model”是哪个方案？",
  },
] as const;

for (const words of LANGUAGES)
  describe(`what is asked when measuring (${words.language ?? "en"})`, () => {
    let workbench: Workbench;
    let frame: Frame;
    const read = (name: string): string => readFileSync(path.join(workbench.folder, name), "utf8");
    const answer = (question: string, choice: string): Promise<void> => answerQuestion(workbench, question, choice);

    before(async function () {
      workbench = await Workbench.open(words.language ? { language: words.language } : {});
      writeFileSync(path.join(workbench.folder, "calls.csv"), hourly(100));
      writeFileSync(path.join(workbench.folder, "mmlu_some-model.json"), '{"score": 0.8, "score:std": 0.4}');
      await workbench.openDebate(words.container);
      await workbench.runCommand(words.calculator);
      frame = await workbench.pageFrame();
      await frame.locator("#finding").waitFor();
    });
    after(() => workbench.close());
    screenshotFailures(() => workbench);

    /** Takes what is offered, and waits until the scenario says it. */
    async function take(wanted: RegExp): Promise<void> {
      const offer = await workbench.notification(words.offer);
      await offer.getByRole("button", { name: words.apply, exact: true }).click();
      await until(`${String(wanted)} in the scenario`, () => wanted.test(read(SCENARIO)));
      frame = await workbench.pageFrame();
    }

    it("asks what the columns of a table mean, with their first values, and in which zone its users live", async () => {
      await giveFile(workbench, frame, "calls.csv");
      await answer(words.tells, words.calls);
      const { input } = words;
      await until("the question for the input", async () => {
        const asked = await workbench.quickInput().getAttribute("placeholder", { timeout: 2000 });
        return asked === words.column(input);
      });
      await workbench.quickRows().filter({ hasText: "200000" }).first().waitFor();
      await workbench.screenshot(`measure columns ${words.language ?? "en"}`);
      await answer(words.column(input), "qin");
      await answer(words.column(words.output), "qout");
      await answer(words.column(words.time), "since");
      await answer(words.column(words.model), "who");
      await answer(words.more, words.requests);
      await answer(words.column(words.requests), "tries");
      await answer(words.more, words.all);
      await answer(words.offset, "UTC");
      await until("what the columns mean to be kept", () => existsSync(path.join(workbench.folder, COLUMNS)));
      await answer(words.zone, "UTC");
      await take(/requestsPerDay: 8\d\d\n/);
      assert.match(read(SCENARIO), /\n {4}zone: UTC\n/);
      assert.match(
        read(COLUMNS),
        /columns:\n {6}input: qin\n {6}output: qout\n {6}time: since\n {6}model: who\n {6}requests: tries\n/,
      );
    });

    it("asks nothing of the next table with these columns", async () => {
      const kept = read(COLUMNS);
      writeFileSync(path.join(workbench.folder, "calls.csv"), hourly(200));
      await giveFile(workbench, frame, "calls.csv");
      await take(/requestsPerDay: 1[67]\d\d\n/);
      assert.equal(read(COLUMNS), kept);
    });

    it("asks how many items a score has, and which option a name stands for, once", async () => {
      await giveFile(workbench, frame, "mmlu_some-model.json");
      await workbench.page.locator(".quick-input-message", { hasText: words.items }).waitFor();
      await workbench.answer("200");
      await answer(words.name, "Together");
      await take(/\n {6}n: 200\n {6}passed: 160\n/);
    });

    it("asks for a name again once it was forgotten, and not before", async () => {
      writeFileSync(path.join(workbench.folder, "mmlu_some-model.json"), '{"score": 0.9, "score:std": 0.3}');
      await giveFile(workbench, frame, "mmlu_some-model.json");
      await workbench.page.locator(".quick-input-message", { hasText: words.items }).waitFor();
      await workbench.answer("200");
      await take(/\n {6}n: 200\n {6}passed: 180\n/);
      await workbench.runInView(words.heuristics, words.forget);
      // Rows of which several may be taken are check boxes.
      await workbench.page.locator(".quick-input-list .monaco-list-row", { hasText: "some-model" }).click();
      await workbench.quickInput().press("Enter");
      await workbench.quickInput().waitFor({ state: "hidden" });
      writeFileSync(
        path.join(workbench.folder, "mmlu_some-model.json"),
        '{"score": 0.7, "score:std": 0.458257569495584}',
      );
      await giveFile(workbench, frame, "mmlu_some-model.json");
      await workbench.page.locator(".quick-input-message", { hasText: words.items }).waitFor();
      await workbench.answer("200");
      await answer(words.name, "Together");
      await take(/\n {6}n: 200\n {6}passed: 140\n/);
    });
  });
