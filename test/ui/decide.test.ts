import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { until } from "../until";
import { screenshotFailures } from "./screenshotFailures";
import { Workbench } from "./workbench";

const SCENARIO = ".model-choice/scenarios/assistant.yaml";
const RECORD = "docs/decisions/0006-use-llama-3-3-70b-at-together-for-support-assistant.md";

describe("deciding on the cost page", () => {
  let workbench: Workbench;
  let frame: Frame;
  const file = (name: string): string => path.join(workbench.folder, ...name.split("/"));

  before(async () => {
    workbench = await Workbench.open({ height: 1100 });
    await workbench.openFile("assistant.yaml");
    await workbench.runCommand("Model Choice: Open Scenario as Form");
    frame = await workbench.pageFrame();
    await frame.locator("#decide .side li").first().waitFor();
  });
  after(() => workbench.close());
  screenshotFailures(() => workbench);

  it("begins with the option that the scenario chose, and says of each reason whether it holds here", async () => {
    assert.equal(await frame.locator("#decide-option").inputValue(), "closed");
    const [good, bad] = await frame.locator("#decide .side").all();
    assert.equal(await good?.locator("li").count(), 3);
    assert.equal(await bad?.locator("li").count(), 2);
    assert.doesNotMatch(await frame.locator("#decide .sides").innerText(), /Holds here/);
    // A constraint that another editor writes counts at once.
    writeFileSync(
      file(SCENARIO),
      readFileSync(file(SCENARIO), "utf8").replace("constraints:\n", "constraints:\n  dataMayLeave: true\n"),
    );
    await workbench.shows(
      frame.locator("#decide .side li").first(),
      /^a first trial needs no fixed outlay[^]*Holds here as far as the scenario tells: .*60,000 requests a day/,
    );
    await frame.locator("#create-record").scrollIntoViewIfNeeded();
    await workbench.screenshot("decide");
  });

  it("makes a record of another choice, with the reasons that stay ticked and the figures of the file", async () => {
    await frame.locator("#decide-option").selectOption("hosted");
    const left = frame.locator("#decide .side").first().locator("li").nth(1);
    await workbench.shows(frame.locator("#decide"), /trailed the best closed models|the host is paid for each token/);
    const leftOut = (await left.locator("label").innerText()).trim();
    await left.locator("input").uncheck();
    const taken = await frame.locator("#decide li:has(input:checked) label").allInnerTexts();
    assert.equal(taken.length, 4);
    await frame.locator("#create-record").click();
    await until("the title to be asked for", async () =>
      (await workbench.quickInput().inputValue()).startsWith("Use Llama 3.3 70B at Together"),
    );
    await workbench.quickInput().press("Enter");
    await until("the record to be written", () => Promise.resolve(existsSync(file(RECORD))));
    const text = readFileSync(file(RECORD), "utf8");
    assert.match(text, /^status: proposed$/m);
    assert.ok(
      text.includes(
        `Chosen option: "Llama 3.3 70B at Together", because it costs least of these options over 24 months: 172,608 USD.`,
      ),
      text.slice(0, 3000),
    );
    for (const clause of taken) assert.ok(text.includes(`because ${clause.trim()}`), clause);
    const own = text.slice(text.indexOf("### Llama 3.3 70B at Together"), text.indexOf("### Llama 3.3 70B, own H100"));
    assert.ok(!own.includes(leftOut), leftOut);
    // The others have what speaks for them too.
    assert.match(text, /### GPT-5\.4\n\n\* Good, because .*\n\* Bad, because /);
    assert.match(text, /chosen: hosted/);
    assert.match(
      text,
      new RegExp(`scenario: .*${SCENARIO.replaceAll(".", "\\.")}|file: ${SCENARIO.replaceAll(".", "\\.")}`),
    );
    // It is open, and what it may have said is still to be read.
    await workbench.page.locator(".tab.active", { hasText: "0006-use-llama" }).waitFor();
    await workbench.screenshot("decided");
  });
});
