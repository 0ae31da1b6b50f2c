import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { violations } from "./accessibility";
import { openEvaluated } from "./evaluated";
import { exported } from "./exported";
import { screenshotFailures } from "./screenshotFailures";
import { Workbench } from "./workbench";

/** The text of each cell of a table, row by row. */
async function cells(frame: Frame, table: string): Promise<string[][]> {
  return frame
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
}

/** Where something is drawn, in pixels of the page. */
async function boxes(frame: Frame, selector: string): Promise<DOMRect[]> {
  return frame
    .locator(selector)
    .evaluateAll((found) => found.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
}

describe("the cost page of a scenario with evaluations", () => {
  let workbench: Workbench;
  let frame: Frame;

  before(async () => {
    workbench = await Workbench.open();
    frame = await openEvaluated(workbench);
  });
  after(() => workbench.close());
  screenshotFailures(() => workbench);

  it("begins with what the choice overpays, its range and on what that rests", async () => {
    await workbench.shows(
      frame.locator("#finding"),
      /^The choice, GPT-5\.4, overpays [\d,]+ USD a month \([\d,]+ to [\d,]+ USD\) above Llama 3\.3 70B at Together, the cheapest option that is proven good enough/,
    );
    const standing = await frame.locator(".standing").innerText();
    assert.match(
      standing,
      /That range holds 95 of 100 draws; what costs are uncertain by would alone make it [\d,]+ to [\d,]+ USD/,
    );
    assert.match(standing, /Good enough is what is proven to be no more than 5 points below GPT-5\.4\./);
    await workbench.screenshot("quality");
  });

  it("counts what the evaluations decide, and has each option as a point and as a row of the table", async () => {
    assert.equal(
      await frame.locator("#quality-figure h2").innerText(),
      "5 options beside GPT-5.4: 1 proven good enough, 1 proven not to be, 2 that cannot be told, 1 not known.",
    );
    const rows = await cells(frame, "#quality-table");
    assert.deepEqual(
      rows.map(([name]) => name),
      ["GPT-5.4", "GPT-5.4 mini", "GPT-5.4 nano", "Llama 3.3 70B at Together", "Llama 3.3 70B, own H100", "Qwen3 235B"],
    );
    assert.deepEqual(rows[1]?.slice(1, 5), ["400", "85", "81.2 to 88.2", "cannot be told; about 1,743 items would do"]);
    assert.deepEqual(rows[1].slice(7, 9), ["-3 (-5.9 to -0.2)", "400 same items"]);
    assert.deepEqual(rows[5]?.slice(1, 5), ["–", "–", "–", "not known"]);
    const points = frame.locator("#quality-chart .point");
    assert.equal(await points.count(), 5);
    const said = await points.evaluateAll((found) => found.map((point) => point.getAttribute("aria-label") ?? ""));
    for (const [index, row] of rows.slice(0, 5).entries()) {
      const own = said[index] ?? "";
      assert.ok(own.startsWith(row[0] ?? "?"), own);
      assert.ok(own.includes(`Solved: ${row[2]} % (95 % interval ${row[3]} %)`), own);
      assert.ok(own.includes(`USD for 1,000 solved tasks: ${row[6]?.split(" ")[0]}.`), own);
    }
    assert.match(
      await frame.locator("#quality-figure").innerText(),
      /Not in the chart: Qwen3 235B \(not evaluated on every task\)\./,
    );
  });

  it("names every point, and no name lies on another, on a point or outside of the chart", async () => {
    const names = await boxes(frame, "#quality-chart .name");
    const symbols = await boxes(frame, "#quality-chart .symbol");
    const [chart] = await boxes(frame, "#quality-chart svg");
    assert.ok(names.length >= 5 && chart);
    for (const [index, name] of names.entries()) {
      for (const other of [...names.slice(index + 1), ...symbols])
        assert.ok(
          name.right <= other.left + 1 ||
            other.right <= name.left + 1 ||
            name.bottom <= other.top + 3 ||
            other.bottom <= name.top + 3,
          JSON.stringify([name, other]),
        );
      assert.ok(name.left >= chart.left - 1 && name.right <= chart.right + 1, JSON.stringify(name));
    }
  });

  it("is reached by the keyboard: one point by Tab, the others by arrows, each with what it stands for", async () => {
    await frame.locator("#quality-chart .point[tabindex='0']").focus();
    const tip = frame.locator(".chart-tip:visible");
    await tip.filter({ hasText: "GPT-5.4 nano" }).waitFor();
    await workbench.page.keyboard.press("ArrowRight");
    await tip
      .filter({ hasText: "Llama 3.3 70B at Together" })
      .filter({ hasText: "On the efficient frontier" })
      .waitFor();
    assert.equal(await frame.locator("#quality-chart .point[tabindex='0']").count(), 1);
    await workbench.page.keyboard.press("Escape");
    await tip.waitFor({ state: "detached" });
    await workbench.page.keyboard.press("End");
    await tip.filter({ hasText: "own H100" }).waitFor();
  });

  it("says which limits and how many items would turn it", async () => {
    await frame.locator("#tab-flips").click();
    const list = frame.locator("#quality-flips li");
    await list.first().waitFor();
    const said = (await list.allInnerTexts()).join(" ");
    assert.match(said, /With a margin of [\d.]+ points instead of 5, GPT-5\.4 nano would be the cheapest/);
    await frame.locator("#tab-parts").click();
  });

  it("exports the chart as a picture that stands alone, and the table as Markdown", async () => {
    const svg = await exported(workbench, frame, "#export-quality-svg", "svg");
    assert.match(svg, /^<\?xml|^<svg/);
    assert.doesNotMatch(svg, /var\(--|<script|NaN|<!--/);
    for (const said of [
      "5 options beside GPT-5.4",
      "GPT-5.4 (the choice)",
      "Llama 3.3 70B, own H100",
      "USD for 1,000 solved tasks",
      "GPT-5.4 less 5 points: 83 %",
      "Good enough: cannot be told",
      "Efficient frontier",
      "Prices checked from",
    ])
      assert.ok(svg.includes(said), said);
    const markdown = await exported(workbench, frame, "#export-md", "md");
    assert.match(markdown, /\| GPT-5\.4 mini \| – \| 400 \| 340 \(85 %\) \| 81\.2 – 88\.2 \|/);
    assert.match(markdown, /\| GPT-5\.4 mini \| cannot be told \(about 1,743 items would do\) \| 0\.00265 \|/);
  });

  it("has no serious accessibility violation", async () => {
    assert.deepEqual(await violations(frame), []);
  });

  it("judges by a minimum as soon as the file asks for one", async () => {
    frame = await openEvaluated(workbench, "{ minimum: 0.8 }");
    await frame.locator("#quality-legend").waitFor();
    await frame.locator("#quality-chart .limit text", { hasText: "minimum 80 %" }).waitFor();
    await frame
      .locator("#quality-figure h2", {
        hasText: "6 options: 3 proven good enough, 1 proven not to be, 1 that cannot be told, 1 not known.",
      })
      .waitFor();
    await frame.locator("#quality-figure").evaluate((figure) => figure.scrollIntoView());
    await workbench.screenshot("quality minimum");
  });
});
