import type { RecordFile, RecordReference, StatusWord } from "../record/record";
import { supersede } from "../write/supersede";
import { styleOf } from "./folderStyle";
import { type Found, type RuleContext, defineRule } from "./rule";

/** A record of these statuses takes no other one's place, or not yet. */
const NOT_IN_FORCE: readonly (StatusWord | null | undefined)[] = ["proposed", "draft", "rejected"];
/** A reader of these is not misled, whoever is named as the successor. */
const PAST: readonly (StatusWord | null | undefined)[] = ["superseded", "deprecated", "rejected"];

/** One record names another as its successor or predecessor, and that one says nothing of it. */
export const supersedeOneSided = defineRule({
  code: "supersede-one-sided",
  severity: "warning",
  messages: ["newer-silent", "older-silent"],
  fixes: ["write"],
  check({ file }, context) {
    const seen = new Set<string>();
    return file.record.references.flatMap((reference): Found<"newer-silent" | "older-silent">[] => {
      // A part that is superseded leaves both records in force.
      if (reference.relation === "other" || reference.isPartial) return [];
      const other = context.index.resolve(file.record, reference);
      if (!other || other.record.path === file.record.path || seen.has(reference.relation + other.record.path))
        return [];
      seen.add(reference.relation + other.record.path);
      const isOlder = reference.relation === "superseded-by";
      if (isOlder ? mentions(other, file, context) : isPastOrTold(other, file, context)) return [];
      const style = styleOf(context);
      const settings = { on: context.today };
      const { edits } = (isOlder ? supersede(file, other, style, settings) : supersede(other, file, style, settings))
        .change;
      const fixes = edits.size > 0 ? [{ title: "write", args: [nameOf(other)], edits }] : [];
      const found = { span: reference.span, args: [nameOf(other)], fixes };
      // MADR writes the older record only, and its reader finds the way: the newer one's silence is worth a remark.
      return [
        isOlder
          ? { ...found, message: "newer-silent", severity: "information" }
          : { ...found, message: "older-silent" },
      ];
    });
  },
});

function leadsTo(from: RecordFile, to: RecordFile, { index }: RuleContext): (reference: RecordReference) => boolean {
  return (reference) => index.resolve(from.record, reference)?.record.path === to.record.path;
}

/** The successor may name its predecessor in any words. */
function mentions(newer: RecordFile, older: RecordFile, context: RuleContext): boolean {
  return newer.record.references.some(leadsTo(newer, older, context));
}

/** Whether nobody takes the older record for valid that this one supersedes, or will when it is accepted. */
function isPastOrTold(older: RecordFile, newer: RecordFile, context: RuleContext): boolean {
  if (NOT_IN_FORCE.includes(newer.record.status?.word)) return true;
  if (PAST.includes(older.record.status?.word)) return true;
  const leads = leadsTo(older, newer, context);
  return older.record.references.some((reference) => reference.relation === "superseded-by" && leads(reference));
}

function nameOf({ record }: RecordFile): string {
  const name = record.path.slice(record.path.lastIndexOf("/") + 1);
  return record.title === null ? name : `${record.numberText === null ? "" : `${record.numberText} `}${record.title}`;
}
