import type { RecordIndex } from "../index/recordIndex";
import { STATUS_WORDS } from "../record/record";
import { changeStatus } from "../write/changeStatus";
import { nearest } from "./nearest";
import { holdsPlaceholder } from "./placeholders";
import { defineRule } from "./rule";

/** Further words of a life cycle, and additions such as "partly superseded". */
const OTHER_WORDS =
  /(?<![\p{L}])(?:on hold|review|implemented|active|done|final|closed|withdrawn|obsolete|tbd|wip|in (?:review|progress|discussion)|under (?:review|discussion)|superseded|accepted|approved|proposed|rejected|deprecated|draft)(?![\p{L}])|暂缓|搁置|已?实施|已?完成|进行中|建议/iu;
const MOST_WORDS = 5;
/** From so many records on. */
const SHARED_BY = 3;

function isShared(text: string, index: RecordIndex): boolean {
  const [first = ""] = text.toLowerCase().split(/\s+/);
  let count = 0;
  for (const { record } of index.all()) {
    if (record.status?.word === null && record.status.text.toLowerCase().startsWith(first)) count++;
    if (count >= SHARED_BY) return true;
  }
  return false;
}

/** The status begins with a word that no tool knows. No status at all is fine. */
export const statusUnknown = defineRule({
  code: "status-unknown",
  severity: "information",
  messages: ["unknown"],
  fixes: ["replace"],
  check({ file }, { index }) {
    const { status, path } = file.record;
    if (!status || status.word !== null || holdsPlaceholder(status.text) || OTHER_WORDS.test(status.text)) return [];
    const words = status.text.split(/\s+/);
    // A sentence is no status word, and a word that several records share is the team's own.
    if (words.length > MOST_WORDS || status.text.endsWith(":") || isShared(status.text, index)) return [];
    const fixes = nearest(status.text.toLowerCase(), STATUS_WORDS, 1).map((word) => ({
      title: "replace",
      args: [word],
      edits: new Map([[path, changeStatus(file, word)]]),
    }));
    return [{ span: status.span, message: "unknown", args: [status.text], fixes }];
  },
});
