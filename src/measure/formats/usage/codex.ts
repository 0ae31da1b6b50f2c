import type { UsageFormat } from "../../format";
import { Field, type FieldRow, fields, wantedBy } from "../../source/fields";
import { eachFieldRow } from "../../source/fieldRows";
import { figure } from "../../source/figure";
import { at, type Json, plainText } from "../../source/json";
import { Clock } from "../../source/moment";
import { hashOf, hashOfNumber } from "../../keys/seenKeys";
import { countCall } from "../../usage/callRow";
import { WITHIN } from "../../usage/settle";

const COUNTS = ["input_tokens", "cached_input_tokens", "output_tokens", "reasoning_output_tokens"] as const;
const ALL = [...COUNTS, "total_tokens"] as const;
const [TYPE, TIME, KIND, MODEL] = fields(
  ["type"],
  ["timestamp"],
  ["payload/type"],
  ["payload/model", "payload/info/model"],
);
const [FORKED_FROM, STARTED_AT] = fields(["payload/forked_from_id"], ["payload/started_at"]);
const TOTAL = ALL.map((name) => new Field([`payload/info/total_token_usage/${name}`]));
const LAST = ALL.map((name) => new Field([`payload/info/last_token_usage/${name}`]));
/** What was said and done is not read. */
const WANTED = wantedBy(TYPE, TIME, KIND, MODEL, FORKED_FROM, STARTED_AT, ...TOTAL, ...LAST);

/** Counts in the order of `ALL`. */
type Counts = readonly (Json | undefined)[];

/**
 * Sessions of the Codex command line: each `token_count` event tells its turn and the sum so far, older ones the sum only.
 * An event whose sum has not grown tells nothing new. A fork begins with the events of the session that it came from.
 */
export const codex: UsageFormat = {
  id: "codex",
  kind: "usage",
  recognize: ({ values }) => values.some(isTokenCount),
  read: async (source, sink) => {
    const clock = new Clock(sink, true);
    let model: string | null = null;
    let before: Counts | null = null;
    // Without turns nothing shows where the repetition ends.
    const fork = new Fork(source.head.values.some((value) => at(value, "payload", "type") === "task_started"));
    await eachFieldRow(source, [], WANTED, (row, line) => {
      model = MODEL.text(row) ?? model;
      const type = TYPE.text(row);
      fork.see(type, row);
      if (type !== "event_msg" || KIND.text(row) !== "token_count") return;
      const total = told(TOTAL, row);
      const last = told(LAST, row);
      const turn: Counts | null = last ?? grown(total, before);
      if (!turn) return;
      const isAgain = total !== null && before !== null && isSame(total, before);
      before = total ?? before;
      if (isAgain || fork.isReplaying) {
        sink.skip("duplicate-rows", line);
        return;
      }
      // A counter that was set back to nothing is no call.
      if (!last && COUNTS.every((_, index) => turn[index] === 0)) return;
      const moment = clock.readOrSkip(TIME.in(row), line);
      if (!moment) return;
      const [input, cacheRead, output, thinking] = turn;
      countCall(sink, line, {
        model,
        at: moment,
        counts: { input, cacheRead, output, thinking },
        sides: WITHIN,
        isRuleOfFormat: true,
        id: keyOf(moment.ms, total, turn),
      });
    });
  },
};

/** Null where nothing is told. */
function told(of: readonly Field[], row: FieldRow): Counts | null {
  const counts: (Json | undefined)[] = [];
  let isTold = false;
  for (const field of of) {
    const count = field.in(row);
    isTold ||= count !== undefined;
    counts.push(count);
  }
  return isTold ? counts : null;
}

/** What tells a turn from others. */
function keyOf(ms: number, total: Counts | null, turn: Counts): number {
  let key = hashOfNumber(ms, SEED);
  for (const counts of total ? [total, turn] : [turn])
    for (const count of counts)
      key = typeof count === "number" ? hashOfNumber(count, key) : hashOf(plainText(count), key);
  return key;
}
const SEED = hashOf("codex");

function isSame(one: Counts, other: Counts): boolean {
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}

/** What a sum has grown by; the sum itself where it is the first, or the counter began anew. Null without a sum. */
function grown(total: Counts | null, before: Counts | null): Counts | null {
  if (!total) return null;
  const number = (value: Json | undefined): number => {
    const count = figure(value);
    return typeof count === "number" ? count : 0;
  };
  const differences = COUNTS.map((_, index) => number(total[index]) - number(before?.[index]));
  return differences.some((difference) => difference < 0) ? total : differences;
}

/** Tells whether a session is still repeating the one that it was forked from: until a turn that began after the fork. */
class Fork {
  #since: number | null = null;
  #hasBegun = false;
  isReplaying = false;

  constructor(private readonly hasTurns: boolean) {}

  see(type: string | null, row: FieldRow): void {
    if (type === "session_meta" && !this.#hasBegun) {
      this.#hasBegun = true;
      this.#since = Date.parse(TIME.text(row) ?? "");
      this.isReplaying = this.hasTurns && FORKED_FROM.text(row) !== null;
    } else if (this.isReplaying && KIND.text(row) === "task_started") {
      const startedAt = figure(STARTED_AT.in(row));
      if (typeof startedAt !== "number" || startedAt * 1000 >= (this.#since ?? 0)) this.isReplaying = false;
    }
  }
}

function isTokenCount(value: Json): boolean {
  return at(value, "type") === "event_msg" && at(value, "payload", "type") === "token_count";
}
