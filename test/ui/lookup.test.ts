import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { mergeTeamNotes } from "../../src/library/mergeTeamNotes";
import { searchEntries } from "../../src/library/search/searchEntry";
import { SearchIndex } from "../../src/library/search/searchIndex";
import { builtLibrary, builtSearchData } from "../unit/library/libraries";
import { until } from "../until";
import { screenshotFailures } from "./screenshotFailures";
import { Workbench } from "./workbench";

describe("looking up and inserting", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
  });
  after(() => workbench.close());
  screenshotFailures(() => workbench);

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
    await workbench.page.keyboard.press("Escape");
    await workbench.choose("Model Choice: Look Up...", "K01", "K01");
    await workbench.page.locator(".tab.active", { hasText: "Data residency" }).waitFor();
    await workbench.choose("Model Choice: Look Up...", "who said open models are an IQ tax", "IQ tax");
    const frame = await workbench.pageFrame();
    await frame.locator(".note-title", { hasText: "IQ tax" }).waitFor();
    await workbench.runCommand("View: Close All Editors");
  });

  it("inserts one argument from the tree and another from the look-up into a record", async () => {
    await workbench.openFile(RECORD);
    await workbench.goToLine(41);
    await workbench.expand(/^Cost\d+/);
    const note = workbench.rows().filter({ hasText: "Open is not entirely free" }).first();
    await note.hover();
    await note.locator('a[aria-label*="Insert Argument"]').click();
    // The note says one thing of hosted open weights, so nothing is asked.
    await workbench.page.locator(".view-lines", { hasText: "arg:open-is-not-entirely-free" }).waitFor();

    await workbench.choose("Model Choice: Look Up...", "L04", "L04", async (hit) => {
      await hit.hover({ timeout: 5000 });
      await hit.locator('a[aria-label*="Insert into the Editor"]').click({ timeout: 5000 });
    });
    await workbench.page.locator(".view-lines", { hasText: "arg:closed-costs-less-to-run" }).waitFor();
    await workbench.screenshot("record-with-arguments");
    await workbench.page.keyboard.press("Control+S");
    await workbench.page.locator(".tab.active.dirty").waitFor({ state: "hidden" });

    const text = readFileSync(path.join(workbench.folder, RECORD), "utf8");
    assert.match(
      text,
      /### Hosted open weights\n\n\* Good, because the same weights are offered by several hosts\n\* Bad, because a small closed model may undercut hosted.*\[arg:closed-costs-less-to-run\]\n\* Bad, because the host is paid.*\[arg:open-is-not-entirely-free\]\n/,
    );
    assert.match(
      text,
      /\n\n\[arg:open-is-not-entirely-free\]: \S+ ".*"\n\[arg:closed-costs-less-to-run\]: https:\/\/\S+ ".*"\n$/,
    );
  });

  it("reveals a citation of a record in the tree", async () => {
    await workbench.page.keyboard.press("Control+F");
    await workbench.page.locator(".find-widget.visible textarea").first().fill("[arg:closed-costs-less-to-run]");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.keyboard.press("Escape");
    await workbench.page.keyboard.press("ArrowLeft");
    await workbench.runCommand("Model Choice: Reveal Citation in the Debate");
    await workbench
      .rows()
      .filter({ hasText: "Closed models cost less to run" })
      .and(workbench.page.locator("[aria-selected=true]"))
      .first()
      .waitFor();
  });

  it("inserts from the page into the record that was open, and copies", async () => {
    await workbench.choose("Model Choice: Look Up...", "A15", "A15");
    const frame = await workbench.pageFrame();
    await frame.locator(".note-title", { hasText: "Cost verdict" }).waitFor();
    await frame.locator(".toolbar button", { hasText: "Copy" }).click();
    await workbench.page.locator(".statusbar-item", { hasText: "Copied “Cost verdict" }).waitFor();
    assert.match(
      await workbench.page.evaluate(() => navigator.clipboard.readText()),
      /^\*\*Cost verdict depends on the case\*\*\n/,
    );
    await frame.locator(".toolbar .primary").click();
    await workbench.page.locator(".view-lines", { hasText: "arg:cost-verdict-depends-on-the-case" }).waitFor();
    await workbench.runCommand("File: Save All");
  });

  it("shows hits in the order of the search", async () => {
    await workbench.page.keyboard.press("Escape");
    const notes = path.join(workbench.folder, ".model-choice", "notes");
    const team = new Map(
      readdirSync(notes).map((file) => [`notes/${file}`, readFileSync(path.join(notes, file), "utf8")]),
    );
    const [english, chinese] = (["en", "zh-cn"] as const).map(
      (language) => mergeTeamNotes(builtLibrary(language), team).library,
    );
    assert.ok(english && chinese);
    const { tools, words, asked } = builtSearchData();
    const index = new SearchIndex(searchEntries(english, [chinese], tools), words, null, asked);
    for (const query of ["tax", "cost", "open", "licence"]) {
      const wanted = index.search(query, { limit: 5 }).map(({ entry }) => entry.title);
      let shown: string[] = [];
      const areShown = (): Promise<unknown> =>
        until(
          `${query} to show ${wanted.join(", ")}`,
          async () => {
            if (!(await workbench.quickInput().isVisible())) throw new Error("The box was closed.");
            shown = await workbench
              .quickRows()
              .evaluateAll((rows) => rows.slice(0, 5).map((row) => row.getAttribute("aria-label") ?? ""));
            return shown.length === wanted.length && wanted.every((title, at) => shown[at]?.includes(title));
          },
          () => shown.join(", "),
        );
      await workbench.choose("Model Choice: Look Up...", query, workbench.quickRows().first(), areShown);
      await workbench.page.keyboard.press("Escape");
    }
  });

  it("offers a new file when no editor is open", async () => {
    await workbench.runCommand("File: Revert File");
    await workbench.runCommand("View: Close All Editors");
    const note = workbench.rows().filter({ hasText: "Open is not entirely free" }).first();
    await note.hover();
    await note.locator('a[aria-label*="Insert Argument"]').click();
    const offer = await workbench.notification("No text editor is open");
    await offer.getByRole("button", { name: "New Markdown File" }).click();
    await workbench.page.locator(".view-lines", { hasText: "arg:open-is-not-entirely-free" }).waitFor();
  });
});
