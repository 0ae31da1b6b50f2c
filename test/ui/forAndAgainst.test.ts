import assert from "node:assert/strict";
import { until } from "../until";
import { violations } from "./accessibility";
import { Workbench } from "./workbench";

const WINDOWS = [
  { name: "light", theme: "Default Light Modern", width: 1400 },
  { name: "Chinese dark", theme: "Default Dark Modern", width: 1400, language: "zh-cn" },
  { name: "high contrast", highContrast: "dark", width: 1400 },
  { name: "300 px", theme: "Default Light Modern", width: 528, language: "zh-cn" },
] as const;

const WORDS = {
  en: {
    container: "Model Choice",
    command: "Model Choice: For and Against...",
    typed: "Which is cheaper for us?",
    title: /^For and against: Which is cheaper for us\?$/,
    question: "Are open models an IQ tax?",
  },
  "zh-cn": {
    container: "模型选型",
    command: "模型选型: 正反论据...",
    typed: "对我们来说哪种更省钱？",
    title: /^正反论据：对我们来说哪种更省钱？$/,
    question: "开源模型是智商税吗",
  },
} as const;

for (const { name, ...options } of WINDOWS) {
  it(`for and against in ${name}: both sides with their evidence, nothing cut off`, async function () {
    this.timeout(150_000);
    const language = "language" in options ? options.language : "en";
    const words = WORDS[language];
    const workbench = await Workbench.open(options);
    const { page } = workbench;
    try {
      await workbench.openDebate(words.container);
      await workbench.runCommand(words.command);
      const row = page.locator(".quick-input-list .monaco-list-row", { hasText: words.typed }).first();
      await row.click();
      const frame = await workbench.frameWith(".sides");
      await workbench.shows(frame.locator("h1"), words.title);
      for (const side of [".open", ".closed"]) assert.equal(await frame.locator(`${side} > ol > li`).count(), 3, side);
      const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `${overflow} px too wide`);
      const shown = await frame.locator("main").innerText();
      assert.doesNotMatch(shown, /NaN|undefined|\{\w/);
      assert.deepEqual(await violationsOf(await frame.locator("main").innerHTML(), workbench), []);
      await workbench.screenshot(`for and against ${name}`);

      const question = page.locator(".quick-input-list .monaco-list-row", { hasText: words.question }).first();
      await workbench.choose(words.command, words.question, question);
      // Another page of the same panel stands in another frame.
      const asked = await until("the page of the question", async () => {
        const found = await workbench.frameWith(".sides");
        const title = await found
          .locator("h1")
          .innerText({ timeout: 2000 })
          .catch(() => "");
        return title.includes(words.question) && found;
      });
      await workbench.screenshot(`for and against question ${name}`);
      // An argument opens in full on the debate page.
      await asked.locator(".sides h3 a").first().click();
      await (await workbench.frameWith(".note-title")).locator(".note-title").waitFor();
    } finally {
      await workbench.close();
    }
  });
}

/** No script runs in the page itself, so what it holds is looked at in another one. */
async function violationsOf(html: string, { context }: Workbench): Promise<string[]> {
  const copy = await context.newPage();
  await copy.setContent(`<!DOCTYPE html><html lang="en"><title>Copy</title><body><main>${html}</main></body></html>`);
  const found = await violations(copy.mainFrame());
  await copy.close();
  return found;
}
