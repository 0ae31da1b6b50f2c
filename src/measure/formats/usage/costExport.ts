import type { UsageFormat } from "../../format";
import { rowOf } from "../../source/fieldRows";
import { eachRecord, headRecords } from "../../source/records";
import { Currencies } from "./currencies";
import { hasColumns } from "./hasColumns";

/** Columns of exports that say what was paid and no tokens: OpenAI, Anthropic, DeepSeek, and monthly bills of Kimi and GLM. */
const COLUMNS = [
  ["amount_value", "amount_currency"],
  ["cost_usd", "token_type"],
  ["cost", "currency", "wallet_type"],
  ["总消费金额"],
  ["充值账户消耗（元）"],
] as const;

/** Files of costs alone. They are known, so that somebody is told why they give no load. */
export const costExport: UsageFormat = {
  id: "cost-export",
  kind: "usage",
  recognize: (head) =>
    COLUMNS.some((names) => hasColumns(head, ...names)) ||
    headRecords(head, ["data"]).some(
      (row) => "startTime" in row && "spend" in row && "models" in row && !("prompt_tokens" in row),
    ),
  read: async (source, sink) => {
    sink.problem("cost-only", null);
    const currencies = new Currencies(source.head.table?.columns ?? []);
    await eachRecord(source, ["data"], (row) => currencies.see(rowOf(row)));
    currencies.tell(sink);
  },
};
