import assert from "node:assert/strict";
import { codesOf, measureText } from "../inputs";

describe("a plain table of an evaluation", () => {
  it("is read by the names of its columns; an empty cell was not run, an error is a failure", async () => {
    const measured = await measureText(
      "case_id;model;passed;cost;latency_s\n1;a;✓;0.1;2\n2;a;fail;0.3;4\n3;a;error;;\n4;a;;;\n1;b;yes;;\n2;b;1;;\n3;b;0;;\n",
    );
    assert.equal(measured.format, "generic-csv");
    const [a] = measured.eval;
    assert.deepEqual([a?.n, a?.passed, a?.errors, a?.costPerTask, a?.latencyMsP50], [3, 1, 1, 0.2, 3000]);
    assert.deepEqual([measured.compare[0]?.n, measured.compare[0]?.onlyB], [3, 1]);
  });

  it("takes scores above 5 for percent and says so, and asks for the scale of stars", async () => {
    const percent = await measureText("item,model,score\n1,a,80\n2,a,40\n3,a,NaN\n");
    assert.deepEqual([percent.eval[0]?.n, percent.eval[0]?.score], [2, 0.6000000000000001]);
    assert.deepEqual(codesOf(percent), ["scale-assumed", "score-missing"]);
    const stars = await measureText("item,model,score\n1,a,4\n2,a,5\n");
    assert.deepEqual([stars.eval.length, codesOf(stars)[0]], [0, "scale-unknown"]);
  });

  it("takes no formula for a score", async () => {
    const measured = await measureText('item,model,score\n1,a,1\n2,a,"=1+1"\n');
    assert.deepEqual([measured.eval[0]?.n, measured.files[0]?.skipped], [1, 1]);
  });

  it("leaves out costs in another currency than dollars, and says so once", async () => {
    const rows = ["1,a,1,0.5,CNY", "2,a,1,0.7,cny", "3,a,0,0.2,USD", "4,a,1,0.4,"];
    const measured = await measureText(`item,model,score,cost,currency\n${rows.join("\n")}\n`);
    // (0.2 + 0.4) / 2
    assert.deepEqual([measured.eval[0]?.n, measured.eval[0]?.costPerTask], [4, 0.30000000000000004]);
    const told = measured.problems.filter(({ code }) => code === "cost-not-dollars");
    assert.deepEqual(
      told.map(({ line, args }) => [line, ...args]),
      [[2, "CNY"]],
    );
  });

  it("holds no more runs than fit, counts those that do not, and says how many", async () => {
    const measured = await measureText("item,model,score\n1,a,1\n2,a,0\n3,a,1\n4,a,1\n5,a,1\n", { mostItems: 3 });
    assert.deepEqual([measured.eval[0]?.n, measured.eval[0]?.passed], [3, 2]);
    assert.deepEqual([measured.files[0]?.rows, measured.files[0]?.skipped], [3, 2]);
    assert.deepEqual(
      measured.problems.map(({ code, args }) => [code, ...args]),
      [["too-many-rows", "2"]],
    );
  });
});
