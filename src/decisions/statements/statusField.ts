import type { MetadataField } from "../record/record";
import { isPlaceholder, statusText } from "../record/status";
import { boxChoice } from "./boxChoice";
import { chainOf } from "./chain";
import { isPartSuperseded, statusPhrase } from "./phrase";
import { type Statement, type StatementRole, saysNothing } from "./statement";

/** A field for a status as a statement. */
export function fieldStatement(field: MetadataField, text: string): Statement {
  const { value, span, whole, carrier, place, line, lastLine } = field;
  const choice = boxChoice(value);
  const role = choice?.role ?? fieldRole(value);
  const chain = role === "current" && carrier !== "front-matter" && !choice ? chainOf(value) : null;
  const stands = text.slice(span.offset, span.offset + span.length) === value;
  const from = choice?.chosen?.from ?? (chain && stands ? chain.from : 0);
  const shown = value.slice(from, from + (choice?.chosen?.length ?? value.length));
  return {
    kind: "status",
    role,
    place,
    carrier,
    span: whole,
    value: stands
      ? { offset: span.offset + from, length: choice?.chosen?.length ?? span.length - from }
      : { offset: span.offset, length: span.length },
    text: shown,
    word: role === "current" ? (statusPhrase(shown)?.word ?? null) : null,
    line,
    lastLine,
    history: -1,
  };
}

function fieldRole(value: string): StatementRole {
  if (value === "" || (saysNothing(value) && !/^tbd$/i.test(value))) return "empty";
  if (isPlaceholder(value)) return "placeholder";
  if (statusPhrase(value)) return "current";
  if (isPartSuperseded(value)) return "partial";
  return /\p{L}/u.test(statusText(value)) ? "current" : "empty";
}
