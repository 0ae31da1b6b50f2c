import type { EvalFormat } from "../../format";
import type { Head } from "../../source/head";
import { at, isObject, type Json, listAt, textAt } from "../../source/json";
import { PLAIN_RUN } from "./plainResult";

interface Sample {
  readonly item: string;
  readonly epoch: number | null;
  readonly error: boolean;
  readonly latencyMs: number | null;
  readonly scores: readonly (readonly [string, number | null])[];
}

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
    const samples: Sample[] = [];
    let header: Json = null;
    await source.eachJson(["samples"], (value, path) => {
      if (path === "samples") samples.push(sampleOf(value));
      else if (path === null) header = value;
    });
    const [option, task] = [textAt(header, "eval", "model"), textAt(header, "eval", "task")];
    if (option === null) return;
    const status = textAt(header, "status");
    if (status !== null && status !== "success") sink.problem("partial-run", null, status);
    const total = at(header, "results", "total_samples");
    if (typeof total === "number" && total > samples.length)
      sink.problem("items-missing", null, String(samples.length), String(total));
    const scorers = [...new Set(samples.flatMap(({ scores }) => scores.map(([name]) => name)))];
    const scored = listAt(header, "results", "scores").flatMap(
      (score) => textAt(score, "scorer") ?? textAt(score, "name") ?? [],
    );
    const first = scored.find((name) => scorers.includes(name)) ?? scorers[0];
    for (const scorer of first === undefined ? [null] : scorers)
      for (const { item, epoch, error, latencyMs, scores } of samples) {
        const score = scores.find(([name]) => name === scorer)?.[1] ?? null;
        const name = scorer === null || scorer === first ? task : `${task ?? ""}/${scorer}`;
        sink.item({ ...PLAIN_RUN, option, task: name, item, trial: epoch, score, error, latencyMs });
      }
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

function sampleOf(sample: Json): Sample {
  const scores = at(sample, "scores");
  const seconds = at(sample, "working_time") ?? at(sample, "total_time");
  const epoch = at(sample, "epoch");
  const error = at(sample, "error");
  return {
    item: itemOf(at(sample, "id")),
    epoch: typeof epoch === "number" ? epoch : null,
    error: error !== null && error !== undefined,
    latencyMs: typeof seconds === "number" && Number.isFinite(seconds) ? seconds * 1000 : null,
    scores: Object.entries(isObject(scores) ? scores : {}).flatMap(([scorer, score]) => {
      const value = at(score, "value");
      if (!isObject(value)) return [[scorer, scoreOf(value)] as const];
      return Object.entries(value).map(([name, part]) => [`${scorer}/${name}`, scoreOf(part)] as const);
    }),
  };
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
