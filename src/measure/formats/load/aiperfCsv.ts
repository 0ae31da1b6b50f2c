import type { LoadFormat } from "../../format";
import { milliseconds, speedOf } from "./loadValues";
import { knownFigure } from "../eval/scoredRows";

/** Values of a metric by the names of their columns, with the unit that stands behind its name. */
interface Metric {
  readonly unit: string | null;
  readonly values: ReadonlyMap<string, number | null>;
}

/**
 * The CSV of AIPerf and genai-perf: a table of metrics with their percentiles, one of single values, and one of GPUs. It
 * names neither model nor concurrency; the folder in which the tools write it by themselves does.
 */
export const aiperfCsv: LoadFormat = {
  id: "aiperf-csv",
  kind: "load",
  recognize: ({ table, rows }) =>
    table?.columns[0] === "Metric" &&
    table.columns.includes("avg") &&
    rows.some(([name = ""]) => /^(Time to First Token|Request Latency)\b/i.test(name)),
  read: async (source, sink) => {
    const metrics = new Map<string, Metric>();
    let columns: readonly string[] = [];
    await source.eachRawRow((cells) => {
      const [first = "", ...rest] = cells.map((cell) => cell.replace(/^\uFEFF/, "").trim());
      if (first === "Metric") columns = rest;
      else if (rest.includes("Metric")) columns = [];
      else if (first !== "" && columns.length > 0) {
        const [, name = "", unit = null] = /^(.*?)(?: \(([^()]*)\))?$/.exec(first) ?? [];
        const values = new Map(columns.map((column, at) => [column, knownFigure(rest[at])] as const));
        metrics.set(name.toLowerCase(), { unit, values });
      }
    });
    const value = (name: string, column: string): number | null => metrics.get(name)?.values.get(column) ?? null;
    const time = (name: string): number | null => milliseconds(value(name, "p50"), metrics.get(name)?.unit ?? null);
    const failed = value("error request count", "Value");
    if (failed !== null && failed > 0) sink.problem("requests-failed", null, String(failed));
    const { model, concurrency } = byFolder(source.head.name);
    sink.load({
      model,
      concurrency: sink.answers.concurrency ?? concurrency,
      inputTokens: value("input sequence length", "avg"),
      outputTokens: value("output sequence length", "avg") ?? value("output token count", "avg"),
      outputTokensPerSecond: value("output token throughput", "Value"),
      tokensPerSecondPerUser: value("output token throughput per user", "p50") ?? speedOf(time("inter token latency")),
      ttftMs: time("time to first token"),
      gpus: null,
      failed,
    });
  },
};

/** What `artifacts/MODEL-SERVICE-ENDPOINT-concurrency8` says, as the tools name their folders. */
function byFolder(path: string): { readonly model: string | null; readonly concurrency: number | null } {
  const [, model = null] =
    /([^/\\]+?)-(?:openai|triton|tensorrtllm|template|huggingface)[^/\\]*-concurrency\d+[/\\]/i.exec(path) ?? [];
  const [, concurrency] = /concurrency[_-]?(\d+)[/\\]/i.exec(path) ?? [];
  return { model, concurrency: concurrency === undefined ? null : Number(concurrency) };
}
