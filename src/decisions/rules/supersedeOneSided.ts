import type { RecordFile, RecordReference } from "../record/record";
import { type WriteStyle, detectStyle } from "../write/style";
import { supersede } from "../write/supersede";
import { type Found, type RuleContext, defineRule } from "./rule";

/** Finding out the style looks at every record, so it is done once for all records that are checked together. */
const styles = new WeakMap<RuleContext, WriteStyle>();

function styleOf(context: RuleContext): WriteStyle {
  const style = styles.get(context) ?? detectStyle(context.index);
  styles.set(context, style);
  return style;
}

/** One record names another as its successor or predecessor, and that one says nothing of it. */
export const supersedeOneSided = defineRule({
  code: "supersede-one-sided",
  severity: "warning",
  messages: ["newer-silent", "older-silent"],
  fixes: ["write"],
  check({ file }, context) {
    const seen = new Set<string>();
    return file.record.references.flatMap((reference): Found<"newer-silent" | "older-silent">[] => {
      if (reference.relation === "other") return [];
      const other = context.index.resolve(file.record, reference);
      if (!other || other.record.path === file.record.path || seen.has(reference.relation + other.record.path))
        return [];
      seen.add(reference.relation + other.record.path);
      const isOlder = reference.relation === "superseded-by";
      if (answers(other, file, isOlder, context)) return [];
      const style = styleOf(context);
      const { edits } = isOlder ? supersede(file, other, style) : supersede(other, file, style);
      const fixes = edits.size > 0 ? [{ title: "write", args: [nameOf(other)], edits }] : [];
      return [
        { span: reference.span, message: isOlder ? "newer-silent" : "older-silent", args: [nameOf(other)], fixes },
      ];
    });
  },
});

/** The successor may name its predecessor in any words; the predecessor must say that it is superseded. */
function answers({ record }: RecordFile, file: RecordFile, isSuccessor: boolean, { index }: RuleContext): boolean {
  const leads = (reference: RecordReference): boolean =>
    index.resolve(record, reference)?.record.path === file.record.path;
  if (isSuccessor) return record.references.some(leads);
  return record.references.some(
    (reference) => leads(reference) && (reference.relation === "superseded-by" || record.status?.word === "superseded"),
  );
}

function nameOf({ record }: RecordFile): string {
  const name = record.path.slice(record.path.lastIndexOf("/") + 1);
  return record.title === null ? name : `${record.numberText === null ? "" : `${record.numberText} `}${record.title}`;
}
