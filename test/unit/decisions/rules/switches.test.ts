import assert from "node:assert/strict";
import { RULES } from "../../../../src/decisions/rules/registry";
import { readRuleConfig } from "../../../../src/decisions/rules/ruleConfig";
import { findingsIn, found } from "./checking";

const CODES = RULES.map(({ code }) => code);
const LINK = "[a](a.md)";

describe("switching rules off", () => {
  const lines = (text: string): string[] => found("broken-link", text).map((finding) => finding.split(" ")[0] ?? "");

  it("by a comment for the next line that is not blank", () => {
    assert.deepEqual(lines(`# T\n\n<!-- model-choice-disable-next-line broken-link -->\n${LINK}\n${LINK}\n`), ["5"]);
    assert.deepEqual(lines(`# T\n\n<!-- model-choice-disable-next-line broken-link -->\n\n${LINK}\n${LINK}\n`), ["6"]);
    assert.deepEqual(lines(`# T\n\n<!-- model-choice-disable-next-line -->\n${LINK}\n`), []);
    assert.deepEqual(lines(`# T\n\n<!-- model-choice-disable-next-line single-option, broken-link -->\n${LINK}\n`), []);
  });

  it("by a comment for the lines up to the one that ends it", () => {
    assert.deepEqual(
      lines(
        `# T\n\n<!-- model-choice-disable broken-link -->\n\n${LINK}\n\n<!-- model-choice-enable broken-link -->\n\n${LINK}\n`,
      ),
      ["9"],
    );
    assert.deepEqual(lines(`# T\n\n<!-- model-choice-disable -->\n\n${LINK}\n`), []);
    assert.deepEqual(
      lines(
        `# T\r\n\r\n<!-- model-choice-disable broken-link single-option -->\r\n\r\n${LINK}\r\n\r\n<!-- model-choice-enable single-option -->\r\n\r\n${LINK}\r\n`,
      ),
      [],
    );
  });

  it("not by a comment for another rule, in code, or misspelt", () => {
    assert.deepEqual(lines(`# T\n\n<!-- model-choice-disable-next-line single-option -->\n${LINK}\n`), ["4"]);
    assert.deepEqual(lines(`# T\n\n\`\`\`\n<!-- model-choice-disable -->\n\`\`\`\n\n${LINK}\n`), ["7"]);
    assert.deepEqual(lines(`# T\n\n<!-- model-choice-disabled -->\n${LINK}\n`), ["4"]);
  });

  it("in front matter by a YAML comment", () => {
    const text = "---\n# model-choice-disable-next-line review-overdue\nreview-by: 2020-01-01\n---\n\n# T\n";
    assert.deepEqual(found("review-overdue", text), []);
    assert.deepEqual(found("review-overdue", text.replace("review-overdue", "broken-link")), ["3 past 2020-01-01"]);
  });

  it("by the team's file, which also changes how much they weigh", () => {
    const off = { rules: { "broken-link": "off" as const }, recordFolders: [] };
    assert.deepEqual(findingsIn(`# T\n\n${LINK}\n`, { config: off }), []);
    const milder = { rules: { "broken-link": "hint" as const }, recordFolders: [] };
    assert.deepEqual(
      findingsIn(`# T\n\n${LINK}\n`, { config: milder }).map(({ severity }) => severity),
      ["hint"],
    );
  });
});

describe("the team's file", () => {
  const read = (text: string): ReturnType<typeof readRuleConfig> => readRuleConfig(text, "config.yaml", CODES);

  it("holds severities and folders", () => {
    assert.deepEqual(read("rules:\n  broken-link: warning\n  single-option: off\nrecordFolders: [doc/adr]\n"), {
      config: { rules: { "broken-link": "warning", "single-option": "off" }, recordFolders: ["doc/adr"] },
      problems: [],
    });
    assert.deepEqual(read("").problems, []);
    assert.deepEqual(read("# nothing yet\n").problems, []);
  });

  it("is told of what is unknown, with its line, and counts all the same", () => {
    const { config, problems } = read("colour: red\nrules:\n  broken-link: warning\n  brokn-link: off\n");
    assert.deepEqual(config.rules["broken-link"], "warning");
    assert.deepEqual(
      problems.map(({ code, line, args }) => [code, line, args[0]]),
      [
        ["field-unknown", 1, "colour"],
        ["rule-unknown", 4, "brokn-link"],
      ],
    );
  });

  it("is told of wrong values with what is allowed, and of broken YAML", () => {
    assert.deepEqual(
      read("rules:\n  broken-link: fatal\n").problems.map(({ code, line, args }) => [code, line, ...args]),
      [["value-not-allowed", 2, "rules.broken-link", "fatal", "error, warning, information, hint, off"]],
    );
    assert.equal(read("rules: [").problems[0]?.code, "yaml-invalid");
    assert.deepEqual(read("rules: []\n").config, { rules: {}, recordFolders: [] });
    assert.equal(read("- a\n").problems[0]?.code, "no-fields");
  });
});
