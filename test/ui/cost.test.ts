import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { until } from "../until";
import { chartTable, slide } from "./costPage";
import { exported } from "./exported";
import { nonsenseIn } from "./nonsense";
import { screenshotFailures } from "./screenshotFailures";
import { tooBusy } from "./tooBusy";
import { Workbench } from "./workbench";

const SCENARIO = path.join(".model-choice", "scenarios", "assistant.yaml");

describe("the cost page", () => {
  let workbench: Workbench;
  let frame: Frame;

  before(async function () {
    workbench = await Workbench.open();
    await workbench.openDebate();
    await workbench.runCommand("Model Choice: Open Cost Calculator");
    frame = await workbench.pageFrame();
    await frame.locator("#finding").waitFor();
  });
  after(() => workbench.close());
  screenshotFailures(() => workbench);

  it("states its finding, and draws the chart with a table of the same numbers", async () => {
    await workbench.shows(
      frame.locator("#finding"),
      /^At 60,000 requests a day Llama 3\.3 70B at Together costs least over 24 months: 172,608 USD, or 7,192 USD a month on average\.$/,
    );
    await frame.locator("#curve-chart svg").first().waitFor();
    await frame.locator("#curve summary").click();
    const rows = await chartTable(frame);
    assert.equal(rows.length, 13);
    assert.equal(rows[6]?.[0], "60,000");
    await workbench.screenshot("cost dark");
  });

  it("recomputes as the slider moves, in the chart's table too", async () => {
    const before = await chartTable(frame);
    await slide(frame, "f-workload-outputTokens", "ArrowRight", 15);
    const value = Number(await frame.locator("#f-workload-outputTokens").inputValue());
    assert.ok(value > 600, `the slider went to ${value}`);
    const after = await chartTable(frame);
    const number = (text: string | undefined): number => Number((text ?? "").replaceAll(",", ""));
    // The first column after the volume is GPT-5.4: its bill grows with the output.
    assert.ok(number(after[6]?.[1]) > number(before[6]?.[1]) * 1.3, `${before[6]?.[1]} became ${after[6]?.[1]}`);
    const finding = await frame.locator("#finding").innerText();
    assert.doesNotMatch(finding, /172,608/);
    await frame.locator("text=Changes are not saved").waitFor();
  });

  it("goes on answering while a slider moves: few of its steps are long tasks", async function () {
    const STEPS = 24;
    const MOST_LONG = 1 / 4;
    await frame.evaluate(() => {
      const page = window as unknown as { longTasks: number };
      page.longTasks = 0;
      // Over 50 ms without a pause; those of other frames are none of this page.
      new PerformanceObserver((list) => {
        page.longTasks += list.getEntries().filter(({ name }) => name === "self").length;
      }).observe({ type: "longtask" });
    });
    const counts: number[] = [];
    const before = await frame.locator("#f-workload-outputTokens").inputValue();
    // How long a task takes says something of a busy machine too: one quiet run is what the page can do.
    const quietRun = until(
      "a run with few long tasks",
      async () => {
        await frame.evaluate(() => ((window as unknown as { longTasks: number }).longTasks = 0));
        await slide(frame, "f-workload-outputTokens", counts.length % 2 === 0 ? "ArrowRight" : "ArrowLeft", STEPS);
        counts.push(await frame.evaluate(() => (window as unknown as { longTasks: number }).longTasks));
        return (counts.at(-1) ?? STEPS) <= STEPS * MOST_LONG;
      },
      () => counts.join(", "),
    );
    await quietRun.catch(async (error: unknown) => {
      if (await tooBusy(frame, STEPS, MOST_LONG)) this.skip();
      throw error;
    });
    const output = frame.locator("#f-workload-outputTokens");
    if (counts.length % 2 === 1) assert.notEqual(await output.inputValue(), before);
    await output.fill(before);
  });

  it("refuses nonsense in a field, keeps what was typed, and shows no NaN", async () => {
    const field = frame.locator("#f-workload-requestsPerDay");
    const finding = await frame.locator("#finding").innerText();
    for (const [typed, message] of [
      ["many", "This is not a number."],
      ["-5", "The least value is 0."],
      ["1e99", "The largest value is"],
      ["NaN", "This is not a number."],
    ] as const) {
      await field.fill(typed);
      await frame.locator(".note.bad", { hasText: message }).waitFor();
      assert.equal(await field.inputValue(), typed);
      assert.equal(await frame.locator("#finding").innerText(), finding);
    }
    await field.fill("0");
    await frame.locator(".note.bad").waitFor({ state: "detached" });
    assert.doesNotMatch(await frame.locator("main").innerText(), /NaN|Infinity|undefined/);
    await field.fill("60,000");
  });

  it("saves into the file with its comments, and takes what another editor writes", async () => {
    await frame.locator("#save").click();
    await frame.locator(".message.shown", { hasText: "Saved" }).waitFor();
    const file = path.join(workbench.folder, SCENARIO);
    const text = readFileSync(file, "utf8");
    const original = readFileSync(path.join(process.cwd(), "test", "fixtures", "sample-workspace", SCENARIO), "utf8");
    const changed = text.split("\n").filter((line, index) => line !== original.split("\n")[index]);
    assert.equal(changed.length, 1);
    assert.match(changed[0] ?? "", /^ {2}outputTokens: \d+$/);
    writeFileSync(file, text.replace("requestsPerDay: 60000", "requestsPerDay: 90000"));
    await frame.locator("#finding", { hasText: "At 90,000 requests a day" }).waitFor();
  });

  it("keeps what is typed while a save runs, and has it saved by the next", async () => {
    const file = path.join(workbench.folder, SCENARIO);
    const original = readFileSync(file, "utf8");
    await frame.locator("#f-workload-requestsPerDay").fill("701");
    // One turn of the page: the save has been sent, and its answer cannot have come.
    await frame.evaluate(() => {
      const type = (id: string, text: string): void => {
        const field = document.getElementById(id);
        if (!(field instanceof HTMLInputElement)) throw new Error(id);
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      };
      document.getElementById("save")?.click();
      type("f-workload-requestsPerDay", "7012");
      type("f-workload-peakFactor", "5");
    });
    await frame.locator(".message.shown", { hasText: "Saved" }).waitFor();
    await until("the file to hold what was sent", () => readFileSync(file, "utf8").includes("requestsPerDay: 701\n"));
    assert.equal(await frame.locator("#f-workload-requestsPerDay").inputValue(), "7012");
    await frame.locator("#save:enabled").click();
    await until("the file to hold the rest", () => /requestsPerDay: 7012\n/.test(readFileSync(file, "utf8")));
    assert.match(readFileSync(file, "utf8"), /peakFactor: 5\n/);
    assert.equal(await frame.locator("#f-workload-peakFactor").inputValue(), "5");
    await frame.locator("#f-workload-requestsPerDay").fill("90000");
    await frame.locator("#f-workload-peakFactor").fill("");
    await frame.locator("#save:enabled").click();
    await until("the file to be as it was", () => readFileSync(file, "utf8") === original);
    await frame.locator("#save:disabled").waitFor();
  });

  it("shows what flips the choice, memory, rules and details, each with a table or text", async () => {
    for (const [tab, inside] of [
      ["flips", "#flips-table tbody tr"],
      ["memory", "#memory-table tbody tr"],
      ["rules", "#rules dt"],
      ["details", "#details-table tbody tr"],
    ] as const) {
      await frame.locator(`#tab-${tab}`).click();
      await frame.locator(inside).first().waitFor();
      await workbench.screenshot(`cost ${tab}`);
    }
    assert.equal(await frame.locator("#details-table tbody tr").count(), 4);
    await frame.locator("#tab-parts").click();
    await frame.locator("#parts-table td", { hasText: "%" }).first().waitFor();
  });

  it("rules options out by a constraint, with the reason", async () => {
    await frame.locator("#constraints summary").click();
    await frame.locator("#f-constraints-dataMayGo").selectOption("own-cloud");
    await frame.locator("#finding", { hasText: "own H100 costs least" }).waitFor();
    await frame.locator("#parts-table", { hasText: "Data may go to your own cloud account at the most" }).waitFor();
    await frame.locator("#f-constraints-dataMayLeave").check();
    await frame.locator("#parts-table", { hasText: "Data may not leave your own premises" }).waitFor();
    await frame.locator("#finding", { hasText: "No option is left" }).waitFor();
    await frame.locator("#f-constraints-dataMayLeave").uncheck();
    await frame.locator("#f-constraints-dataMayGo").selectOption("");
  });

  it("takes nonsense in every field with a message there, and goes on with the numbers it had", async () => {
    for (const group of ["workload", "options", "quality", "assumptions", "constraints"]) {
      if (!(await frame.locator(`#${group}[open]`).count())) await frame.locator(`#${group} > summary`).click();
    }
    for (const more of await frame.locator("details.more").all()) {
      if ((await more.getAttribute("open")) === null) await more.locator("> summary").click();
    }
    const finding = await frame.locator("#finding").innerText();
    const ids = await frame.locator(".numeric input[type=text]").evaluateAll((fields) => fields.map(({ id }) => id));
    assert.ok(ids.length >= 40, `${ids.length} fields`);
    const answers = await nonsenseIn(frame, ids);
    for (const { id, nonsense, whenTyped, isKept, note, finding: shown, whenTakenBack } of answers) {
      assert.equal(whenTyped, "true", `${id} takes ${nonsense}`);
      assert.notEqual(note, "", id);
      assert.ok(isKept, id);
      assert.equal(shown, finding, id);
      assert.equal(whenTakenBack, "false", id);
    }
    const row = frame.locator("#f-options-closed-price");
    await row.fill("openai/gpt");
    await row.press("Tab");
    await frame.locator("#f-options-closed-price-note.bad").waitFor();
    assert.equal(await row.inputValue(), "openai/gpt");
    await row.fill("openai/gpt-5.4");
    await row.press("Tab");
    await frame.locator("#f-options-closed-price-note.bad").waitFor({ state: "detached" });
    assert.equal(await frame.locator("#finding").innerText(), finding);
    assert.doesNotMatch(await frame.locator("main").innerText(), /NaN|Infinity|undefined/);
  });

  it("stops the draws when told, with no number that was not drawn", async () => {
    await frame.locator("#tab-parts").click();
    await frame.locator("#parts-table td", { hasText: "%" }).first().waitFor();
    await frame.evaluate(() => {
      document.getElementById("draw")?.click();
      document.getElementById("cancel-draws")?.click();
    });
    await frame.locator("#draw").waitFor();
    assert.doesNotMatch(await frame.locator("#parts-table").innerText(), /NaN|Infinity|undefined/);
    await frame.locator("#draw").click();
    await frame.locator("#parts-table td", { hasText: "%" }).first().waitFor();
  });

  it("exports Markdown, CSV and SVG as files", async () => {
    const file = (kind: "md" | "csv" | "svg"): Promise<string> => exported(workbench, frame, `#export-${kind}`, kind);
    assert.match(await file("md"), /^At 90,000 requests a day[\s\S]*```model-choice\n[\s\S]*```\n$/);
    const csv = await file("csv");
    assert.match(csv, /^\uFEFFid,name,kind,monthly_USD,/);
    assert.equal(csv.trim().split("\r\n").length, 5);
    const svg = await file("svg");
    assert.match(svg, /^<\?xml|^<svg/);
    assert.doesNotMatch(svg, /var\(--|<script|NaN/);
    // The picture stands alone: what it shows, of which day the prices are, and every line's name in full.
    for (const said of [
      "requests a day",
      "Prices checked from 2025-07-03",
      "GPT-5.4 mini",
      "Llama 3.3 70B at Together",
      "Llama 3.3 70B, own H100",
    ])
      assert.ok(svg.includes(said), said);
  });

  it("saves as a new scenario, and opens another", async () => {
    await frame.locator("#f-title").fill("Another one");
    await frame.locator("#f-title").press("Tab");
    await frame.locator("#save-as").click();
    await frame.locator(".message.shown", { hasText: "another-one.yaml" }).waitFor();
    const text = readFileSync(path.join(workbench.folder, ".model-choice", "scenarios", "another-one.yaml"), "utf8");
    assert.match(text, /^title: Another one\n[\s\S]*requestsPerDay: 90000/);
    await frame.locator("#file").selectOption({ label: path.join(".model-choice", "scenarios", "search-zh.yaml") });
    await frame.locator("#f-title").and(frame.locator(":not([value='Another one'])")).waitFor();
    await frame.locator("#finding", { hasText: /^At (?!90,000)/ }).waitFor();
    await frame.locator("#file").selectOption({ label: SCENARIO });
    await frame.locator("#finding", { hasText: /^At 90,000/ }).waitFor();
  });

  it("refuses to write over what another editor changed at the same place, and keeps both", async () => {
    const field = frame.locator("#f-workload-inputTokens");
    await field.fill("3000");
    const file = path.join(workbench.folder, SCENARIO);
    const theirs = readFileSync(file, "utf8").replace("inputTokens: 2400", "inputTokens: 2600");
    assert.match(theirs, /inputTokens: 2600/);
    writeFileSync(file, theirs);
    await frame.locator(".message.shown", { hasText: "inputTokens" }).waitFor();
    assert.equal(readFileSync(file, "utf8"), theirs);
  });

  it("says so in a scenario that is broken, and computes again when it is mended", async () => {
    const file = path.join(workbench.folder, SCENARIO);
    const good = readFileSync(file, "utf8");
    writeFileSync(file, good.replace("kind: closed-api", "kind: 7"));
    await frame.locator(".problems li", { hasText: "kind" }).waitFor();
    writeFileSync(file, good.replace("model: llama-3.3-70b", "model: deleted-model"));
    await frame.locator(".problems li", { hasText: "deleted-model" }).waitFor();
    assert.doesNotMatch(await frame.locator("main").innerText(), /NaN|Infinity|undefined/);
    writeFileSync(file, good);
    await frame.locator(".problems").waitFor({ state: "detached" });
  });

  it("inserts table and figures block into the record that is open", async function () {
    await workbench.openFile("0003-model-for-the-assistant.md");
    await workbench.page.keyboard.press("Control+End");
    await workbench.runCommand("Model Choice: Insert Cost Comparison");
    await workbench.page.locator(".view-lines", { hasText: "At 90,000" }).waitFor();
    await workbench.page.keyboard.press("Control+S");
    await workbench.page.locator(".tab.active.dirty").waitFor({ state: "hidden" });
    const record = path.join(workbench.folder, "docs", "decisions", "0003-model-for-the-assistant.md");
    const text = readFileSync(record, "utf8");
    assert.match(text, /the day of the decision\.\n\nAt 90,000 requests a day/);
    assert.match(text, /\| Option \| Kind \| First month \(USD\) \|/);
    assert.match(
      text,
      /```model-choice\ncomputed: \d{4}-\d{2}-\d{2}\nprices: \{ catalogue: "@pydantic\/genai-prices", version: /,
    );
  });
});
