import assert from "node:assert/strict";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { until } from "../until";
import { screenshotFailures } from "./screenshotFailures";
import { Workbench } from "./workbench";

describe("decision records", function () {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
  });
  after(() => workbench.close());
  screenshotFailures(() => workbench);

  const folder = (): string => path.join(workbench.folder, "docs", "decisions");
  const read = (name: string): string => readFileSync(path.join(folder(), name), "utf8");
  const row = (text: string | RegExp): ReturnType<Workbench["rows"]> =>
    workbench.rows(/^Decisions/).filter({ hasText: text });
  const step = (text: string, timeout = 45_000): Promise<void> =>
    workbench.page.locator(".quick-input-title", { hasText: text }).waitFor({ timeout });
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  // A list to tick from has check boxes for rows.
  const box = (text: string): ReturnType<Workbench["rows"]> =>
    workbench.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: text }).first();
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
    await workbench.runCommand("Model Choice: New Decision Record");
    await step("(1/");
    await press("Enter");
    await workbench.page.locator(".quick-input-message", { hasText: "Give the record a title" }).waitFor();
    await workbench.quickInput().fill('Model for the | "search" box');
    await workbench.screenshot("new-record-title");
    await press("Enter");
    await step("(2/");
    await workbench.quickRows().filter({ hasText: "MADR 4" }).first().waitFor();
    await workbench.screenshot("new-record-template");
    await workbench.page.locator(".quick-input-titlebar .codicon-quick-input-back").click();
    await step("(1/");
    assert.equal(await workbench.quickInput().inputValue(), 'Model for the | "search" box');
    await press("Enter");
    await step("(2/");
    await workbench.quickRows().filter({ hasText: "MADR 4" }).first().click();
    await step("(3/");
    await tick("GPT-5.4 mini");
    await tick("Llama 3.3 70B, own H100");
    await workbench.quickInput().fill("Rules");
    await press("Enter");
    await box("Rules").waitFor();
    await workbench.screenshot("new-record-options");
    await box("Rules").click();
    await press("Enter");
    await step("(4/");
    await workbench.quickInput().fill("IQ tax");
    await box("Open models are an IQ tax").waitFor();
    await tick("Open models are an IQ tax");
    await box("Paid closed models are the real IQ tax").and(workbench.page.locator("[aria-checked=true]")).waitFor();
    await workbench.screenshot("new-record-arguments");
    await press("Enter");
    await step("(5/");
    await press("Enter");
    await step("(6/");
    await workbench.quickRows().filter({ hasText: "Support assistant" }).first().waitFor();
    await workbench.screenshot("new-record-scenario");
    await workbench.quickRows().filter({ hasText: "Support assistant" }).first().click();
    await step("(7/7)");
    await workbench.screenshot("new-record-review");
    await workbench.quickRows().filter({ hasText: "In 6 months" }).first().click();
    await workbench.page.locator(".tab.active", { hasText: "0006-model-for-the-search-box.md" }).waitFor();
    await workbench.screenshot("new-record-made");
    const text = read("0006-model-for-the-search-box.md");
    assert.match(
      text,
      /^---\nstatus: proposed\ndate: \d{4}-\d\d-\d\d\nreview-by: \d{4}-\d\d-\d\d\n---\n\n# Model for the \| "search" box\n/,
    );
    assert.match(text, /## Considered Options\n\n\* GPT-5\.4 mini\n\* Llama 3\.3 70B, own H100\n/);
    const [, closed = "", open = ""] = text.split(/^### (?:GPT-5\.4 mini|Llama 3\.3 70B, own H100)$/m);
    assert.match(closed, /^\* Good, because .*\[arg:open-is-an-iq-tax\]$/m);
    assert.match(closed, /^\* Bad, because .*\[arg:paid-closed-is-the-iq-tax\]$/m);
    assert.doesNotMatch(open, /^\* (?:Good|Bad|Neutral), because/m);
    assert.match(text, /^```model-choice\ncomputed: /m);
    assert.match(text, /^\[arg:open-is-an-iq-tax\]: https:/m);
    await row('0006 Model for the | "search" box').first().waitFor();
  });

  it("are not made when one leaves at any step", async () => {
    const before = readdirSync(folder());
    await workbench.answerIn(
      () => workbench.runCommand("Model Choice: New Decision Record"),
      "Left",
      (timeout) => step("(2/", timeout),
    );
    await press("Escape");
    await workbench.quickInput().waitFor({ state: "hidden" });
    assert.deepEqual(readdirSync(folder()), before);
  });

  it("are linked by one change over two files, and one undo takes it back in both", async function () {
    const before = [read("0001-record-architecture-decisions.md"), read("0003-model-for-the-assistant.md")];
    await workbench.openFile("0001-record-architecture-decisions.md");
    const name = "0003 Model for the assistant";
    await workbench.choose("Model Choice: Mark as Superseded By", name, name);
    await workbench.page.locator(".statusbar-item", { hasText: "is superseded by" }).waitFor();
    assert.match(read("0001-record-architecture-decisions.md"), /^Superseded by \[/m);
    assert.match(read("0003-model-for-the-assistant.md"), /Supersedes \[/);
    await workbench.page.locator(".editor-instance .view-lines").first().click();
    await press("Control+Z");
    await workbench.page.locator(".tab.dirty", { hasText: "0003-model-for-the-assistant.md" }).waitFor();
    await workbench.screenshot("undo-over-two-files");
    await workbench.runCommand("File: Save All");
    await workbench.page.locator(".tab.dirty").first().waitFor({ state: "hidden" });
    await until("the records to be as before", () => read("0003-model-for-the-assistant.md") === before[1]);
    assert.deepEqual([read("0001-record-architecture-decisions.md"), read("0003-model-for-the-assistant.md")], before);
  });

  it("show what they cite and what they supersede, and open the argument", async () => {
    await workbench.expandRow(row(/^Accepted/).first());
    await workbench.expandRow(row("Small closed model").filter({ hasText: "2026-06-22" }).last());
    await row("Large closed model").filter({ hasText: "superseded by it" }).first().waitFor();
    await workbench.screenshot("decisions-open");
    await row("API is cheapest").first().click();
    const frame = await workbench.pageFrame();
    await frame.locator(".note-title", { hasText: "API is cheapest" }).waitFor();
  });

  it("are narrowed to words, and shown again", async () => {
    await workbench.answerIn(
      () => workbench.runInView("Decisions", "Filter by Text..."),
      "assistant",
      (timeout) => row("Retrieval before").first().waitFor({ state: "hidden", timeout }),
    );
    await row("Model for the assistant").first().waitFor();
    await workbench.runCommand("Model Choice: Clear Decisions Filter");
    await row(/^Accepted/)
      .first()
      .waitFor();
  });

  it("say what they are on hovering, and what can be done with one", async () => {
    await row("Small closed model").first().hover();
    await workbench.page.locator(".monaco-hover", { hasText: "Chosen: Small closed model" }).waitFor();
    await workbench.screenshot("decisions-hover");
    await row("Small closed model").first().click({ button: "right" });
    await workbench.page.locator(".context-view", { hasText: "Mark as Superseded By" }).waitFor();
    await workbench.screenshot("decisions-menu");
    await press("Escape");
  });

  it("give way to an offer to make the first one when their folder is gone", async () => {
    rmSync(folder(), { recursive: true });
    await workbench.page
      .locator(".sidebar .welcome-view-content", { hasText: "No decision records were found" })
      .waitFor();
    await workbench.screenshot("decisions-welcome");
    await workbench.page
      .locator(".sidebar .welcome-view-content .monaco-button", { hasText: "New Decision Record" })
      .click();
    await step("(1/");
    await press("Escape");
  });
});
