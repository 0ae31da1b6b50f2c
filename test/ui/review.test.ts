import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { until } from "../until";
import { screenshotFailures } from "./screenshotFailures";
import { Workbench } from "./workbench";

const PILOT = "0005-small-closed-model-for-the-pilot.md";

describe("a decision that is looked at again", function () {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
    await workbench.openDebate();
    await workbench.onlyView("Decisions");
    await row("0005").first().waitFor();
  });
  after(() => workbench.close());
  screenshotFailures(() => workbench);

  const row = (text: string | RegExp): ReturnType<Workbench["rows"]> =>
    workbench.rows(/^Decisions/).filter({ hasText: text });
  const read = (name: string): string => readFileSync(path.join(workbench.folder, "docs", "decisions", name), "utf8");
  const warnings = async (): Promise<number> => {
    const label = await workbench.page.locator(".statusbar-item[id*=problems] a").first().getAttribute("aria-label");
    return Number(/(\d+) Warning/.exec(label ?? "")?.[1] ?? /Warnings: (\d+)/.exec(label ?? "")?.[1] ?? 0);
  };

  it("keeps the figures on which it was decided, gets those of today below, and still warns", async () => {
    await workbench.openFile(`docs/decisions/${PILOT}`);
    await workbench.goToLine(46);
    const lens = workbench.page.locator(".codelens-decoration a", { hasText: "Cheapest was" });
    await lens.waitFor();
    await until("the warning that the cheapest option is another", async () => (await warnings()) > 0);
    const before = read(PILOT);
    await lens.click();
    await workbench.quickRows().filter({ hasText: "Add the figures of today below" }).waitFor();
    await workbench.screenshot("review-decision");
    await workbench.quickRows().filter({ hasText: "Add the figures of today below" }).click();
    await until("the figures of today", () => read(PILOT).split("```model-choice").length === 3);
    const [definitions = ""] = /\n\[arg:[^]*$/.exec(before) ?? [];
    assert.ok(read(PILOT).startsWith(before.slice(0, -definitions.length).trimEnd()), "what stood there stays");
    await lens.waitFor({ state: "detached" });
    await workbench.runCommand("View: Focus Problems");
    await workbench.page
      .locator(".markers-panel", { hasText: "was the cheapest option and no longer is" })
      .first()
      .waitFor();
    await workbench.screenshot("review-problems");
    assert.ok((await warnings()) > 0);
    await workbench.runCommand("View: Toggle Panel Visibility");
  });

  it("holds while a proposal is to supersede it, which begins with its title and options", async () => {
    await workbench.runCommand("Model Choice: Supersede with New Record...");
    const step = (text: string): Promise<void> =>
      workbench.page.locator(".quick-input-title", { hasText: text }).waitFor();
    await step("(1/");
    assert.equal(await workbench.quickInput().inputValue(), "Small closed model for the pilot");
    await workbench.quickInput().fill("Hosted model for the pilot");
    await workbench.page.keyboard.press("Enter");
    await step("(2/");
    await workbench.quickRows().first().waitFor();
    await workbench.page.keyboard.press("Enter");
    await step("(3/");
    // A list to tick from has check boxes for rows.
    await workbench.page
      .locator(".quick-input-list .monaco-list-row[aria-checked=true]", { hasText: "Hosted open weights" })
      .first()
      .waitFor();
    await workbench.screenshot("supersede-options");
    for (let at = 3; at < 7; at++) {
      await workbench.page.keyboard.press("Enter");
      await step(`(${String(at + 1)}/`);
    }
    await workbench.page.keyboard.press("Enter");
    await step("(8/8)");
    await workbench.quickRows().filter({ hasText: "No review" }).click();
    await workbench.page.locator(".tab.active", { hasText: "0006-hosted-model-for-the-pilot.md" }).waitFor();
    const made = read("0006-hosted-model-for-the-pilot.md");
    assert.match(
      made,
      /## Considered Options\n\n\* Small closed model\n\* Hosted open weights\n\* Self-hosted open weights\n/,
    );
    assert.match(made, /Supersedes \[/);
    assert.match(read(PILOT), /^---\nstatus: accepted\n/);
    await workbench.expandRow(row(/^Accepted/).first());
    const pilot = row("0005").last();
    await workbench.expandRow(pilot);
    await row("is to supersede it").first().waitFor();
    await workbench.screenshot("supersede-proposed");
  });

  it("is superseded when the proposal is accepted, and one undo takes both back", async () => {
    await workbench.choose(
      "Model Choice: Change Record Status...",
      "",
      workbench.quickRows().filter({ hasText: "Accepted" }),
    );
    await until("the older record", () => /^---\nstatus: "?superseded by/.test(read(PILOT)));
    // The files are saved one after the other.
    await until("the newer record", () => /^---\nstatus: accepted\n/.test(read("0006-hosted-model-for-the-pilot.md")));
    await row(/^Superseded2$/).waitFor();
    await workbench.screenshot("supersede-accepted");
    await workbench.page.locator(".editor-instance .view-lines").first().click();
    await workbench.page.keyboard.press("Control+Z");
    await workbench.page.locator(".tab.dirty").first().waitFor();
    await workbench.runCommand("File: Save All");
    await until("both to be as before", () => /^---\nstatus: accepted\n/.test(read(PILOT)));
    assert.match(read("0006-hosted-model-for-the-pilot.md"), /^---\nstatus: proposed\n/);
  });
});
