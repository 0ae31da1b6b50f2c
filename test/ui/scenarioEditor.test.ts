import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Locator } from "playwright-core";
import { until } from "../until";
import { screenshotFailures } from "./screenshotFailures";
import { Workbench } from "./workbench";

const SCENARIOS = path.join(".model-choice", "scenarios");
const REQUESTS = "#f-workload-requestsPerDay";

describe("a scenario file as a form", () => {
  let workbench: Workbench;
  let frame: Frame;
  let original: string;

  const file = (): string => path.join(workbench.folder, SCENARIOS, "assistant.yaml");
  const onDisk = (): string => readFileSync(file(), "utf8");
  const tab = (state: string): Locator =>
    workbench.page.locator(`.tab.active${state}[data-resource-name="assistant.yaml"]`);
  /** A button in the title of the editor. */
  const inTitle = (label: string): Locator =>
    workbench.page.locator(`.editor-actions a.action-label[aria-label*="${label}"]`);
  /** The lines that are no longer as the sample has them. */
  const changedLines = (text: string): string[] => {
    const before = original.split("\n");
    return text.split("\n").filter((line, index) => line !== before[index]);
  };
  const holds = (line: string): Promise<unknown> =>
    until(
      `${line} alone on the disk`,
      () => changedLines(onDisk()).join("\n") === line,
      () => changedLines(onDisk()).join("\n"),
    );
  const shows = (value: string): Promise<unknown> =>
    until(
      `${value} in the field`,
      async () => (await frame.locator(REQUESTS).inputValue()) === value,
      () => frame.url(),
    );

  before(async () => {
    workbench = await Workbench.open();
    original = onDisk();
    await workbench.openFile("assistant.yaml");
    await inTitle("Open Scenario as Form").click();
    frame = await workbench.pageFrame();
    await frame.locator("#finding").waitFor();
  });
  after(() => workbench.close());
  screenshotFailures(() => workbench);

  it("stands in the tab of its file, without saving and choosing of its own", async () => {
    await tab(":not(.dirty)").waitFor();
    assert.equal(await workbench.page.locator('.tab[data-resource-name="assistant.yaml"]').count(), 1);
    for (const id of ["save", "save-as", "discard", "open-file", "file"])
      assert.equal(await frame.locator(`#${id}`).count(), 0, id);
    assert.equal(await frame.locator("#insert").count(), 1);
  });

  it("marks the file as changed, and leaves the disk alone until it is saved", async () => {
    await frame.locator(REQUESTS).fill("80,000");
    await frame.locator("#finding", { hasText: "At 80,000 requests a day" }).waitFor();
    await tab(".dirty").waitFor();
    assert.equal(onDisk(), original);
    await workbench.page.keyboard.press("Control+S");
    await holds("  requestsPerDay: 80000");
    await tab(":not(.dirty)").waitFor();
  });

  it("saves what was typed a moment ago too", async () => {
    await frame.locator(REQUESTS).fill("81,000");
    await workbench.page.keyboard.press("Control+S");
    await holds("  requestsPerDay: 81000");
    await tab(":not(.dirty)").waitFor();
  });

  it("undoes and redoes as an editor does, one step for each change", async () => {
    await frame.locator(REQUESTS).fill("90,000");
    await tab(".dirty").waitFor();
    await frame.locator("#finding").click();
    await workbench.page.keyboard.press("Control+Z");
    await shows("81000");
    await frame.locator("#finding", { hasText: "At 81,000 requests a day" }).waitFor();
    await tab(":not(.dirty)").waitFor();
    await workbench.page.keyboard.press("Control+Shift+Z");
    await shows("90000");
    await workbench.page.keyboard.press("Control+S");
    await holds("  requestsPerDay: 90000");
    await tab(":not(.dirty)").waitFor();
  });

  it("takes what others write into the file", async () => {
    writeFileSync(file(), onDisk().replace("requestsPerDay: 90000", "requestsPerDay: 91000"));
    await shows("91000");
    await tab(":not(.dirty)").waitFor();
  });

  it("goes back to the text of the file, with what is not saved", async () => {
    await frame.locator(REQUESTS).fill("92,000");
    await tab(".dirty").waitFor();
    await inTitle("Open Scenario as YAML").click();
    await workbench.page.locator(".view-line", { hasText: "requestsPerDay: 92000" }).waitFor();
    await workbench.page.keyboard.press("Control+S");
    await holds("  requestsPerDay: 92000");
  });
});
