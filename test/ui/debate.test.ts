import assert from "node:assert/strict";
import { until } from "../until";
import { violations } from "./accessibility";
import { screenshotFailures } from "./screenshotFailures";
import { untilStored } from "./untilStored";
import { Workbench } from "./workbench";

describe("browsing the debate", function () {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
  });
  after(() => workbench.close());
  screenshotFailures(() => workbench);

  const row = (text: string | RegExp): ReturnType<Workbench["rows"]> => workbench.rows().filter({ hasText: text });

  it("shows the topics with their counts, and under a note what attacks it", async () => {
    await workbench.openDebate();
    await workbench.expand(/^Cost\d+/);
    await row("Open models are an IQ tax").first().waitFor();
    const note = row("Open models are an IQ tax").first();
    assert.match((await note.getAttribute("aria-label")) ?? "", /closed, Robin Li/);
    await workbench.expandRow(note);
    await row("Paid closed models").filter({ hasText: "attacks" }).first().waitFor();
  });

  it("opens the page at the note that was chosen", async () => {
    await row("Open models are an IQ tax").first().click();
    const frame = await workbench.pageFrame();
    await frame.locator(".note-title", { hasText: "Open models are an IQ tax" }).waitFor();
    await workbench.shows(frame.locator("h1"), /^Which is cheaper for us\?$/);
    assert.ok((await frame.locator(".evidence li").count()) >= 3, "the later evidence is there");
    await workbench.screenshot("debate-light");
  });

  it("says of a claim whether it holds in the active scenario, by which figures, and of others nothing", async () => {
    const frame = await workbench.pageFrame();
    const card = (title: string) => frame.locator(".card", { hasText: title }).first();
    const claim = "Long run and high volume: self-hosting open wins";
    await card(claim).locator(".badge.holding").waitFor();
    await card(claim).click();
    await workbench.shows(
      frame.locator(".detail .holding"),
      /(?:Holds here as far as the scenario tells|Does not hold here): the load \([\d,]+ requests a day\) is (?:above|below) the break-even .*By the scenario “.+”\.$/,
    );
    await workbench.screenshot("debate-holds");
    await card("Open is not entirely free").click();
    await frame.locator(".note-title", { hasText: "Open is not entirely free" }).waitFor();
    assert.equal(await frame.locator(".detail .holding").count(), 0);
    await card("Open models are an IQ tax").click();
  });

  it("never scrolls away as a whole, by keys or by the wheel, and keeps the actions of the note in sight", async () => {
    const frame = await workbench.pageFrame();
    for (const title of ["Open models are an IQ tax", "Closed models cost less to run"]) {
      await frame.locator(".card", { hasText: title }).first().click();
      await frame.locator(".note-title", { hasText: title }).waitFor();
      for (const key of ["PageDown", "End", "ArrowDown"]) await workbench.page.keyboard.press(key);
      await frame.locator("#overview").hover();
      for (let turns = 0; turns < 30; turns++) await workbench.page.mouse.wheel(0, 400);
      const beyond = await frame
        .locator("body")
        .evaluate(() => [
          document.documentElement.scrollTop + document.body.scrollTop,
          document.documentElement.scrollHeight - document.documentElement.clientHeight,
        ]);
      assert.deepEqual(beyond, [0, 0], title);
      const top = await frame
        .locator(".detail .toolbar")
        .first()
        .evaluate((element) => element.getBoundingClientRect().top);
      assert.ok(top >= 0, `the actions of the note are in sight: ${String(top)}`);
    }
    await frame.locator("#overview").evaluate((element) => element.scrollTo(0, 0));
    await frame.locator(".card", { hasText: "Open models are an IQ tax" }).first().click();
  });

  it("goes to another note by a chip, and back and forward again, and the tree follows", async () => {
    const frame = await workbench.pageFrame();
    await frame.locator(".relations .chip", { hasText: "Paid closed models" }).first().click();
    await frame.locator(".note-title", { hasText: "Paid closed models" }).waitFor();
    await row("Paid closed models").and(workbench.page.locator("[aria-selected=true]")).first().waitFor();
    await frame.locator("#back").click();
    await frame.locator(".note-title", { hasText: "Open models are an IQ tax" }).waitFor();
    await workbench.page.keyboard.press("Alt+ArrowRight");
    await frame.locator(".note-title", { hasText: "Paid closed models" }).waitFor();
    assert.equal(await frame.locator("#forward").isDisabled(), true);
  });

  it("keeps the reader's place when a note is chosen", async () => {
    const frame = await workbench.pageFrame();
    const overview = frame.locator("#overview");
    await overview.evaluate((element) => element.scrollTo(0, 150));
    const before = await overview.evaluate((element) => element.scrollTop);
    assert.ok(before > 0);
    const visible = frame.locator(".card", { hasText: "Open is not entirely free" });
    await visible.click();
    await frame.locator(".note-title", { hasText: "Open is not entirely free" }).waitFor();
    assert.equal(await overview.evaluate((element) => element.scrollTop), before);
  });

  it("is used with the keyboard alone", async () => {
    const frame = await workbench.pageFrame();
    await frame.locator("#tab-cost").focus();
    await workbench.page.keyboard.press("ArrowRight");
    await workbench.shows(frame.locator("h1"), /^Which does our task better\?$/);
    await frame.locator(".card").first().focus();
    await workbench.page.keyboard.press("ArrowDown");
    await workbench.page.keyboard.press("ArrowRight");
    const title = await frame.locator(".card:focus .title").innerText();
    await workbench.page.keyboard.press("Enter");
    await frame.locator(".note-title", { hasText: title }).waitFor();
  });

  it("searches in Chinese while it speaks English", async () => {
    const frame = await workbench.pageFrame();
    await frame.locator("#search").fill("幻觉");
    await frame.locator(".card", { hasText: "hallucination" }).first().waitFor();
    await frame.locator("#search").press("Escape");
    await frame.locator("h1", { hasText: "Which" }).waitFor();
  });

  it("draws the map when it is opened, with the same relations as a table", async () => {
    const frame = await workbench.pageFrame();
    await frame.locator("#tab-cost").click();
    await frame.locator("#map summary").first().click();
    await frame.locator("#map svg .node").first().waitFor();
    const edges = await frame.locator("#map svg path.edge").count();
    await frame.locator("#map details summary").click();
    assert.equal(await frame.locator("#map table tbody tr").count(), edges);
    await workbench.screenshot("debate-map");
    await frame.locator("#map summary").first().click();
  });

  it("shows the evidence over time and who changed sides", async () => {
    const frame = await workbench.pageFrame();
    await frame.locator("#timeline summary").click();
    await frame.locator("#timeline td", { hasText: "Nagle and Yue" }).waitFor();
    const dates = await frame.locator("#timeline table").first().locator("td.date").allInnerTexts();
    assert.deepEqual(dates, [...dates].sort(), "oldest first");
    await frame.locator("#timeline td", { hasText: "Meta releases Muse Spark" }).waitFor();
    await workbench.screenshot("debate-timeline");
    await frame.locator("#timeline summary").click();
  });

  it("has no serious accessibility violation", async () => {
    assert.deepEqual(await violations(await workbench.pageFrame()), []);
  });

  it("filters the tree by text and clears the filter", async () => {
    const empty = workbench.page.locator(".welcome-view-content", { hasText: "No note fits the filter" });
    await workbench.answerIn(
      () => workbench.runInView("Debate", "Filter by Text..."),
      "zzqx",
      (timeout) => empty.waitFor({ timeout }),
    );
    await workbench.page.locator(".welcome-view-content a", { hasText: "Clear the filter" }).click();
    await row(/^Cost\d+/).waitFor();
  });

  it("narrows the tree while one types, by any spelling, and shows all again on Escape", async () => {
    await until("the tree to follow what is typed", async () => {
      await workbench.runInView("Debate", "Filter by Text...");
      const typed = await workbench
        .quickInput()
        .fill("license", { timeout: 5000 })
        .then(() => row(/^Cost\d$/).waitFor({ timeout: 5000 }))
        .then(
          () => true,
          () => false,
        );
      await workbench.page.keyboard.press("Escape");
      return typed;
    });
    await row(/^Cost\d\d$/).waitFor();
  });

  it("groups the tree by stance and remembers it over a reload, with the page and its note", async () => {
    const frame = await workbench.pageFrame();
    await frame.locator("#tab-cost").click();
    await frame.locator(".card", { hasText: "Open is not entirely free" }).click();
    await workbench.runInView("Debate", "Group by Stance");
    await row(/^Open\d+/).waitFor();
    // The workbench writes its state every few seconds, and a page that goes away cannot wait for that.
    await untilStored(workbench.page, "open-is-not-entirely-free");
    await workbench.page.reload();
    await row(/^Open\d+/).waitFor();
    const again = await workbench.pageFrame();
    await again.locator(".note-title", { hasText: "Open is not entirely free" }).waitFor();
    await workbench.runInView("Debate", "Group by Topic");
  });
});
