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
