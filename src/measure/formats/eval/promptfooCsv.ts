import type { EvalFormat } from "../../format";
import type { Head } from "../../source/head";
import { optionOr } from "./asked";
import { digestOf } from "./itemDigest";
import { PLAIN_RUN } from "./plainResult";

const MARK = /^\[?(PASS|FAIL|ERROR)\b/;

/** A column of answers, and where their verdicts stand. */
interface Answered {
  readonly place: number;
  /** Null where the heading names none, but only a prompt. */
  readonly provider: string | null;
  readonly verdict: number;
}

/**
 * The CSV of promptfoo: columns of variables, then one of answers for each prompt and provider. The verdict stands in a
 * column of its own behind it, or (before) in the answer as `[PASS] ...`.
 */
export const promptfooCsv: EvalFormat = {
  id: "promptfoo-csv",
  kind: "eval",
  recognize: (head) => answersIn(head).length > 0,
  read: async (source, sink) => {
    const answers = answersIn(source.head);
    const first = answers[0]?.place ?? 0;
    const description = source.head.table?.columns[0] === "Description" ? 1 : 0;
    const asked = answers.every(({ provider }) => provider !== null) ? null : optionOr(sink, null, source.head);
    const names = answers.map(({ provider }) => provider ?? asked);
    await source.eachRow((cells) => {
      const item = digestOf(cells.slice(description, first).join("\n"));
      answers.forEach(({ verdict }, at) => {
        const mark = MARK.exec(cells[verdict]?.trim() ?? "")?.[1];
        const name = names[at] ?? null;
        if (mark === undefined || name === null) return;
        const same = names.filter((other) => other === name).length;
        const option =
          same > 1 ? `${name} [prompt ${String(names.slice(0, at + 1).filter((one) => one === name).length)}]` : name;
        const passed = mark === "PASS";
        sink.item({ ...PLAIN_RUN, option, task: null, item, score: passed ? 1 : 0, passed, error: mark === "ERROR" });
      });
    });
  },
};

function answersIn({ table, rows }: Head): readonly Answered[] {
  if (!table) return [];
  const data = rows.slice(table.headerRow + 1);
  return table.columns.flatMap((heading, place) => {
    const provider = /^\[([^\]]+)\]/.exec(heading)?.[1] ?? null;
    if (table.columns[place + 1] === "Status" && table.columns[place + 2] === "Score")
      return [{ place, provider, verdict: place + 1 }];
    const cells = data.map((row) => row[place]?.trim() ?? "").filter((cell) => cell !== "");
    const isMarked = cells.length > 0 && cells.every((cell) => /^\[(PASS|FAIL|ERROR)\]/.test(cell));
    return isMarked ? [{ place, provider, verdict: place }] : [];
  });
}
