import assert from "node:assert/strict";
import { RULES } from "../../../src/decisions/rules/registry";
import { checkRulePages } from "../../../src/library/checkRulePages";
import { readRulePages } from "../../../src/library/readRulePages";
import { fillSentence } from "../../../src/library/rulePage";
import { builtLibrary } from "./libraries";

const PAGE =
  '---\ncode: a-rule\nseverity: hint\ntitle: A rule\nmessages:\n  one: "{0} is {1}."\nfixes:\n  mend: "Mend {0}"\n---\n\n## What it sees\n\nThings.\n';
const TWIN =
  '---\ntitle: 规则\nmessages:\n  one: "{1} 是 {0}。"\nfixes:\n  mend: "修复 {0}"\n---\n\n## 检查什么\n\n事物。\n';

function problems(page: string, twin: string | null, file = "rules/a-rule.md"): string[] {
  const files = new Map([[file, page], ...(twin === null ? [] : [["rules/a-rule.zh-cn.md", twin] as const])]);
  return readRulePages(files).problems.map(({ code, file: at, line, args }) =>
    [`${at}:${line}`, code, ...args].join(" "),
  );
}

describe("the pages of the rules", () => {
  it("are there for every rule in both languages, and say what the rule says", () => {
    for (const language of ["en", "zh-cn"] as const) {
      const { rules } = builtLibrary(language);
      assert.deepEqual(checkRulePages(rules, RULES), []);
      assert.equal(rules.length, RULES.length);
      for (const { code, body, title, messages } of rules) {
        assert.ok(title !== "" && body.includes("## ") && body.includes(`${code}: off`), code);
        if (language === "zh-cn")
          for (const sentence of [title, ...Object.values(messages)]) assert.match(sentence, /\p{Script=Han}/u, code);
      }
    }
  });

  it("are read with their sentences", () => {
    const { pages, problems: none } = readRulePages(
      new Map([
        ["rules/a-rule.md", PAGE],
        ["rules/a-rule.zh-cn.md", TWIN],
      ]),
    );
    assert.deepEqual(none, []);
    const [page] = pages["zh-cn"];
    assert.deepEqual([page?.code, page?.severity, page?.title], ["a-rule", "hint", "规则"]);
    assert.equal(fillSentence(page?.messages["one"] ?? "", ["甲", "乙"]), "乙 是 甲。");
  });

  it("fail the build where a translation, a sentence or a placeholder is missing", () => {
    assert.deepEqual(problems(PAGE, null), ["rules/a-rule.md:1 translation-missing zh-cn title, messages, fixes"]);
    assert.deepEqual(problems(PAGE, TWIN.replace("one", "two")), [
      "rules/a-rule.zh-cn.md:3 message-missing one",
      "rules/a-rule.zh-cn.md:4 message-unused two",
    ]);
    assert.deepEqual(problems(PAGE, TWIN.replace("{1} 是", "是")), ["rules/a-rule.zh-cn.md:4 placeholders-differ one"]);
    assert.deepEqual(problems(PAGE, TWIN.replace("## 检查什么\n\n事物。", "")), [
      "rules/a-rule.zh-cn.md:1 text-missing",
    ]);
    assert.deepEqual(
      problems(PAGE.replace("severity: hint", "severity: fatal"), TWIN).map((text) =>
        text.split(" ").slice(0, 2).join(" "),
      ),
      ["rules/a-rule.md:3 value-not-allowed"],
    );
    assert.deepEqual(problems(PAGE.replace("a-rule", "b-rule"), TWIN), [
      "rules/a-rule.md:2 id-not-file-name b-rule a-rule",
    ]);
    assert.deepEqual(problems("No front matter", TWIN), ["rules/a-rule.md:1 front-matter-missing"]);
    assert.deepEqual(
      problems(PAGE, TWIN, "rules/other.md").at(-1),
      "rules/a-rule.zh-cn.md:1 translation-without-note a-rule",
    );
  });

  it("fail the build where a rule has no page, a page no rule, or they do not agree", () => {
    const page = { code: "a-rule", severity: "hint", title: "A", messages: { one: "x" }, fixes: {}, body: "x" };
    const codes = (rules: Parameters<typeof checkRulePages>[1]): string[] =>
      checkRulePages([page], rules).map(({ code, args }) => [code, ...args].join(" "));
    assert.deepEqual(codes([{ ...page, messages: ["one"], fixes: [] }]), []);
    assert.deepEqual(codes([]), ["rule-unknown a-rule"]);
    assert.deepEqual(codes([{ code: "b-rule", severity: "hint", messages: [], fixes: [] }]), [
      "rule-page-missing b-rule",
      "rule-unknown a-rule",
    ]);
    assert.deepEqual(codes([{ code: "a-rule", severity: "error", messages: ["two"], fixes: ["mend"] }]), [
      "severity-differs hint error",
      "message-missing two",
      "message-unused one",
      "message-missing mend",
    ]);
  });
});
