import assert from "node:assert/strict";
import { isDecidedFor, sentencesOf } from "../../../../src/decisions/rules/decidedIn";

/** The models between angle brackets for which a sentence decides. */
function decided(marked: string): string[] {
  const found: string[] = [];
  for (const { index, 1: name = "" } of marked.matchAll(/<([^>]+)>/g)) {
    const plain = (text: string): string => text.replace(/[<>]/g, "");
    const at = plain(marked.slice(0, index)).length;
    if (isDecidedFor(plain(marked), at, at + name.length)) found.push(name);
  }
  return found;
}

describe("sentences that decide for a model", () => {
  for (const [marked, expected] of [
    ["We will use <GPT-4> for the assistant.", ["GPT-4"]],
    ["We use <GPT-4> and <Claude 3.5 Sonnet>.", ["GPT-4", "Claude 3.5 Sonnet"]],
    ["We choose <GPT-4> over <Claude 3.5 Sonnet>.", ["GPT-4"]],
    ["We use <GPT-4> instead of <Gemini 2.5 Pro>, which is slower.", ["GPT-4"]],
    ["We decided for <GPT-4> and neglected <GPT-4o>, to achieve low cost.", ["GPT-4"]],
    ["We switch from <GPT-4> to <Claude Opus 5>.", ["Claude Opus 5"]],
    ["Replace <GPT-4> with <Claude Opus 5>", ["Claude Opus 5"]],
    ["We will not use <GPT-4>.", []],
    ["We don't use <GPT-4>.", []],
    ["<GPT-4> was considered, but is too dear.", []],
    ["<GPT-4> was chosen for its quality.", ["GPT-4"]],
    ["If volume grows we could use <GPT-4>.", []],
    ["We use <GPT-4o> until <Claude Opus 5> is there.", ["GPT-4o"]],
    ["Answers of <GPT-4> are slow.", []],
    ["我们选用 <gpt-3.5-turbo> 作为摘要模型。", ["gpt-3.5-turbo"]],
    ["我们采用 <GPT-4> 而不是 <GPT-4o>。", ["GPT-4"]],
    ["不再使用 <GPT-4>，改用 <Claude Opus 5>。", ["Claude Opus 5"]],
    ["采用 <GPT-4> 的方案被否决。", []],
    ["对比了 <GPT-4>。", []],
    ["All summaries run on <GPT-4>.", ["GPT-4"]],
    ["We stay with <GPT-4>, not with <GPT-4o>.", ["GPT-4"]],
    ["<GPT-4> serves all requests, and tickets are answered by <GPT-4o>.", ["GPT-4", "GPT-4o"]],
    ["<GPT-4> answers slowly.", []],
    ["采用 <Claude Opus 5>，替换已下线的 <GPT-4>。", ["Claude Opus 5"]],
    ["将 <GPT-4> 替换为 <Claude Opus 5>。", ["Claude Opus 5"]],
    ["工单交给 <GPT-4> 处理，<GPT-4o> 负责摘要。", ["GPT-4", "GPT-4o"]],
  ] as const)
    it(marked, () => assert.deepEqual(decided(marked), expected));

  it("cuts prose into sentences and items, with their places", () => {
    const text = "Use v4.1 now. `GPT-4` stays!\n- one\n- two。三";
    const sentences = sentencesOf(text, 10);
    assert.deepEqual(
      sentences.map((sentence) => sentence.text.trim()),
      ["Use v4.1 now.", "`GPT-4` stays!", "- one", "- two。", "三"],
    );
    for (const { text: part, offset } of sentences)
      assert.equal(text.slice(offset - 10, offset - 10 + part.length), part);
  });

  it("looks no further than a reader would: hostile text stays linear", () => {
    const text = `${"we use ".repeat(20_000)}x`;
    const started = performance.now();
    for (let at = 1; at < 400; at++) isDecidedFor(text, text.length - at, text.length);
    assert.ok(performance.now() - started < 2_000);
  });
});
