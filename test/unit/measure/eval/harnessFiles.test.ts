import assert from "node:assert/strict";
import { codesOf, measureText } from "../inputs";

const report = (metrics: readonly unknown[]): string =>
  JSON.stringify({ name: "m@maths", dataset_name: "maths", model_name: "some/model", score: 0.8, metrics });

describe("files of harnesses that keep verdicts elsewhere or nowhere", () => {
  it("a report of EvalScope counts by its first metric, as verdicts where that has them", async () => {
    const measured = await measureText(
      report([
        { name: "mean_acc", num: 30, score: 0.8 },
        { name: "mean_f1", num: 30, score: 0.9 },
      ]),
    );
    const [result] = measured.eval;
    assert.deepEqual(
      [measured.format, result?.option, result?.task, result?.n, result?.passed],
      ["evalscope", "some/model", "maths", 30, 24],
    );
    assert.deepEqual(codesOf(measured), ["metric-assumed"]);
    const graded = await measureText(report([{ name: "mean_f1", num: 30, score: 0.8 }]));
    assert.deepEqual([graded.eval[0]?.passed, graded.eval[0]?.score], [null, 0.8]);
  });

  it("reviews of EvalScope are asked for their model, and repeats of a sample are one item", async () => {
    const review = (index: number, acc: number): string =>
      JSON.stringify({
        index,
        sample_score: { group_id: index >> 1, score: { value: { acc }, main_score_name: "acc" } },
      });
    const text = `${[0, 1, 2, 3].map((index) => review(index, index === 3 ? 0 : 1)).join("\n")}\n`;
    assert.deepEqual(codesOf(await measureText(text)), ["option-unknown"]);
    const measured = await measureText(text, { answers: () => ({ option: "m" }) });
    assert.deepEqual([measured.eval[0]?.n, measured.eval[0]?.trials, measured.eval[0]?.score], [2, 4, 0.75]);
  });

  it("choices beside the right ones are compared, which is told; sentences are not", async () => {
    const rows = [
      { question_id: 1, answer: "B", pred: "b" },
      { question_id: 2, answer: "C", pred: null },
      { question_id: 3, answer: "A", pred: "D" },
    ];
    const measured = await measureText(JSON.stringify(rows), { answers: () => ({ option: "m" }) });
    assert.deepEqual([measured.eval[0]?.n, measured.eval[0]?.passed], [3, 1]);
    assert.deepEqual(codesOf(measured), ["answers-compared"]);
    const sentences = await measureText(JSON.stringify([{ id: 1, answer: "It is Paris.", pred: "Paris" }]));
    assert.deepEqual(codesOf(sentences), ["format-unknown"]);
  });

  it("marks up to 10 are on a scale that is asked", async () => {
    const measured = await measureText("item,model,score\n1,a,9\n2,a,7\n");
    assert.deepEqual([measured.eval.length, codesOf(measured)], [0, ["scale-unknown"]]);
    const told = await measureText("item,model,score\n1,a,9\n2,a,7\n", {
      answers: () => ({ scale: { least: 0, most: 10 } }),
    });
    assert.equal(told.eval[0]?.score, 0.8);
  });

  it("a table with a row an option counts where it says of how many items the score is", async () => {
    const measured = await measureText(
      ",win_rate,standard_error,n_total\nsome-model,62.5,1.5,800\nother,50.0,0.0,800\n",
    );
    const [first, second] = measured.eval;
    assert.deepEqual(
      [measured.format, first?.option, first?.n, first?.passed, first?.score],
      ["generic-csv-totals", "some-model", 800, 500, 0.625],
    );
    assert.equal(second?.passed, 400);
    assert.deepEqual(codesOf(measured), ["scale-assumed"]);
    assert.deepEqual(codesOf(await measureText("name,win_rate,avg_length\nm,62.5,100\n")), ["format-unknown"]);
  });

  it("a table of settings and speeds has no options in its columns", async () => {
    const measured = await measureText("id,isl,osl,tp_size,silicon_ttft_ms\na,10,20,8,30\nb,10,20,8,31\n");
    assert.deepEqual(codesOf(measured), ["format-unknown"]);
  });
});
