import assert from "node:assert/strict";
import { until } from "../../until";
import { violationsOfStatic } from "../accessibility";
import { type Looks, fits } from "./look";

const WORDS = {
  en: {
    command: "Model Choice: For and Against...",
    typed: "Which is cheaper for us?",
    title: /^For and against: Which is cheaper for us\?$/,
    question: "Are open models an IQ tax?",
  },
  "zh-cn": {
    command: "模型选型: 正反论据…",
    typed: "对我们来说哪种更省钱？",
    title: /^正反论据：对我们来说哪种更省钱？$/,
    question: "开源模型是智商税吗",
  },
} as const;

/** The page of for and against, of an own question and of one of the library. */
export const forAndAgainst: Looks = ({ name, language }, workbench) => {
  it("has for and against with both sides and their evidence, nothing cut off", async () => {
    const words = WORDS[language ?? "en"];
    const { page, context } = workbench();
    const row = page.locator(".quick-input-list .monaco-list-row", { hasText: words.typed }).first();
    await workbench().choose(words.command, "", row);
    const frame = await workbench().frameWith(".sides");
    await workbench().shows(frame.locator("h1"), words.title);
    for (const side of [".open", ".closed"]) assert.equal(await frame.locator(`${side} > ol > li`).count(), 3, side);
    await fits(frame);
    const shown = await frame.locator("main").innerText();
    assert.doesNotMatch(shown, /NaN|undefined|\{\w/);
    assert.deepEqual(await violationsOfStatic(frame, context), []);
    await workbench().screenshot(`for and against ${name}`);

    const question = page.locator(".quick-input-list .monaco-list-row", { hasText: words.question }).first();
    await workbench().choose(words.command, words.question, question);
    // Another page of the same panel stands in another frame.
    const asked = await until("the page of the question", async () => {
      const found = await workbench().frameWith(".sides");
      const title = await found
        .locator("h1")
        .innerText({ timeout: 2000 })
        .catch(() => "");
      return title.includes(words.question) && found;
    });
    await workbench().screenshot(`for and against question ${name}`);
    // An argument opens in full on the debate page.
    await asked.locator(".sides h3 a").first().click();
    await (await workbench().frameWith(".note-title")).locator(".note-title").waitFor();
  });
};
