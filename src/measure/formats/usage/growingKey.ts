import { figure } from "../../source/figure";
import { plainText } from "../../source/json";
import type { Row } from "../../source/records";

/** Names of what lasts for many calls, without case, spaces, `_` and `-`. */
const SESSIONS = new Set(["sessionid", "session", "conversationid", "threadid", "chatid"]);
const OUTPUTS = new Set(["outputtokens", "completiontokens", "tokensout", "generatedtokens"]);
/** So many rows in a row grow by chance once in a thousand tables. */
const FEWEST_STEPS = 10;

/**
 * The column of sessions whose rows tell what a session has used so far: within each the output never shrinks, in ten
 * steps or more. Output of calls goes up and down. Null where rows are calls.
 */
export function growingKey(records: readonly Row[]): string | null {
  const names = Object.keys(records[0] ?? {});
  const session = names.find((name) => SESSIONS.has(folded(name)));
  const output = names.find((name) => OUTPUTS.has(folded(name)));
  if (session === undefined || output === undefined) return null;
  const last = new Map<string, number>();
  let steps = 0;
  for (const record of records) {
    const [key, value] = [plainText(record[session]), figure(record[output])];
    if (key === "" || typeof value !== "number") continue;
    const before = last.get(key);
    last.set(key, value);
    if (before === undefined || before === value) continue;
    if (value < before) return null;
    steps++;
  }
  return steps >= FEWEST_STEPS ? session : null;
}

const folded = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, "");
