import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Workbench } from "./workbench";

describe("looking up and inserting", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed ${this.currentTest.title}`.slice(0, 80));
  });

  const RECORD = "docs/decisions/0003-model-for-the-assistant.md";

  it("suggests entries before anything is typed", async () => {
    await workbench.openDebate();
    await workbench.page.keyboard.press("Control+Alt+H");
    await workbench.quickRows().filter({ hasText: "Open models are an IQ tax" }).waitFor();
    await workbench.screenshot("lookup-start");
  });

  it("keeps the order of the search, whatever letters a label holds", async () => {
    await workbench.quickInput().fill("RAG 能消除幻觉吗");
    await workbench.quickRows().first().filter({ hasText: "hallucination" }).waitFor();
    await workbench.screenshot("lookup-chinese");
    await workbench.quickInput().fill("data leaves the country");
    await workbench.quickRows().first().filter({ hasText: "Data residency" }).waitFor();
  });

  it("says so when nothing fits", async () => {
    await workbench.quickInput().fill("zzzzqqqq");
    await workbench.quickRows().filter({ hasText: "Nothing fits “zzzzqqqq”" }).waitFor();
  });

  it("opens a criterion as a preview, and a note on the page", async () => {
    await workbench.quickInput().fill("K01");
    await workbench.quickRows().first().filter({ hasText: "K01" }).waitFor();
    await workbench.page.keyboard.press("Enter");
    await workbench.page.locator(".tab.active", { hasText: "Data residency" }).waitFor();
    await workbench.runCommand("Model Choice: Look Up...");
    await workbench.quickInput().fill("who said open models are an IQ tax");
    await workbench.quickRows().first().filter({ hasText: "IQ tax" }).waitFor();
    await workbench.page.keyboard.press("Enter");
    const frame = await workbench.pageFrame();
    await frame.locator(".note-title", { hasText: "IQ tax" }).waitFor();
    await workbench.runCommand("View: Close All Editors");
  });

  it("inserts one argument from the tree and another from the look-up into a record", async () => {
    await workbench.openFile(RECORD);
    await workbench.page.keyboard.press("Control+G");
    await workbench.quickInput().fill(":41");
    await workbench.page.keyboard.press("Enter");
    await workbench.expand(/^Cost\d+/);
    const note = workbench.rows().filter({ hasText: "Open is not entirely free" }).first();
    await note.hover();
    await note.locator('a[aria-label*="Insert Argument"]').click();
    await workbench.quickRows().filter({ hasText: "Good" }).click();
    await workbench.page.locator(".view-lines", { hasText: "arg:open-is-not-entirely-free" }).waitFor();

    await workbench.runCommand("Model Choice: Look Up...");
    await workbench.quickInput().fill("L04");
    const hit = workbench.quickRows().first();
    await hit.filter({ hasText: "L04" }).waitFor();
    await hit.hover();
    await hit.locator('a[aria-label*="Insert into the Editor"]').click();
    await workbench.quickRows().filter({ hasText: "Bad" }).click();
    await workbench.page.locator(".view-lines", { hasText: "arg:closed-costs-less-to-run" }).waitFor();
    await workbench.screenshot("record-with-arguments");
    await workbench.page.keyboard.press("Control+S");
    await workbench.page.locator(".tab.active.dirty").waitFor({ state: "hidden" });

    const text = readFileSync(path.join(workbench.folder, RECORD), "utf8");
    assert.match(text, /### Hosted open weights\n\n\* Good, because the same weights are offered by several hosts\n\* Bad, because closed.*\[arg:closed-costs-less-to-run\]\n\* Good, because open.*\[arg:open-is-not-entirely-free\]\n/);
    assert.match(text, /\n\n\[arg:open-is-not-entirely-free\]: \S+ ".*"\n\[arg:closed-costs-less-to-run\]: https:\/\/\S+ ".*"\n$/);
  });

  it("reveals a citation of a record in the tree", async () => {
    await workbench.page.keyboard.press("Control+F");
    await workbench.page.locator(".find-widget.visible textarea").first().fill("[arg:closed-costs-less-to-run]");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.keyboard.press("Escape");
    await workbench.page.keyboard.press("ArrowLeft");
    await workbench.runCommand("Model Choice: Reveal Citation in the Debate");
    await workbench.rows().filter({ hasText: "Closed models cost less to run" }).and(workbench.page.locator("[aria-selected=true]")).first().waitFor();
  });

  it("offers a new file when no editor is open", async () => {
    await workbench.runCommand("File: Revert File");
    await workbench.runCommand("View: Close All Editors");
    const note = workbench.rows().filter({ hasText: "Open is not entirely free" }).first();
    await note.hover();
    await note.locator('a[aria-label*="Insert Argument"]').click();
    const notifications = await workbench.openNotifications();
    await notifications.getByRole("button", { name: "New Markdown File" }).click();
    await workbench.page.locator(".view-lines", { hasText: "arg:open-is-not-entirely-free" }).waitFor();
  });
});
