import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Frame } from "playwright-core";
import { until } from "../until";
import { octoberUsage, pairedEvaluation } from "./measuredFiles";
import { screenshotFailures } from "./screenshotFailures";
import { Workbench } from "./workbench";

const SCENARIO = path.join(".model-choice", "scenarios", "assistant.yaml");
const RECORD = path.join("docs", "decisions", "0003-model-for-the-assistant.md");

const LANGUAGES = [
  {
    language: undefined,
    container: "Model Choice",
    calculator: "Model Choice: Open Cost Calculator",
    offer: "Apply them?",
    apply: "Apply",
    missing: "Say by how much it may be worse",
    share: "Write a share from 0 to 1",
    before: /^At 60,000 requests a day /,
    headline: /^The choice, GPT-5\.4, overpays [\d,]+ USD a month/,
    measured: "measured on 155,000 requests of October 2026",
    solved: "178 of 200 solved",
    above: "Solved items and errors are more than all items.",
    notTaken: "Not taken yet.",
    inRecord: /The choice, GPT-5\.4, overpays [^]*measured on 155,000 requests of October 2026/,
  },
  {
    language: "zh-cn",
    container: "模型选型",
    calculator: "模型选型: 打开成本计算",
    offer: "是否采用？",
    apply: "采用",
    missing: "请填写最多允许差多少",
    share: "请填写 0 到 1 之间的比例",
    before: /^每日 60,000 次请求时/,
    headline: /^已选的 GPT-5\.4 每月多付 [\d,]+ 美元/,
    measured: "实测自 155,000 次请求（2026年10月）",
    solved: "200 道题通过 178 道",
    above: "通过与出错的题数之和超过了总题数。",
    notTaken: "尚未采用。",
    inRecord: /已选的 GPT-5\.4 每月多付[^]*2026年10月/,
  },
] as const;

for (const words of LANGUAGES)
  describe(`from dropped files to a record (${words.language ?? "en"})`, () => {
    let workbench: Workbench;
    let frame: Frame;
    const text = (): string => readFileSync(path.join(workbench.folder, SCENARIO), "utf8");
    const name = words.language ?? "en";

    before(async function () {
      workbench = await Workbench.open(words.language ? { language: words.language } : {});
      writeFileSync(path.join(workbench.folder, "usage.json"), octoberUsage());
      writeFileSync(path.join(workbench.folder, "evals.csv"), pairedEvaluation());
      await workbench.openDebate(words.container);
      await workbench.runCommand(words.calculator);
      frame = await workbench.pageFrame();
      await workbench.shows(frame.locator("#finding"), words.before);
    });
    after(() => workbench.close());
    screenshotFailures(() => workbench);

    it("takes the rule that is typed once it is whole, and says beside each field what is missing", async () => {
      const before = text();
      await frame.locator("#quality > summary").click();
      await frame.locator("#rule").selectOption("reference");
      await frame.locator("#rule-notWorseThan").selectOption("closed");
      await frame.locator("#rule-margin-note", { hasText: words.missing }).waitFor();
      // Key by key, as people type: on the way to a number stands what is none yet.
      await frame.locator("#rule-margin").pressSequentially("5");
      await frame.locator("#rule-margin-note", { hasText: words.share }).waitFor();
      assert.equal(await frame.locator("#save").isDisabled(), true, "nothing of a rule that is not whole");
      await frame.locator("#rule-margin").press("Backspace");
      await frame.locator("#rule-margin").pressSequentially("0.05");
      assert.equal(await frame.locator("#rule-margin").inputValue(), "0.05");
      await frame.locator("#f-quality-failureCost").pressSequentially("0.5");
      assert.equal(await frame.locator("#f-quality-failureCost").inputValue(), "0.5");
      await workbench.screenshot(`measure rule ${name}`);
      await frame.locator("#save:enabled").click();
      await until("the rule in the file", () => text().includes("failureCost"));
      assert.equal(text(), `${before}quality:\n  notWorseThan: closed\n  margin: 0.05\n  failureCost: 0.5\n`);
      await frame.locator("#f-quality-failureCost").fill("");
      await frame.locator("#save:enabled").click();
      // A file that is being saved may be read empty, so what is waited for is all of it.
      const rule = `${before}quality:\n  notWorseThan: closed\n  margin: 0.05\n`;
      await until("the emptied field to be gone, and nothing else", () => text() === rule);
    });

    it("takes files that are dragged from the explorer, and shows what they change before it is written", async () => {
      const before = text();
      await workbench.page.locator('.activitybar a[aria-label^="Explorer"]').first().click();
      await dragIntoPage(["usage.json", "evals.csv"]);
      const offer = await workbench.notification(words.offer);
      assert.equal(text(), before);
      await offer.getByRole("button", { name: words.apply, exact: true }).click();
      await until("the measured load in the file", () => text().includes("requestsPerDay: 5000"));
      const after = text();
      for (const line of before.split("\n").filter((one) => one.includes("#")))
        assert.ok(after.includes(line.slice(line.indexOf("#"))), line);
      assert.match(after, /evaluation:\n {6}n: 200\n {6}passed: 178\n/);
    });

    it("changes the headline, says beside the numbers on what they were measured", async () => {
      frame = await workbench.pageFrame();
      await workbench.shows(frame.locator("#finding"), words.headline);
      await frame.locator("#f-workload-requestsPerDay-note", { hasText: words.measured }).waitFor();
      await frame.locator("#options > summary").click();
      await frame.locator("#evaluation-hosted > summary", { hasText: words.solved }).click();
      await workbench.screenshot(`measure form ${name}`);
    });

    it("checks an evaluation beside its fields, and takes nothing of it that cannot be", async () => {
      const finding = await frame.locator("#finding").innerText();
      const passed = frame.locator("#evaluation-hosted-0-passed");
      await passed.fill("201");
      await frame.locator("#evaluation-hosted-0-passed-note.bad", { hasText: words.above }).waitFor();
      await frame.locator("#evaluation-hosted [role=status]", { hasText: words.notTaken }).waitFor();
      await frame.locator("#evaluation-hosted").scrollIntoViewIfNeeded();
      await workbench.screenshot(`measure fault ${name}`);
      assert.equal(await frame.locator("#finding").innerText(), finding);
      await passed.fill("178");
      await frame.locator("#evaluation-hosted [role=status]").waitFor({ state: "detached" });
      assert.equal(await frame.locator("#save").isDisabled(), true);
    });

    it("brings headline and provenance into a record", async () => {
      await workbench.openFile(RECORD);
      await workbench.goToLine(12);
      await workbench.page
        .getByRole("tab", { name: /Model Choice Cost|模型选型成本|成本/ })
        .first()
        .click();
      frame = await workbench.pageFrame();
      await frame.locator("#insert").click();
      const record = path.join(workbench.folder, RECORD);
      await until("the comparison in the record", async () => {
        await workbench.page.locator(`.tab[data-resource-name="${path.basename(RECORD)}"]`).click();
        await workbench.page.keyboard.press("Control+S");
        return words.inRecord.test(readFileSync(record, "utf8"));
      });
      await workbench.screenshot(`measure record ${name}`);
    });

    /** Drags files of the explorer onto the page with the mouse, as VS Code asks for it: with Shift. */
    async function dragIntoPage(names: readonly string[]): Promise<void> {
      const { page } = workbench;
      const rows = names.map((one) => page.locator(".explorer-folders-view .monaco-list-row", { hasText: one }));
      for (const row of rows) await row.waitFor();
      // A list that is drawn anew at that moment may miss a click, and what is not selected is not dragged.
      await until("the files to be selected", async () => {
        for (const row of rows)
          // A plain click would open the file in front of the page.
          if ((await row.getAttribute("aria-selected")) !== "true") await row.click({ modifiers: ["ControlOrMeta"] });
        const selected = await Promise.all(rows.map((row) => row.getAttribute("aria-selected")));
        return selected.every((each) => each === "true");
      });
      const from = await rows[0]?.boundingBox();
      const to = await (await frame.frameElement()).boundingBox();
      assert.ok(from && to);
      await page.mouse.move(from.x + 40, from.y + 8);
      await page.mouse.down();
      await page.mouse.move(from.x + 60, from.y + 40, { steps: 3 });
      await page.keyboard.down("Shift");
      await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 10 });
      await frame.locator(".drop-here").waitFor();
      await workbench.screenshot(`measure drag ${name}`);
      // What is let go is dropped where the last move over it was taken, which a browser says only of a move after the first.
      for (const step of [4, 8]) await page.mouse.move(to.x + to.width / 2 + step, to.y + to.height / 2 + step);
      await page.mouse.up();
      await page.keyboard.up("Shift");
      await frame.locator(".drop-here").waitFor({ state: "hidden" });
    }
  });

describe("files of the desktop that are dropped on the cost page", () => {
  it("are read through the page piece by piece, to the same end", async () => {
    const workbench = await Workbench.open();
    const outside = mkdtempSync(path.join(os.tmpdir(), "model-choice-desktop-"));
    try {
      const file = path.join(outside, "usage.json");
      writeFileSync(file, octoberUsage());
      await workbench.openDebate();
      await workbench.runCommand("Model Choice: Open Cost Calculator");
      const frame = await workbench.pageFrame();
      await frame.locator("#finding").waitFor();
      const box = await (await frame.frameElement()).boundingBox();
      assert.ok(box);
      const session = await workbench.context.newCDPSession(workbench.page);
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const data = { items: [], files: [file], dragOperationsMask: 1 };
      await frame.evaluate(() => addEventListener("drop", () => (document.body.dataset["dropped"] = ""), true));
      // The browser takes a drop only where it knows the last move to be allowed; else the drag just ends, and begins anew.
      await until("the page to be told of the drop", async () => {
        for (const type of ["dragEnter", "dragOver"] as const)
          await session.send("Input.dispatchDragEvent", { type, ...at, data });
        await frame.locator(".drop-here").waitFor();
        for (const step of [4, 8])
          await session.send("Input.dispatchDragEvent", { type: "dragOver", x: at.x + step, y: at.y + step, data });
        await session.send("Input.dispatchDragEvent", { type: "drop", x: at.x + 8, y: at.y + 8, data });
        await frame.locator(".drop-here").waitFor({ state: "hidden" });
        return (await frame.locator("body[data-dropped]").count()) > 0;
      });
      const offer = await workbench.notification("Apply them?");
      await offer.getByRole("button", { name: "Apply", exact: true }).click();
      const scenario = path.join(workbench.folder, SCENARIO);
      await until("the load in the file", () => readFileSync(scenario, "utf8").includes("requestsPerDay: 5000"));
      const digest = createHash("sha256").update(octoberUsage()).digest("hex");
      assert.ok(readFileSync(scenario, "utf8").includes(`name: usage.json\n          sha256: ${digest}\n`));
    } catch (error) {
      await workbench.screenshot("failed desktop drop");
      throw error;
    } finally {
      await workbench.close();
      rmSync(outside, { recursive: true });
    }
  });
});
