import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { screenshotFailures } from "./screenshotFailures";
import { Workbench } from "./workbench";

const NAME = "docs/decisions/0003-model-for-the-assistant.md";

describe("writing in a record", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
  });
  after(() => workbench.close());
  screenshotFailures(() => workbench);

  function suggestions(): Locator {
    return workbench.page.locator(".suggest-widget.visible .monaco-list-row");
  }

  async function save(): Promise<string> {
    await workbench.page.keyboard.press("Control+S");
    await workbench.page.locator(".tab.active:not(.dirty)").waitFor();
    return readFileSync(path.join(workbench.folder, NAME), "utf8");
  }

  /** Puts the cursor at the end of the line that begins with a text. */
  async function goToEnd(begin: string): Promise<void> {
    const lines = readFileSync(path.join(workbench.folder, NAME), "utf8").split("\n");
    // The editor shows a file that was changed on the disk a moment later.
    await workbench.page.locator(".tab.active:not(.dirty)").waitFor();
    await workbench.goToLine(lines.findIndex((line) => line.startsWith(begin)) + 1);
    await workbench.page.keyboard.press("End");
  }

  async function type(text: string): Promise<void> {
    await workbench.page.keyboard.type(text, { delay: 30 });
  }

  it("checks every record once the Decisions view is open, before one of them is", async () => {
    await workbench.openDebate();
    const header = workbench.page.locator(".sidebar .pane-header", { hasText: "Decisions" });
    if ((await header.getAttribute("aria-expanded")) === "false") await header.click();
    await workbench.page.locator(".statusbar-item[id*=problems]", { hasNotText: /^\s*0\s*0\s*$/ }).waitFor();
    await workbench.runCommand("View: Focus Problems");
    await workbench.page.locator(".markers-panel", { hasText: "0005-small-closed-model-for-the-pilot.md" }).waitFor();
    await workbench.screenshot("record-problems");
    await workbench.runCommand("View: Toggle Panel Visibility");
  });

  it("suggests arguments behind [arg: and narrows them in English and Chinese", async () => {
    await workbench.openFile(NAME);
    // The extension has started and checked the record.
    await workbench.page.locator(".squiggly-hint, .squiggly-info").first().waitFor();
    await goToEnd("* Bad, because the vendor");
    await type(" [arg:");
    await suggestions().first().waitFor();
    await workbench.screenshot("record-suggest");
    await workbench.page.keyboard.insertText("幻觉");
    await suggestions()
      .first()
      .filter({ hasText: /hallucinat/i })
      .waitFor();
    await workbench.screenshot("record-suggest-chinese");
    for (let letter = 0; letter < 2; letter++) await workbench.page.keyboard.press("Backspace");
    await type("open-is-an-iq-tax");
    // Rows move while the list is narrowed, so the one to take is the first, and a key takes it.
    await suggestions().first().filter({ hasText: "Open models are an IQ tax" }).waitFor();
    await workbench.page.keyboard.press("Enter");
    const text = await save();
    assert.match(text, /\* Bad, because the vendor decides when a version ends \[arg:open-is-an-iq-tax\]\n/);
    assert.match(text, /\n\[arg:open-is-an-iq-tax\]: https?:\/\/\S+ ".+"\n$/);
  });

  it("shows the note in a hover with what is said against it", async () => {
    const citation = workbench.page
      .locator(".view-line", { hasText: "vendor decides" })
      .locator("span", { hasText: "arg:" })
      .last();
    await citation.hover();
    const hover = workbench.page.locator(".monaco-hover:not(.hidden)", { hasText: "Counter-arguments" });
    await hover.waitFor();
    await workbench.screenshot("record-hover");
    await workbench.page.keyboard.press("Escape");
  });

  it("offers a fix for a finding", async () => {
    const file = path.join(workbench.folder, NAME);
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(
        "We have not decided yet.",
        'Chosen option: "Closed AIP", because of the price.\n\nMore follows.',
      ),
    );
    await workbench.page.locator(".view-line", { hasText: "Closed AIP" }).waitFor();
    await workbench.page.locator(".squiggly-warning").first().waitFor();
    await goToEnd("Chosen");
    await workbench.page.keyboard.press("Control+.");
    const widget = workbench.page.locator(".action-widget").first();
    await widget.waitFor();
    await workbench.screenshot("record-fixes");
    await widget.locator(".monaco-list-row", { hasText: "Closed API" }).first().click();
    await workbench.page.locator(".view-line", { hasText: 'Chosen option: "Closed API"' }).waitFor();
    await save();
  });

  it("says above the figures what they come to today, and updates them at a click", async () => {
    await goToEnd("Prices are to be taken");
    await workbench.page.keyboard.press("Enter");
    await workbench.runCommand("Model Choice: Insert Cost Comparison");
    await workbench.page.locator(".view-line", { hasText: "At 60,000 requests a day" }).first().waitFor();
    const text = await save();
    const file = path.join(workbench.folder, NAME);
    writeFileSync(
      file,
      text
        .replace(/(millionTokensPerMonth: )(\d)/g, "$19$2")
        .replace(/(requestsPerDay: )(\d[\d.]*, millionTokens)/g, "$19$2"),
    );
    const lens = workbench.page.locator(".codelens-decoration a", { hasText: "update figures" });
    await goToEnd("```model-choice");
    await lens.waitFor();
    await workbench.screenshot("record-lens");
    await lens.click();
    await workbench.page.locator(".tab.active.dirty").waitFor();
    const updated = await save();
    assert.match(updated, /\nEarlier figures, computed on /);
    await lens.waitFor({ state: "detached" });
    await workbench.screenshot("record-lens-updated");
  });

  it("opens the page of a rule from the palette", async () => {
    await workbench.choose("Model Choice: Open the Page of a Rule...", "broken-link", "broken-link");
    await workbench.page.locator(".tab.active", { hasText: "Preview" }).waitFor();
    await workbench.frameWith("h2:has-text('What it sees')");
    await workbench.screenshot("record-rule-page");
  });
});
