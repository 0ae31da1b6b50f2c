import assert from "node:assert/strict";
import { found, fixed } from "./checking";

interface Parts {
  readonly options?: readonly string[];
  readonly chosen?: string;
  readonly pros?: string;
}

function madr({ options = ["Closed API", "Hosted open weights"], chosen, pros = "" }: Parts): string {
  const outcome = chosen === undefined ? "" : `${chosen}\n`;
  return `# Model\n\n## Context and Problem Statement\n\nText.\n\n## Considered Options\n\n${options.map((option) => `* ${option}\n`).join("")}\n## Decision Outcome\n\n${outcome}\n${pros === "" ? "" : `## Pros and Cons of the Options\n\n${pros}\n`}`;
}

describe("rules about options", () => {
  describe("chosen-not-among-options", () => {
    const check = (chosen: string, options?: readonly string[]): string[] =>
      found("chosen-not-among-options", madr({ chosen, ...(options ? { options } : {}) }));

    it("finds a choice that is not in the list", () => {
      assert.deepEqual(check('Chosen option: "Self-hosted Llama", because it fits.'), ["14 absent Self-hosted Llama"]);
      assert.deepEqual(check('Chosen option: "API", because.', ["APIs of hosts", "Nothing"]), ["14 absent API"]);
      assert.deepEqual(check('Chosen option: "Self-hosted open weights"'), ["14 absent Self-hosted open weights"]);
      assert.deepEqual(check("Chosen option: Option 4", ["Option 1: Buy", "Option 2: Build"]), ["14 absent Option 4"]);
    });

    it("does not compare a choice with options that were translated", () => {
      assert.deepEqual(check('Chosen option: "base class"', ["`X` 接口", "`X` 基类"]), []);
      assert.deepEqual(check('Chosen option: "基类"', ["`X` interface", "`X` base class"]), []);
      assert.deepEqual(check('Chosen option: "另一个"', ["接口", "base class"]), ["14 absent 另一个"]);
    });

    it("compares short titles, without quotes and case, as MADR tools do", () => {
      for (const chosen of [
        '"closed api", because x',
        "**Closed API**",
        '"Closed API - the cheap one", because',
        '"Closed API (OpenAI)"',
        '"Closed API – for now"',
        '"Closed API | v2"',
        "“Closed API”，因为便宜",
        '"[Closed API](#closed)"',
        '"Use the closed API", because',
      ]) {
        assert.deepEqual(check(`Chosen option: ${chosen}`), [], chosen);
      }
      assert.deepEqual(check('Chosen option: "Option 2", because', ["Option 1: Buy", "Option 2: Build"]), []);
      for (const chosen of ["Options 2 and 3", "A combination of option 2 and another", "2, 3"])
        assert.deepEqual(check(`Chosen option: ${chosen}`, ["Option 1: Buy", "Option 2: Build"]), [], chosen);
      assert.deepEqual(
        check("Chosen option: Rejecting the proposal", ["Option 0: Reject the proposal and prohibit overlaps"]),
        [],
      );
      assert.deepEqual(check('Chosen option: "自托管", because', ["方案一：闭源 API", "方案二：自托管（vLLM）"]), []);
    });

    it("stays quiet where the choice means an option in other words, by its label or by its place", () => {
      const cases: readonly (readonly [string, readonly string[]])[] = [
        ["3 - self-hosted, small model", ["1. Buy", "2. Wait", "3. **Self-hosted, small model** (chosen): run it"]],
        ["Option 1B", ["[**Option 1**] Keep the database", "[**Option B**] Split the service"]],
        [
          '"give read-access across all the cluster"',
          ["Giving read access to runs and logs to all the cluster", "Nothing"],
        ],
        [
          "After careful thought we have decided to choose the option - Build new pages in the old shop, and to move to it later. It is simpler",
          ["Build new pages in the old shop", "Rewrite the shop"],
        ],
        ["Option 2 - Rich domain model", ["Anemic domain model", "Rich domain model"]],
        ["Option 1", ["Option #1", "Option #2"]],
        ['"2"', ["A template", "More fields"]],
        ['"Keep as is"', ["Keep As-Is - target previews only", "Target both"]],
        ["We will use the timestamped model of the library", ["TimestampedModel mixin of the library", "Our own"]],
        ['"Alter the exiting object"', ["Alter the existing object and return it", "Create a new object"]],
        ["MADR 2.1.0", ["MADR 2.1.2 - the Markdown records", "Free form"]],
        ["TBD", ["One", "Two"]],
        ["待定", ["闭源 API", "自托管"]],
        ["选项 1 - 网关", ["选项 3：轮询", "选项 1：网关"]],
      ];
      for (const [chosen, options] of cases) assert.deepEqual(check(`Chosen option: ${chosen}`, options), [], chosen);
    });

    it("knows an option by the heading under which it is described", () => {
      const text = madr({ chosen: 'Chosen option: "Config"', pros: "### Config\n\nText.\n" });
      assert.deepEqual(found("chosen-not-among-options", text), []);
    });

    it("stays quiet where nothing is decided, listed or filled in", () => {
      assert.deepEqual(check("We have not decided yet."), []);
      assert.deepEqual(check('Chosen option: "Anything"', []), []);
      assert.deepEqual(check('Chosen option: "{title of option 1}", because {justification}.'), []);
    });

    it("offers the option that was meant", () => {
      const text = madr({ chosen: 'Chosen option: "Closd API", because it fits.' });
      assert.equal(fixed("chosen-not-among-options", text), text.replace("Closd", "Closed"));
    });
  });

  describe("single-option", () => {
    it("finds a list with one entry", () =>
      assert.deepEqual(found("single-option", madr({ options: ["Closed API"] })), ["9 single Closed API"]));
    it("stays quiet with two, none, or a placeholder", () => {
      assert.deepEqual(found("single-option", madr({})), []);
      assert.deepEqual(found("single-option", "# T\n"), []);
      assert.deepEqual(
        found(
          "single-option",
          "# T\n\n## Alternatives Considered\n\n* Keep it\n\n## Decision Outcome\n\nWe change it.\n",
        ),
        [],
      );
      assert.deepEqual(
        found(
          "single-option",
          '# T\n\n## Considered Alternatives\n\n* Keep it\n\n## Decision Outcome\n\nChosen option: "Keep it"\n',
        ).length,
        1,
      );
      assert.deepEqual(found("single-option", madr({ options: ["{title of option 1}"] })), []);
      for (const counted of ["Option 1 - Streaming interfaces", "Proposed option: option 4", "方案二：自托管"])
        assert.deepEqual(found("single-option", madr({ options: [counted] })), [], counted);
      assert.deepEqual(
        found(
          "single-option",
          "# T\n\n## Considered Options\n\n### Storage location\n\n- here\n\n## Decision Outcome\n",
        ),
        [],
      );
    });
  });

  describe("option-without-good and option-without-bad", () => {
    const both = (pros: string, options?: readonly string[]): string[] =>
      ["good", "bad"].flatMap((word) =>
        found(`option-without-${word}`, madr({ pros, ...(options ? { options } : {}) })).map(
          (text) => `${word} ${text}`,
        ),
      );

    it("find the option whose bullets hold only one side", () => {
      assert.deepEqual(
        both("### Closed API\n\n* Good, because a\n* Bad, because b\n\n### Hosted open weights\n\n* Good, because c\n"),
        ["bad 22 missing Hosted open weights"],
      );
      assert.deepEqual(both("### closed api (OpenAI)\n\n* Neutral, because a\n* Bad, because b\n"), [
        "good 17 missing Closed API",
      ]);
    });

    it("find an empty section beside argued ones", () => {
      assert.deepEqual(both("### Closed API\n\n* Good, because a\n* Bad, because b\n\n### Hosted open weights\n"), [
        "good 22 missing Hosted open weights",
        "bad 22 missing Hosted open weights",
      ]);
    });

    it("stay quiet about prose, missing sections, templates and records without such bullets", () => {
      assert.deepEqual(
        both(
          "### Closed API\n\n* Good, because a\n* Bad, because b\n\n### Hosted open weights\n\nMuch could be said.\n",
        ),
        [],
      );
      assert.deepEqual(both("### Closed API\n\n* Good, because a\n* Bad, because b\n"), []);
      assert.deepEqual(both("### Closed API\n\n### Hosted open weights\n"), []);
      assert.deepEqual(
        both("### {title of option 1}\n\n* Good, because {argument a}\n", [
          "{title of option 1}",
          "{title of option 2}",
        ]),
        [],
      );
      assert.deepEqual(
        found("option-without-bad", "# T\n\n## Decision Outcome\n\n### Consequences\n\n* Good, because it is quick\n"),
        [],
      );
    });
  });
});
