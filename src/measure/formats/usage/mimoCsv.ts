import type { UsageFormat } from "../../format";
import { rowOf } from "../../source/fieldRows";
import { Clock } from "../../source/moment";
import { eachRecord, firstText } from "../../source/records";
import { readCounts } from "../../usage/readCounts";
import { Currencies } from "./currencies";
import { hasColumns } from "./hasColumns";

const DAY = 86_400_000;

/** The usage by day that Xiaomi MiMo's platform exports: input that hit the cache and that missed it. */
export const mimoCsv: UsageFormat = {
  id: "mimo-csv",
  kind: "usage",
  recognize: (head) => hasColumns(head, "Model", "Input Hit Tokens", "Input Miss Tokens", "Output Tokens"),
  read: async (source, sink) => {
    const clock = new Clock(sink, false, source.head.text);
    const currencies = new Currencies(source.head.table?.columns ?? []);
    await eachRecord(source, [], (row, line) => {
      currencies.see(rowOf(row));
      const day = clock.readOrSkip(row["Date"], line);
      const counts = readCounts(sink, line, {
        hit: row["Input Hit Tokens"],
        miss: row["Input Miss Tokens"],
        output: row["Output Tokens"],
        requests: row["Request Count"],
      });
      if (!day || !counts) return;
      const { hit, miss, output, requests } = counts;
      const tokens = { uncached: miss, cacheRead: hit, cacheWrite: null, output, thinking: null };
      const model = firstText(row, ["Model"]);
      const id = JSON.stringify(row);
      sink.entry({ model, from: day.ms, to: day.ms + DAY, requests, tokens, batch: null, id, repeats: true }, line);
    });
    currencies.tell(sink);
  },
};
