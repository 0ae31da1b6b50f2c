import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { Session } from "node:inspector";
import path from "node:path";
import { CHANGES } from "../../bench/hostileChanges";
import { HOSTILE } from "../../bench/hostilePatterns";
import { USES, check } from "../../bench/hostileUses";
import { RULES } from "../../../src/decisions/rules/registry";

/** Short enough for a unit test; growth is what `npm run bench` measures. */
const LENGTH = 300;
const ROOMS = ["record", "links", "markdown", "statements", "rules"];

/** Functions of the rooms that these texts do not reach, and where they are driven. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "links/writeLink.ts: redirected": "writes a link whose file has moved: renumber.test.ts",
  "rules/checkRecord.ts: checkRecords": "many records at once: hostileRules.bench.ts",
  "rules/figuresModels.ts: figuresModels": "needs a block that can be computed: figuresRules.test.ts",
  "rules/figuresModels.ts: spanInBlock": "needs a block that can be computed: figuresRules.test.ts",
  "rules/pricesOld.ts: isOfCatalogue": "needs a block that can be computed: figuresRules.test.ts",
  "rules/rule.ts: defineRule": "declares",
};

/** Rules that the text of one record does not set off, and what they look at. */
const NOT_OF_THE_TEXT: Readonly<Record<string, string>> = {
  "not-utf8": "the bytes",
  "duplicate-number": "other records: hostileRules.bench.ts",
  "argument-revised": "the dates of notes: libraryRules.test.ts",
  "model-retired": "a block that can be computed: figuresRules.test.ts",
  "model-unknown": "models by their names in a block: libraryRules.test.ts",
  "figures-changed": "a block that can be computed: figuresRules.test.ts",
  "prices-old": "a block that can be computed: figuresRules.test.ts",
};

/** The names of all functions that run while something is done, as the engine counts them. */
function functionsRunBy(run: () => void): Set<string> {
  const session = new Session();
  const names = new Set<string>();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  try {
    run();
    session.post("Profiler.takePreciseCoverage", (error, { result }) => {
      assert.equal(error, null);
      for (const { functions } of result)
        for (const { functionName, ranges } of functions)
          // The bundler puts a number behind a name that another module has too.
          if ((ranges[0]?.count ?? 0) > 0) names.add(functionName).add(functionName.replace(/\d+$/, ""));
    });
  } finally {
    session.post("Profiler.stopPreciseCoverage");
    session.disconnect();
  }
  return names;
}

/** The exported functions of a room, as `room/file: name`. */
function exportedBy(room: string): { place: string; name: string }[] {
  const folder = path.join(process.cwd(), "src", "decisions", room);
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(path.join(folder, file), "utf8").matchAll(/^export (?:async )?function (\w+)/gm)].map(
      ({ 1: name = "" }) => ({ place: `${room}/${file}: ${name}`, name }),
    ),
  );
}

describe("hostile texts of the bench", () => {
  it("are read, changed and checked without fail, and run every exported reader", function () {
    // Counting calls keeps the engine from compiling them.
    this.timeout(120_000);
    const run = functionsRunBy(() => {
      for (const make of Object.values(HOSTILE))
        for (const use of Object.values({ ...USES, ...CHANGES })) use(make(LENGTH));
    });
    const missed = ROOMS.flatMap(exportedBy).filter(({ place, name }) => !run.has(name) && !(place in ELSEWHERE));
    assert.deepEqual(
      missed.map(({ place }) => place),
      [],
      "a reader that no hostile text reaches: add a text to hostilePatterns.ts or a use to hostileUses.ts",
    );
  });

  it("make the rules about the text find something, each of them", () => {
    const found = new Set(Object.values(HOSTILE).flatMap((make) => check(make(LENGTH)).map(({ code }) => code)));
    const silent = RULES.map(({ code }) => code).filter((code) => !found.has(code) && !(code in NOT_OF_THE_TEXT));
    assert.deepEqual(silent, [], "a rule that no hostile text sets off: add one to hostilePatterns.ts");
  });
});
