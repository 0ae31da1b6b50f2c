import type { EvalFormat } from "../../format";
import { figure } from "../../source/figure";
import type { TableLayout } from "../../source/table";

const NAMES = {
  item: ["item", "id", "question", "case", "itemid", "caseid", "questionid"],
  option: ["model", "option", "provider", "modelid"],
  score: ["score", "passed", "correct", "success", "pass", "结果"],
  cost: ["cost"],
  trial: ["epoch", "trial", "run"],
  task: ["task"],
} as const;

const INPUT = /^(input|prompt)[\s_-]?tokens?$/i;
const OUTPUT = /^(output|completion)[\s_-]?tokens?$/i;

/** Verdicts as people write them. */
const MARKS: Readonly<Record<string, number>> = {
  true: 1,
  pass: 1,
  passed: 1,
  yes: 1,
  "✓": 1,
  "✔": 1,
  "✅": 1,
  通过: 1,
  false: 0,
  fail: 0,
  failed: 0,
  no: 0,
  "✗": 0,
  "✘": 0,
  "❌": 0,
  不通过: 0,
};

/** A table with a row a run: columns for item, option and score are found by their names. An empty cell was not run. */
export const genericEvalCsv: EvalFormat = {
  id: "generic-csv",
  kind: "eval",
  recognize: ({ table }) =>
    table !== null &&
    (["item", "option", "score"] as const).every((name) => column(table, name) >= 0) &&
    // A log of calls has ids, models and whether they succeeded as well, but what it counts is tokens.
    !(table.columns.some((name) => INPUT.test(name)) && table.columns.some((name) => OUTPUT.test(name))),
  read: async (source, sink) => {
    const { table } = source.head;
    if (!table) return;
    const places = (["item", "option", "score", "cost", "trial", "task"] as const).map((name) => column(table, name));
    const latency = latencyColumn(table);
    const rows: { readonly cells: readonly string[]; readonly score: number | null; readonly error: boolean }[] = [];
    await source.eachRow((row, line) => {
      const cells = places.map((place) => row[place]?.trim() ?? "");
      const [item = "", option = "", mark = ""] = cells;
      if (item === "" || option === "" || mark === "") {
        if (mark !== "") sink.skip("row-skipped", line, item === "" ? "item" : "option", "");
        return;
      }
      const error = mark.toLowerCase() === "error";
      const score = error ? 0 : (MARKS[mark.toLowerCase()] ?? figure(mark));
      if (score === "not-a-number") sink.skip("row-skipped", line, "score", mark);
      else if (score !== null && score < 0) sink.skip("negative-number", line, "score", mark);
      else {
        const isKnown = score !== null && Number.isFinite(score);
        rows.push({ cells: [...cells, row[latency.place] ?? ""], score: isKnown ? score : null, error });
      }
    });
    const most = rows.reduce((largest, { score }) => Math.max(largest, score ?? 0), 0);
    // From 1 to 5 may be marks or stars: that is asked, never guessed.
    if (most > 1 && most <= 5) {
      sink.problem("scale-unknown", null, String(most));
      return;
    }
    if (most > 100) {
      sink.problem("scale-unknown", null, String(most));
      return;
    }
    if (most > 1) sink.problem("scale-assumed", null, "0–100");
    for (const { cells, score, error } of rows) {
      const [item = "", option = "", , cost, , task = "", time] = cells;
      const ms = known(time);
      sink.item({
        option,
        task: task === "" ? null : task,
        item,
        trial: null,
        score: score === null ? null : score / (most > 1 ? 100 : 1),
        passed: null,
        error,
        cost: known(cost),
        latencyMs: ms === null ? null : ms * latency.factor,
        cached: false,
      });
    }
  },
};

function known(cell: string | undefined): number | null {
  const value = figure(cell);
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;
}

function column(table: TableLayout, name: keyof typeof NAMES): number {
  const names: readonly string[] = NAMES[name];
  return table.columns.findIndex((title) => names.includes(title.toLowerCase().replaceAll(/[\s_-]/g, "")));
}

/** Without a unit in its name a latency is in milliseconds. */
function latencyColumn({ columns }: TableLayout): { readonly place: number; readonly factor: number } {
  const place = columns.findIndex((title) => /^latency([ _-]?(ms|s))?$/i.test(title));
  return { place, factor: /[ _-]s$/i.test(columns[place] ?? "") ? 1000 : 1 };
}
