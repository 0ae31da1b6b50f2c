import type { EvalSink } from "../../format";

/** The option that a file is about: what the file says, else what the person said; null, and told, where neither does. */
export function optionOr(sink: EvalSink, named: string | null): string | null {
  const option = named ?? sink.answers.option ?? null;
  if (option === null) sink.problem("option-unknown", null);
  return option;
}

/** Which of the scores of a file counts: the only one, or the one that the person named; null, and told, otherwise. */
export function metricOf(sink: EvalSink, names: readonly string[]): string | null {
  const { metric } = sink.answers;
  const wanted = metric?.toLowerCase();
  const [only, ...others] = wanted === undefined ? names : names.filter((name) => name.toLowerCase() === wanted);
  if (only !== undefined && others.length === 0) return only;
  sink.problem("metric-unknown", null, names.join(", "));
  return null;
}

/** The name of a file without its folders. */
export function baseName(path: string): string {
  return path.split(/[/\\!]/).at(-1) ?? path;
}
