import assert from "node:assert/strict";
import type { StatusWord } from "../../../../src/decisions/record/record";
import { changeStatus } from "../../../../src/decisions/write/changeStatus";
import { supersede } from "../../../../src/decisions/write/supersede";
import { BODY, NEWER, yaml, toml, header } from "./carrierTexts";
import { PLAIN, TODAY, record } from "../write/writeFixture";

/** What is refused, and the line (from 1) that stands against it. */
type Refused = readonly [what: string, before: string, word: StatusWord, code: string, line: number];

const REFUSED: readonly Refused[] = [
  [
    "a table in HTML",
    header("<table>\n<tr><td>Status</td><td>Accepted</td></tr>\n</table>"),
    "superseded",
    "says-more",
    4,
  ],
  [
    "a table in HTML over lines",
    header("<table><tr>\n<th>Status</th>\n<td><b>Accepted</b></td>\n</tr></table>"),
    "rejected",
    "says-more",
    4,
  ],
  ["a comment over lines", `<!--\nstatus: accepted\n-->\n${header("Text.")}`, "rejected", "says-more", 2],
  ["the title", `# 1. A [Accepted 2024-05-06]\n${BODY}`, "superseded", "says-more", 1],
  ["JSON at the top", `{\n  "status": "accepted"\n}\n\n# 1. A\n${BODY}`, "rejected", "says-more", 2],
  ["a picture", header("![Status: accepted](https://img.example.org/accepted.svg)"), "superseded", "not-read-back", 3],
  ["a banner that explains", header("> **Deprecated**: use X\n\nStatus: Deprecated"), "accepted", "says-more", 3],
  ["a list of two", yaml("status: [accepted, implemented]"), "rejected", "not-read-back", 2],
  [
    "a history in a block",
    yaml("status: |\n  2024-01-01 proposed\n  2024-02-01 accepted"),
    "rejected",
    "not-read-back",
    2,
  ],
  ["a map on the line", yaml("status: { state: accepted }"), "rejected", "not-read-back", 2],
  ["a TOML string that nothing ends", toml('status = """\nAccepted'), "rejected", "not-read-back", 2],
];

describe("changes that carriers which are seldom met refuse", () => {
  for (const [what, before, word, code, line] of REFUSED)
    it(`refuses ${what}, and names its line`, () => {
      const file = record("adr/0001-a.md", before);
      const { change, refused } =
        word === "superseded" ? supersede(file, NEWER, PLAIN, TODAY) : changeStatus(file, word, TODAY);
      assert.deepEqual([refused?.code, (refused?.line ?? 0) + 1, change.edits.size], [code, line, 0]);
    });

  it("takes no key of prose, and none of another status, for a status that is not read", () => {
    const texts = ["Review status: accepted", "The status was accepted.", "| Review status | Accepted |\n|---|---|"];
    for (const text of texts) {
      const file = record("adr/0001-a.md", header(text));
      assert.equal(changeStatus(file, "rejected", TODAY).refused, null, text);
    }
  });
});
