import { readRecord } from "../record/readRecord";
import { recordWith } from "../record/recordInParts";
import type { DecisionRecord } from "../record/record";

/** What a record says beside its arguments and prose: all of it has to stay as it is where an argument is inserted. */
function factsOf(record: DecisionRecord): string {
  const { status, title, number, date, reviewBy, chosen } = record;
  return JSON.stringify([
    [status?.text, title, number, date, reviewBy, chosen?.title, chosen?.reason],
    record.metadata.map(({ key, value }) => [key, value]),
    record.sections.map(({ title: heading, level }) => [heading, level]),
    record.options.map(({ title: option }) => option),
    record.arguments.length,
    record.references.map(({ relation, href, number: named }) => [relation, href ?? named]),
    record.citations.length,
  ]);
}

/** Tells whether a text says of the record what another one says, whatever it cites. */
export function keepsAllFacts(before: DecisionRecord, text: string): boolean {
  return factsOf(recordWith(readRecord(text, before.path), { citations: before.citations })) === factsOf(before);
}

/** Tells whether a text says of the record what another one says, apart from one more citation and perhaps one more argument. */
export function keepsFacts(before: DecisionRecord, text: string): boolean {
  const after = readRecord(text, before.path);
  const isArgument = after.arguments.length === before.arguments.length + 1;
  const shown = recordWith(after, {
    arguments: isArgument ? before.arguments : after.arguments,
    citations: before.citations,
  });
  return factsOf(shown) === factsOf(before) && after.citations.length > before.citations.length;
}
