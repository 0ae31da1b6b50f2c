import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { Workbench } from "./workbench";

describe("decision records", function () {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed ${this.currentTest.title}`.slice(0, 80));
  });

  const folder = (): string => path.join(workbench.folder, "docs", "decisions");
  const read = (name: string): string => readFileSync(path.join(folder(), name), "utf8");
  const row = (text: string | RegExp): ReturnType<Workbench["rows"]> => workbench.rows(/^Decisions/).filter({ hasText: text });
  const step = (text: string): Promise<void> => workbench.page.locator(".quick-input-title", { hasText: text }).waitFor();
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  // A list to tick from has check boxes for rows.
  const box = (text: string): ReturnType<Workbench["rows"]> => workbench.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: text }).first();
  const tick = async (text: string): Promise<void> => {
    await workbench.quickInput().fill(text);
    await box(text).click();
    await workbench.quickInput().fill("");
  };

  it("stand by status in the tree, with what waits for a review", async () => {
    await workbench.openDebate();
    await workbench.onlyView("Decisions");
    await row("Model for the assistant").first().waitFor();
    await workbench.screenshot("decisions-light");
  });

  it("are made step by step, with a way back, from options and arguments that are ticked", async function () {
    this.timeout(90_000);
    await workbench.runCommand("Model Choice: New Decision Record");
    await step("(1/");
    await press("Enter");
    await workbench.page.locator(".quick-input-message", { hasText: "Give the record a title" }).waitFor();
    await workbench.quickInput().fill("Model for the | \"search\" box");
    await workbench.screenshot("new-record-title");
    await press("Enter");
    await step("(2/");
    await workbench.quickRows().filter({ hasText: "MADR 4" }).first().waitFor();
    await workbench.screenshot("new-record-template");
    await workbench.page.locator(".quick-input-titlebar .codicon-quick-input-back").click();
    await step("(1/");
    assert.equal(await workbench.quickInput().inputValue(), "Model for the | \"search\" box");
    await press("Enter");
    await step("(2/");
    await workbench.quickRows().filter({ hasText: "MADR 4" }).first().click();
    await step("(3/");
    await tick("GPT-5.4 mini");
    await tick("Llama 3.3 70B, own H100");
    await workbench.quickInput().fill("Rules without a model");
    await press("Enter");
    await box("Rules without a model").waitFor();
    await workbench.screenshot("new-record-options");
    await press("Enter");
    await step("(4/");
    await workbench.quickInput().fill("IQ tax");
    await box("Open models are an IQ tax").waitFor();
    await tick("Open models are an IQ tax");
    await workbench.screenshot("new-record-arguments");
    await press("Enter");
    await step("(5/");
    await press("Enter");
    await step("(6/");
    await press("Enter");
    await step("(7/");
    await workbench.quickRows().filter({ hasText: "Support assistant" }).first().waitFor();
    await workbench.screenshot("new-record-scenario");
    await workbench.quickRows().filter({ hasText: "Support assistant" }).first().click();
    await step("(8/8)");
    await workbench.screenshot("new-record-review");
    await workbench.quickRows().filter({ hasText: "In 6 months" }).first().click();
    await workbench.page.locator(".tab.active", { hasText: "0004-model-for-the-search-box.md" }).waitFor();
    await workbench.screenshot("new-record-made");
    const text = read("0004-model-for-the-search-box.md");
    console.log(text);
    assert.ok(existsSync(path.join(folder(), "0004-model-for-the-search-box.md")));
    await row("0004 Model for the | \"search\" box").first().waitFor();
  });

  it("are not made when one leaves at any step", async () => {
    const before = readdirSync(folder());
    await workbench.runCommand("Model Choice: New Decision Record");
    await step("(1/");
    await workbench.quickInput().fill("Left");
    await press("Enter");
    await step("(2/");
    await press("Escape");
    await workbench.quickInput().waitFor({ state: "hidden" });
    assert.deepEqual(readdirSync(folder()), before);
  });
});
