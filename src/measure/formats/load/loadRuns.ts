import type { LoadFormat, LoadSink } from "../../format";
import type { LoadRow } from "../../measured";
import type { Json } from "../../source/json";

/** A format whose files hold one run, or one a line: every value that is a run makes a row. */
export function loadRuns(
  id: string,
  isRun: (value: Json) => boolean,
  rowOf: (run: Json, line: number, sink: LoadSink) => LoadRow,
): LoadFormat {
  return {
    id,
    kind: "load",
    recognize: ({ values }) => values.some(isRun),
    read: async (source, sink) => {
      await source.eachJson([], (run, _path, line) => {
        if (isRun(run)) sink.load(rowOf(run, line, sink));
      });
    },
  };
}

/** Tells how many requests of a run failed, where any did. */
export function tellFailed(sink: LoadSink, failed: number | null, line: number | null): void {
  if (failed !== null && failed > 0) sink.problem("requests-failed", line, String(failed));
}
