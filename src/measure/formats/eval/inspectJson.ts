import type { EvalFormat } from "../../format";
import type { Head } from "../../source/head";
import { at, isObject, type Json, listAt, textAt } from "../../source/json";
import { RunColumns, itemKey } from "../../evaluation/runColumns";

const LETTERS: Readonly<Record<string, number>> = { C: 1, P: 0.5, I: 0, N: 0 };

/**
 * Logs of Inspect as JSON. Samples that broke off, which the tool leaves out of its own score, count as failures. The first
 * scorer is the task's; further ones stand for themselves.
 */
export const inspectJson: EvalFormat = {
  id: "inspect-json",
  kind: "eval",
  recognize: isLog,
  read: async (source, sink) => {
    const scorers = new ByScorer();
    let header: Json = null;
    await source.eachJson(["samples"], (value, path) => {
      if (path === "samples") scorers.add(value);
      else if (path === null) header = value;
    });
    const [option, task] = [textAt(header, "eval", "model"), textAt(header, "eval", "task")];
    if (option === null) return;
    const status = textAt(header, "status");
    if (status !== null && status !== "success") sink.problem("partial-run", null, status);
    const total = at(header, "results", "total_samples");
    if (typeof total === "number" && total > scorers.count)
      sink.problem("items-missing", null, String(scorers.count), String(total));
    const scored = listAt(header, "results", "scores").flatMap(
      (score) => textAt(score, "scorer") ?? textAt(score, "name") ?? [],
    );
    const found = scorers.runs;
    const first = scored.find((name) => found.has(name)) ?? [...found.keys()][0];
    for (const [scorer, runs] of found) sink.runs(option, scorer === first ? task : `${task ?? ""}/${scorer}`, runs);
    if (found.size === 0) sink.runs(option, task, scorers.unscored);
  },
};

/** The same from the archive that Inspect writes by default, whose pieces are put together before they are read. */
export const inspectEval: EvalFormat = {
  ...inspectJson,
  id: "inspect-eval",
  recognize: (head) => /!(header|_journal\/start)\.json$/.test(head.name) && isLog(head),
};

function isLog({ values }: Head): boolean {
  return values.some((value) => textAt(value, "eval", "model") !== null && textAt(value, "eval", "task") !== null);
}

/** Gathers samples as numbers, since logs are long: a column of runs for each scorer, all with the same samples. */
class ByScorer {
  readonly runs = new Map<string, RunColumns>();
  /** The samples without any score, as those of a scorer begin that is met later. */
  readonly unscored = new RunColumns();

  get count(): number {
    return this.unscored.length;
  }

  add(sample: Json): void {
    const seconds = at(sample, "working_time") ?? at(sample, "total_time");
    const error = at(sample, "error");
    const run = {
      item: itemKey(itemOf(at(sample, "id"))),
      score: Number.NaN,
      cost: Number.NaN,
      latencyMs: typeof seconds === "number" && Number.isFinite(seconds) ? seconds * 1000 : Number.NaN,
      error: error !== null && error !== undefined,
      cached: false,
    };
    const scores = scoresOf(sample);
    for (const scorer of scores.keys())
      if (!this.runs.has(scorer)) {
        const before = new RunColumns();
        before.copy(this.unscored);
        this.runs.set(scorer, before);
      }
    for (const [scorer, runs] of this.runs) runs.push({ ...run, score: scores.get(scorer) ?? Number.NaN });
    this.unscored.push(run);
  }
}

/** Scores by scorer; of those that give several by both names. */
function scoresOf(sample: Json): ReadonlyMap<string, number | null> {
  const scores = at(sample, "scores");
  const found = new Map<string, number | null>();
  for (const [scorer, score] of Object.entries(isObject(scores) ? scores : {})) {
    const value = at(score, "value");
    if (!isObject(value)) found.set(scorer, scoreOf(value));
    else for (const [name, part] of Object.entries(value)) found.set(`${scorer}/${name}`, scoreOf(part));
  }
  return found;
}

function scoreOf(value: Json | undefined): number | null {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "string" ? (LETTERS[value] ?? null) : null;
}

/** Ids are texts or numbers. */
function itemOf(id: Json | undefined): string {
  return typeof id === "string" || typeof id === "number" ? String(id) : "";
}
