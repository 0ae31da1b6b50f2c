import assert from "node:assert/strict";
import { checkLexicon } from "../../../src/library/search/checkLexicon";
import { compileTools } from "../../../src/library/search/compileTools";
import { searchEntries } from "../../../src/library/search/searchEntry";
import { builtLibrary, builtSearchData } from "./libraries";

const ENTRIES = searchEntries(builtLibrary("en"), [], builtSearchData().tools);
const LINES = { lineOf: (place: readonly PropertyKey[]) => place.length };
const check = (...about: string[]): string[] =>
  checkLexicon(
    { stopWords: [], lightWords: [], foreignWords: [], aliases: {}, senses: [{ sense: "a", words: ["a"], about }] },
    LINES,
    ENTRIES,
  ).map(({ code, line, args }) => `${line} ${code} ${args.join(" ")}`);

describe("the check of the lexicon", () => {
  it("knows entries by id, and by type where two share one", () => {
    assert.deepEqual(
      check("K01", "E19", "rule:overpayment", "formula:overpayment", "command:modelChoice.whatEnds"),
      [],
    );
  });

  it("names an entry that is not there, and its sense", () => {
    assert.deepEqual(check("K01", "K99"), ["4 entry-unknown K99 a"]);
    assert.deepEqual(check("snippet:K01"), ["4 entry-unknown snippet:K01 a"]);
  });

  it("names a sense that is there twice", () => {
    const sense = { sense: "a", words: ["a"] };
    const problems = checkLexicon(
      { stopWords: [], lightWords: [], foreignWords: [], aliases: {}, senses: [sense, sense] },
      LINES,
      ENTRIES,
    );
    assert.deepEqual(
      problems.map(({ code, args }) => [code, ...args]),
      [["id-duplicate", "a"]],
    );
  });
});

describe("the lexicon as built", () => {
  it("leads to every note, heuristic, criterion, rule, formula, snippet, command and level by what people mean", () => {
    const led = new Set(builtSearchData().words.senses.flatMap(({ about }) => about ?? []));
    // An id that two types share is the first one's; the other is named with its type.
    const firsts = new Map([...ENTRIES].reverse().map(({ id, key }) => [id, key]));
    const missing = ENTRIES.filter(({ type }) => !["evidence", "licence", "model", "record"].includes(type))
      .filter(({ id, key }) => !led.has(key) && !(led.has(id) && firsts.get(id) === key))
      .map(({ key }) => key);
    assert.deepEqual(missing, []);
  });
});

describe("snippets and commands of the look-up", () => {
  const contributed = {
    commands: [{ command: "x.do", title: "%title%" }],
    words: { en: { title: "Do It..." }, "zh-cn": { title: "执行…" } },
    snippets: {
      en: { Exit: { prefix: ["adr-exit"], body: [], description: "How to leave." } },
      "zh-cn": { 退出: { prefix: ["adr-exit-zh", "退出"], body: [], description: "如何离开。" } },
    },
  };

  it("have one id in both languages", () => {
    const { tools, problems } = compileTools("x.do: { en: Does it., zh-cn: 执行它。 }\n", contributed);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      tools["zh-cn"].map(({ type, id, title, purpose }) => [type, id, title, purpose]),
      [
        ["snippet", "adr-exit", "退出", "如何离开。"],
        ["command", "x.do", "执行", "执行它。"],
      ],
    );
    assert.deepEqual(
      tools.en.map(({ id, title }) => [id, title]),
      [
        ["adr-exit", "Exit"],
        ["x.do", "Do It"],
      ],
    );
  });

  it("name a command that the extension does not have, and its line", () => {
    const { problems } = compileTools("x.do: { en: a, zh-cn: b }\nx.undo: { en: a, zh-cn: b }\n", contributed);
    assert.deepEqual(problems, [{ code: "command-unknown", file: "commands.yaml", line: 2, args: ["x.undo"] }]);
  });
});
