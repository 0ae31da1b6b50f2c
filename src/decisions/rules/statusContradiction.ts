import type { RecordFile, StatusWord } from "../record/record";
import type { Statement } from "../statements/statement";
import { changeStatus } from "../write/changeStatus";
import { currentStatuses } from "../write/prove";
import type { Outcome } from "../write/refusal";
import { supersede } from "../write/supersede";
import type { Fix } from "./finding";
import { styleOf } from "./folderStyle";
import { type Found, type RuleContext, defineRule } from "./rule";

/** A record of these statuses says that it holds, or will; one that names its successor says that it does not. */
const HOLDS: readonly (StatusWord | null)[] = ["accepted", "proposed", "draft"];

/** Two places of a record state its status in words that cannot both hold. Words that are not known are not compared. */
export const statusContradiction = defineRule({
  code: "status-contradiction",
  severity: "warning",
  messages: ["differs", "names-successor"],
  fixes: ["write"],
  check({ file, lines }, context) {
    const [first, ...others] = currentStatuses(file.record).filter(({ role, word }) => role === "current" && word);
    if (!first) return [];
    const shown = (statement: Statement): string => (lines[statement.line]?.text ?? "").trim().slice(0, 80);
    const other = others.find(({ word }) => stanceOf(word) !== stanceOf(first.word));
    if (other) {
      const args = [shown(other), String(first.line + 1), shown(first)];
      return [{ span: other.value, message: "differs", args, fixes: fixesFor([first, other], file, context) }];
    }
    return HOLDS.includes(first.word) ? successorsOf(file, first, context) : [];
  },
});

/** A draft is a proposal; the words say the same of whether the decision holds. */
function stanceOf(word: StatusWord | null): StatusWord | null {
  return word === "draft" ? "proposed" : word;
}

/** A banner or field names a successor that is there, while the status says that the record holds. */
function successorsOf(file: RecordFile, status: Statement, context: RuleContext): Found<"names-successor">[] {
  const named = file.record.references.find(
    (reference) =>
      reference.relation === "superseded-by" && !reference.isPartial && successor(reference, file, context),
  );
  const newer = named && successor(named, file, context);
  if (!newer || named.line === status.line) return [];
  const args = [status.text, String(named.line + 1)];
  const fixes = [fixOf("superseded", supersedeBy(file, newer, context))].flat();
  return [{ span: status.value, message: "names-successor", args, fixes }];
}

function successor(
  reference: RecordFile["record"]["references"][number],
  file: RecordFile,
  { index }: RuleContext,
): RecordFile | null {
  const newer = index.resolve(file.record, reference);
  // While the successor is proposed, the record still holds.
  const isInForce = newer?.record.status?.word !== "proposed" && newer?.record.status?.word !== "draft";
  return newer && isInForce && newer.record.path !== file.record.path ? newer : null;
}

/** Either word may be the right one, so each is offered. */
function fixesFor(statements: readonly Statement[], file: RecordFile, context: RuleContext): Fix[] {
  const words = [...new Set(statements.flatMap(({ word }) => word ?? []))];
  return words.flatMap((word): Fix[] => {
    if (word !== "superseded") return fixOf(word, changeStatus(file, word, { on: context.today }));
    const reference = file.record.references.find(
      ({ relation, isPartial }) => relation === "superseded-by" && !isPartial,
    );
    const newer = reference && context.index.resolve(file.record, reference);
    return newer ? fixOf(word, supersedeBy(file, newer, context)) : [];
  });
}

function supersedeBy(file: RecordFile, newer: RecordFile, context: RuleContext): Outcome {
  return supersede(file, newer, styleOf(context), { on: context.today });
}

function fixOf(word: StatusWord, { change, refused }: Outcome): Fix[] {
  return refused || change.edits.size === 0 ? [] : [{ title: "write", args: [word], edits: change.edits }];
}
