import type { EvalFormat } from "../../format";
import type { Head } from "../../source/head";
import { type Json, plainText } from "../../source/json";
import { type Row, eachRecord, firstOf, headRecords } from "../../source/records";
import { optionOr } from "./asked";
import { ScoredRows } from "./scoredRows";

const GIVEN = ["pred", "prediction", "predicted", "predicted_answer", "model_answer"];
const RIGHT = ["answer", "target", "gold", "label", "correct_answer"];
const ITEM = ["question_id", "id", "index", "task_id", "doc_id"];
const SCORE = ["score", "correct", "is_correct", "passed", "acc"];
/** Letters of choices and short numbers; what is longer may be right in other words. */
const LONGEST = 5;

/**
 * Answers to questions with choices beside the right ones, as harnesses write them that judge later: an item counts where
 * both are the same. That is told, since the tool's own judge may be milder.
 */
export const comparedAnswers: EvalFormat = {
  id: "compared-answers",
  kind: "eval",
  recognize: (head) => {
    const records = headRecords(head, []);
    return records.length > 0 && !isCut(records) && records.every(isChoice) && records.some((row) => given(row) !== "");
  },
  read: async (source, sink) => {
    const option = optionOr(sink, textIn(source.head), source.head);
    sink.problem("answers-compared", null);
    const rows = new ScoredRows(sink);
    await eachRecord(source, [], (row, line) => {
      if (!isChoice(row)) {
        sink.skip("row-skipped", line, "answer", "");
        return;
      }
      const item = plainText(firstOf(row, ITEM)) || String(line);
      const mark = same(given(row), plainText(firstOf(row, RIGHT)));
      rows.add({ option, task: null, item, mark, cost: null, latencyMs: null }, line);
    });
    rows.finish();
  },
};

/** Whether all that is known are parts of a record. */
function isCut(records: readonly Row[]): boolean {
  return records.every((row) => firstOf(row, RIGHT) === undefined);
}

function textIn(head: Head): string | null {
  const [first] = headRecords(head, []);
  const model = first === undefined ? undefined : firstOf(first, ["model", "model_name"]);
  return typeof model === "string" ? model : null;
}

function isChoice(row: Row): boolean {
  const [right, own] = [firstOf(row, RIGHT), GIVEN.find((name) => name in row)];
  return (
    own !== undefined &&
    SCORE.every((name) => !(name in row)) &&
    isShort(right) &&
    plainText(right) !== "" &&
    isShort(row[own])
  );
}

function isShort(value: Json | undefined): boolean {
  return value === undefined || value === null || (plainText(value).length <= LONGEST && typeof value !== "object");
}

/** Empty where no answer was found. */
function given(row: Row): string {
  return plainText(firstOf(row, GIVEN));
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
