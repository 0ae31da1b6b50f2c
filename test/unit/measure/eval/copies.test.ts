import assert from "node:assert/strict";
import { measureFiles } from "../../../../src/measure/measureFiles";
import type { Measured } from "../../../../src/measure/measured";
import { codesOf, inputOf } from "../inputs";

const HEAD = "item,model,score,latency_ms\n";
const timed = (from: number, to: number, offset = 0): string =>
  Array.from({ length: to - from }, (_, at) => from + at)
    .map((item) => `${item},a,${item % 3 === 0 ? 0 : 1},${1003 + item * 17 + offset}\n`)
    .join("");
const bare = (scores: readonly number[]): string => scores.map((score, item) => `${item},a,${score}\n`).join("");

async function read(...texts: readonly string[]): Promise<Measured> {
  return await measureFiles(texts.map((text, at) => inputOf(`${at}.csv`, text)));
}

const told = ({ problems }: Measured): readonly string[] =>
  problems.filter(({ code }) => code === "runs-again").flatMap(({ args }) => args);

describe("a run of an evaluation that is told twice", () => {
  it("counts once where a file is a copy of another in other bytes", async () => {
    const measured = await read(HEAD + timed(0, 30), `${HEAD}${timed(0, 30)}\n`);
    const [a] = measured.eval;
    assert.deepEqual([a?.n, a?.trials, a?.passed], [30, 30, 20]);
    assert.deepEqual(told(measured), ["a", "30"]);
  });

  it("counts once where a file goes on with what another began", async () => {
    const measured = await read(HEAD + timed(0, 10), HEAD + timed(0, 30));
    assert.deepEqual([measured.eval[0]?.n, measured.eval[0]?.trials, measured.eval[0]?.passed], [30, 30, 20]);
    assert.deepEqual(told(measured), ["a", "10"]);
  });

  it("counts once where it stands twice in one file", async () => {
    const measured = await read(HEAD + timed(0, 30) + timed(0, 5));
    assert.deepEqual([measured.eval[0]?.trials, told(measured)], [30, ["a", "5"]]);
  });

  it("is another one where it took another time, or times are rounded", async () => {
    const again = await read(HEAD + timed(0, 30), HEAD + timed(0, 30, 1));
    assert.deepEqual([again.eval[0]?.n, again.eval[0]?.trials, codesOf(again).includes("runs-again")], [30, 60, false]);
    const rounded = await read(`${HEAD}1,a,1,2000\n1,a,1,2000\n2,a,0,3000\n2,a,1,3000\n`);
    assert.equal(rounded.eval[0]?.trials, 4);
  });

  it("is found without times where all scores of a file are those of another", async () => {
    const [head, scores] = ["item,model,score\n", [1, 0, 1, 1, 0, 1, 1, 0, 0, 1, 1, 1]];
    const copied = await read(head + bare(scores), `${head}${bare(scores)}\n`);
    assert.deepEqual([copied.eval[0]?.trials, copied.eval[0]?.passed, told(copied)], [12, 8, ["a", "12"]]);
    const other = await read(head + bare(scores), head + bare([...scores.slice(0, 11), 0]));
    assert.deepEqual([other.eval[0]?.trials, told(other)], [24, []]);
  });
});
