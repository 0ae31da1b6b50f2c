import assert from "node:assert/strict";
import { wilson } from "../../../../src/measure/statistics/wilson";
import { codesOf, measureText } from "../inputs";

const ANSWERED = { answers: () => ({ option: "rag-2" }) };

describe("evaluations by judges", () => {
  const ragas = [
    "user_input,retrieved_contexts,response,reference,faithfulness,context_recall",
    'q1,"[""c""]",a,r,0.5,1.0',
    'q2,"[""c""]",a,r,,0.0',
    "q3,[],a,r,1.0,nan",
    "q4,[],a,r,0.75,0.25",
    "",
  ].join("\n");

  it("Ragas: asks for metric and option, and leaves out what the judge failed on without a word of the texts", async () => {
    const asked = await measureText(ragas);
    assert.equal(asked.format, "ragas");
    assert.deepEqual(codesOf(asked), ["metric-unknown", "option-unknown", "score-missing"]);
    // In the order in which they are asked: which score, then of which option.
    assert.deepEqual(
      asked.problems.slice(0, 2).map(({ code }) => code),
      ["metric-unknown", "option-unknown"],
    );
    assert.deepEqual(asked.problems.find(({ code }) => code === "metric-unknown")?.args, [
      "faithfulness, context_recall",
    ]);
    // Until one is chosen each counts for itself, under the name of the file.
    assert.deepEqual(
      asked.eval.map(({ option, task, n, score }) => [option, task, n, score]),
      [
        ["file", "faithfulness", 3, 0.75],
        ["file", "context_recall", 3, 1.25 / 3],
      ],
    );
    const measured = await measureText(ragas, { answers: () => ({ option: "rag-2", metric: "faithfulness" }) });
    const [found] = measured.eval;
    assert.deepEqual(
      [found?.option, found?.task, found?.n, found?.score, found?.passed],
      ["rag-2", "faithfulness", 3, 0.75, null],
    );
    assert.deepEqual(codesOf(measured), ["score-missing"]);
    const recall = await measureText(ragas, { answers: () => ({ option: "rag-2", metric: "Context_Recall" }) });
    assert.equal(recall.eval[0]?.n, 3);
  });

  it("Ragas: two files of the same questions are compared in pairs", async () => {
    const table = (marks: readonly number[]): string =>
      `question,answer,faithfulness\n${marks.map((mark, index) => `q${String(index)},a,${String(mark)}\n`).join("")}`;
    const { measureFiles } = await import("../../../../src/measure/measureFiles");
    const { inputOf } = await import("../inputs");
    const measured = await measureFiles(
      [inputOf("a.csv", table([1, 1, 1, 0])), inputOf("b.csv", table([1, 0, 0, 0]))],
      {
        answers: (file) => ({ option: file.replace(".csv", "") }),
      },
    );
    assert.deepEqual(
      measured.compare.map(({ a, b, n, onlyA, onlyB, both, neither }) => [a, b, n, onlyA, onlyB, both, neither]),
      [["a", "b", 4, 2, 0, 1, 1]],
    );
  });

  const metric = (name: string, success: boolean, more: object = {}): object => ({
    name,
    threshold: 0.5,
    success,
    score: success ? 0.9 : 0.2,
    evaluationModel: "judge",
    evaluationCost: 0.5,
    ...more,
  });
  const testRun = (hyperparameters?: object): object => ({
    testRunData: {
      testFile: "tests/",
      ...(hyperparameters ? { hyperparameters } : {}),
      testCases: [
        { name: "a", input: "1", success: true, metricsData: [metric("X", true), metric("Y", true)], tokenCost: 0.02 },
        { name: "b", input: "2", success: false, metricsData: [metric("X", true), metric("Y", false)] },
        {
          name: "c",
          input: "3",
          success: false,
          metricsData: [metric("X", true), metric("Y", false, { score: null, error: "the judge broke off" })],
        },
        {
          name: "d",
          input: "4",
          success: true,
          metricsData: [metric("X", true), metric("Y", true)],
          completionTime: 2,
        },
      ],
    },
  });

  it("DeepEval: a case passes when all its metrics do; model and cost of a metric are the judge's", async () => {
    const asked = await measureText(JSON.stringify(testRun()));
    assert.deepEqual([asked.format, codesOf(asked)], ["deepeval", ["errors-move-score", "option-unknown"]]);
    assert.deepEqual([asked.eval[0]?.option, asked.eval[0]?.n, asked.eval[0]?.passed], ["file", 4, 2]);
    const measured = await measureText(JSON.stringify(testRun({ model: "gpt-5.4", temperature: 0 })));
    const [found] = measured.eval;
    assert.deepEqual(
      [found?.option, found?.n, found?.passed, found?.errors, found?.costPerTask, found?.latencyMsP50],
      ["gpt-5.4", 4, 2, 1, 0.02, 2000],
    );
    assert.deepEqual(codesOf(measured), ["errors-move-score"]);
    assert.doesNotMatch(JSON.stringify(measured), /judge/);
  });

  it("DeepEval: of one metric that was named the scores count", async () => {
    const answers = () => ({ option: "m", metric: "X" });
    const [found] = (await measureText(JSON.stringify(testRun()), { answers })).eval;
    assert.deepEqual([found?.task, found?.n, found?.score, found?.passed], ["X", 4, 0.9, null]);
    const unknown = await measureText(JSON.stringify(testRun()), { answers: () => ({ option: "m", metric: "Z" }) });
    assert.deepEqual([unknown.eval.length, codesOf(unknown)], [0, ["metric-unknown"]]);
  });

  it("LangSmith: one file an experiment, whose name is the option; an error is a failure", async () => {
    const table = [
      "inputs.question,outputs.answer,error,reference.answer,feedback.correctness,execution_time,example_id,id",
      "q1,a,,r,1.0,1.5,e1,i1",
      "q2,a,,r,0.0,2.5,e2,i2",
      "q3,,TimeoutError(),r,,9.0,e3,i3",
      "",
    ].join("\n");
    const measured = await measureText(table, { name: "experiments/gpt-5.4-v2.csv" });
    assert.equal(measured.format, "langsmith");
    const [found] = measured.eval;
    assert.deepEqual(
      [found?.option, found?.task, found?.n, found?.passed, found?.errors, found?.latencyMsP50],
      ["gpt-5.4-v2", "correctness", 3, 1, 1, 2000],
    );
    const page =
      "Inputs,Outputs,Reference Outputs,Status,Latency,Tokens,Total_Cost,helpfulness\nq,a,r,success,1,20,0.02,1\n";
    const [cost] = (await measureText(page.toLowerCase(), { name: "x.csv", ...ANSWERED })).eval;
    assert.deepEqual([cost?.option, cost?.task, cost?.costPerTask], ["rag-2", "helpfulness", 0.02]);
  });

  it("MLflow: what its judges give from 1 to 5 becomes a share, and grades of reading are no quality", async () => {
    const table = {
      columns: ["inputs", "outputs", "latency", "ari_grade_level/v1/score", "answer_correctness/v1/score"],
      data: [
        ["q1", "a", 2, 8.1, 5],
        ["q2", "a", 4, 9.1, 3],
        ["q3", "a", 6, 7.1, null],
      ],
    };
    const measured = await measureText(JSON.stringify(table), ANSWERED);
    assert.equal(measured.format, "mlflow");
    const [found] = measured.eval;
    assert.deepEqual([found?.n, found?.score, found?.latencyMsP50], [2, 0.75, 4000]);
    assert.deepEqual(codesOf(measured), ["scale-assumed", "score-missing"]);
  });

  it("a scale that the person says is taken, and scores outside it are not", async () => {
    const stars = "item,model,score\n1,a,5\n2,a,1\n3,a,9\n";
    const measured = await measureText(stars, { answers: () => ({ scale: { least: 1, most: 5 } }) });
    assert.deepEqual([measured.eval[0]?.n, measured.eval[0]?.passed, codesOf(measured)], [2, 1, ["row-skipped"]]);
  });

  it("a table of one option asks which, and is no log of calls", async () => {
    const table = "id,response,score,input_tokens,output_tokens,duration_ms\n1,a,1,5,6,20\n2,a,0,5,6,40\n";
    assert.deepEqual(codesOf(await measureText(table)), ["option-unknown"]);
    const [found] = (await measureText(table, ANSWERED)).eval;
    assert.deepEqual([found?.option, found?.n, found?.passed, found?.latencyMsP50], ["rag-2", 2, 1, 30]);
    const log = "id,time,success,input_tokens,output_tokens\n1,2026-10-01T00:00:00Z,true,5,6\n";
    assert.equal((await measureText(log)).kind, "usage");
  });
});

describe("evaluations whose names say what they are of", () => {
  it("simple-evals: model and task stand in the name; without a number of items there is no interval", async () => {
    const result = JSON.stringify({ chars: 900, "chars:std": 80, "score:std": 0.3, score: 0.9 }, null, 2);
    const unknown = await measureText(result, { name: "out/healthbench_hard_gpt-5.4_20261101_101500.json" });
    assert.deepEqual([unknown.format, unknown.eval, codesOf(unknown)], ["simple-evals", [], ["n-unknown"]]);
    assert.deepEqual(unknown.problems[0]?.args, ["gpt-5.4", "healthbench_hard"]);
    const said = await measureText(result, { name: "gpqa_gpt-5.4.json", answers: () => ({ items: 100 }) });
    assert.deepEqual(
      [said.eval[0]?.option, said.eval[0]?.task, said.eval[0]?.n, said.eval[0]?.passed],
      ["gpt-5.4", "gpqa", 100, 90],
    );
    assert.deepEqual([said.eval[0]?.low, said.eval[0]?.high], Object.values(wilson(90, 100)));
    const all = JSON.stringify({ score: 0.5, metrics: { score: 0.5 }, htmls: [], convos: [[], [], [], []] });
    const [counted] = (await measureText(all, { name: "math_m_allresults.json" })).eval;
    assert.deepEqual([counted?.option, counted?.n, counted?.passed], ["m", 4, 2]);
    assert.deepEqual(codesOf(await measureText(result, { name: "result.json" })), ["n-unknown", "option-unknown"]);
  });

  it("lm-eval samples: pairs by document, of the strict filter, with the model of the folder", async () => {
    const { measureFiles } = await import("../../../../src/measure/measureFiles");
    const { inputOf, jsonLines } = await import("../inputs");
    const samples = (strict: readonly number[], flexible: readonly number[]): string =>
      jsonLines(
        [["flexible-extract", flexible] as const, ["strict-match", strict] as const].flatMap(([filter, scores]) =>
          scores.map((score, index) => ({
            doc_id: index,
            doc: { question: "secret" },
            target: "t",
            resps: [["secret"]],
            filtered_resps: ["x"],
            filter,
            metrics: ["exact_match"],
            doc_hash: `h${String(index)}`,
            exact_match: score,
          })),
        ),
      );
    const measured = await measureFiles([
      inputOf("out/org__a/samples_gsm8k_2026-10-08T12-45-17.743940.jsonl", samples([1, 1, 0, 0], [1, 1, 1, 1])),
      inputOf("out/org__b/samples_gsm8k_2026-10-08T13-45-17.743940.jsonl", samples([1, 0, 1, 1], [1, 1, 1, 1])),
    ]);
    assert.deepEqual(
      measured.eval.map(({ option, task, n, passed }) => [option, task, n, passed]),
      [
        ["org/a", "gsm8k", 4, 2],
        ["org/b", "gsm8k", 4, 3],
      ],
    );
    const [pair] = measured.compare;
    assert.deepEqual([pair?.n, pair?.both, pair?.onlyA, pair?.onlyB, pair?.neither], [4, 1, 1, 2, 0]);
    assert.doesNotMatch(JSON.stringify(measured), /secret/);
    const alone = await measureText(samples([1], [1]), { name: "samples_gsm8k.jsonl" });
    assert.deepEqual([alone.format, codesOf(alone)], ["lm-eval-samples", ["option-unknown"]]);
  });

  it("lm-eval results without a model ask for it", async () => {
    const results = JSON.stringify({ results: { t: { acc: 0.5, acc_stderr: 0.05 } }, config: { model: "neox" } });
    assert.deepEqual(codesOf(await measureText(results)), ["option-unknown"]);
    const [found] = (await measureText(results, ANSWERED)).eval;
    assert.deepEqual([found?.option, found?.n], ["rag-2", 101]);
  });

  it("promptfoo's CSV: verdicts behind the answers, or within them", async () => {
    const now = [
      "Description,question,[openai:a] p,Status,Score,Named Scores,Grader Reason,Comment,[openai:b] p,Status,Score,Named Scores,Grader Reason,Comment",
      ",q1,text,PASS,1.00,,,,text,FAIL,0.00,,,",
      ",q2,text,PASS,0.82,,,,text,ERROR,0.00,,,",
      ",q3,text,FAIL,0.82,,,,text,PASS,1.00,,,",
      "",
    ].join("\n");
    const measured = await measureText(now);
    assert.equal(measured.format, "promptfoo-csv");
    assert.deepEqual(
      measured.eval.map(({ option, n, passed, errors }) => [option, n, passed, errors]),
      [
        ["openai:a", 3, 2, 0],
        ["openai:b", 3, 1, 1],
      ],
    );
    assert.deepEqual([measured.compare[0]?.onlyA, measured.compare[0]?.onlyB], [2, 1]);
    const before = "question,[openai:a] one,[openai:a] two\nq1,[PASS] x,[FAIL] y\nq2,[PASS] x,[PASS] y\n";
    assert.deepEqual(
      (await measureText(before)).eval.map(({ option, passed }) => [option, passed]),
      [
        ["openai:a [prompt 1]", 2],
        ["openai:a [prompt 2]", 1],
      ],
    );
    const nameless = await measureText("question,Answer briefly\nq1,[PASS] x\n");
    assert.deepEqual(
      [nameless.eval.map(({ option, n }) => [option, n]), codesOf(nameless)],
      [[["file", 1]], ["option-unknown"]],
    );
  });
});
