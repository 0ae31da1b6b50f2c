import type { EvalSink } from "../../format";
import type { Head } from "../../source/head";

/**
 * The option that a file is about: what the file says, else what the person said; where neither does it is told, and
 * the file stands for the option by its name, as one of its own.
 */
export function optionOr(sink: EvalSink, named: string | null, { name }: Pick<Head, "name">): string {
  const option = named ?? sink.answers.option;
  if (option !== undefined) return option;
  const label = name.replace(/(?<=[^/\\!.])(\.(csv|tsv|jsonl?|ndjson|gz|zst))+$/i, "");
  sink.problem("option-unknown", null, label);
  return label;
}

/**
 * Which of the scores of a file count: the only one, or the one that the person named; where neither decides that is told
 * and each counts as a task of its own, so that none is taken for another.
 */
export function metricsOr(sink: EvalSink, names: readonly string[]): readonly string[] {
  const { metric } = sink.answers;
  const wanted = metric?.toLowerCase();
  const found = wanted === undefined ? names : names.filter((name) => name.toLowerCase() === wanted);
  if (found.length !== 1) sink.problem("metric-unknown", null, names.join(", "));
  return found;
}

/** The name of a file without its folders. */
export function baseName(path: string): string {
  return path.split(/[/\\!]/).at(-1) ?? path;
}
