import type { LoadFormat } from "../../format";
import { knownFigure } from "../eval/scoredRows";
import { milliseconds, speedOf } from "./loadValues";

/**
 * The sweep of `genai-perf analyze`, a row a configuration, before a table of GPUs. Which statistic a column holds stands in
 * its heading, as chosen by the person who ran it: only means and medians are taken. Input lengths are those asked for.
 */
export const genaiPerfAnalyze: LoadFormat = {
  id: "genai-perf-analyze",
  kind: "load",
  recognize: ({ table }) => table?.columns[0] === "Config Name" && table.columns.includes("Concurrency"),
  read: async (source, sink) => {
    let columns: readonly Column[] | null = null;
    let isOver = false;
    const seen = { median: false };
    await source.eachRawRow((cells, line) => {
      if (cells[0]?.replace(/^\uFEFF/, "").trim() === "Config Name") {
        isOver = columns !== null;
        columns ??= cells.map(columnOf);
        return;
      }
      if (columns === null || isOver || (cells[0] ?? "") === "") return;
      // A row of another length, or of another table, is none of a configuration.
      if (cells.length !== columns.length) {
        sink.skip("row-columns", line, String(cells.length), String(columns.length));
        return;
      }
      const value = (name: string, statistic: string | null): number | null => {
        const at = columns?.findIndex((one) => one.name === name && one.statistic === statistic) ?? -1;
        return at < 0 ? null : milliseconds(knownFigure(cells[at]), columns?.[at]?.unit ?? null);
      };
      const ttftMs = value("time to first token", "p50");
      seen.median ||= ttftMs !== null;
      if (value("isl", null) !== null) sink.problem("lengths-nominal", line);
      sink.load({
        model: /^(.+)_run_config_\d+$/.exec(cells[0] ?? "")?.[1] ?? null,
        concurrency: value("concurrency", null),
        inputTokens: value("input sequence length", "avg") ?? value("isl", null),
        outputTokens: value("output sequence length", "avg"),
        outputTokensPerSecond: value("output token throughput", "avg"),
        tokensPerSecondPerUser:
          value("output token throughput per user", "p50") ?? speedOf(value("inter token latency", "p50")),
        ttftMs,
        gpus: null,
        failed: null,
      });
    });
    if (!seen.median) sink.problem("no-median", null);
  },
};

interface Column {
  readonly name: string;
  /** `avg`, `p50` and the like; null where the heading names none. */
  readonly statistic: string | null;
  /** Of a time; null for anything else. */
  readonly unit: string | null;
}

function columnOf(heading: string): Column {
  const [, statistic, name = "", unit] =
    /^(?:(avg|p\d+|min|max|std)\.? )?(.*?)(?: \(([^()]*)\))?$/i.exec(heading.trim()) ?? [];
  return {
    name: name.toLowerCase(),
    statistic: statistic?.toLowerCase() ?? null,
    unit: unit !== undefined && /^(ms|s|sec|us|µs|ns)$/i.test(unit) ? unit : null,
  };
}
