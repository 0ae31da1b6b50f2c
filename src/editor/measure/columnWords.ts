import * as vscode from "vscode";
import type { Meaning } from "../../measure/columns/columnMap";

/** What a column may hold, as a name for people. */
export function meaningName(meaning: Meaning): string {
  const names: Readonly<Record<Meaning, string>> = {
    time: vscode.l10n.t("time of the call or of the row"),
    model: vscode.l10n.t("model"),
    input: vscode.l10n.t("input tokens"),
    output: vscode.l10n.t("output tokens"),
    cacheRead: vscode.l10n.t("tokens read from a cache"),
    cacheWrite: vscode.l10n.t("tokens written to a cache"),
    thinking: vscode.l10n.t("thinking tokens"),
    total: vscode.l10n.t("all tokens of the row"),
    requests: vscode.l10n.t("number of requests"),
    batch: vscode.l10n.t("whether it ran as a batch"),
    id: vscode.l10n.t("id of the call"),
    type: vscode.l10n.t("what is counted, such as input or output"),
    amount: vscode.l10n.t("how much of it"),
    unit: vscode.l10n.t("unit of the amount"),
    concurrency: vscode.l10n.t("requests at once"),
    throughput: vscode.l10n.t("output tokens a second of the whole deployment"),
    speed: vscode.l10n.t("tokens a second of one user"),
    ttftMs: vscode.l10n.t("median time to the first token, milliseconds"),
    ttftS: vscode.l10n.t("median time to the first token, seconds"),
    tpotMs: vscode.l10n.t("time of each further token, milliseconds"),
    tpotS: vscode.l10n.t("time of each further token, seconds"),
    gpus: vscode.l10n.t("number of GPUs"),
    failed: vscode.l10n.t("requests that failed"),
    item: vscode.l10n.t("item or question"),
    option: vscode.l10n.t("option or model that was evaluated"),
    score: vscode.l10n.t("score or verdict"),
    task: vscode.l10n.t("task"),
    n: vscode.l10n.t("number of items"),
    cost: vscode.l10n.t("cost in US dollars"),
    latencyMs: vscode.l10n.t("latency, milliseconds"),
    latencyS: vscode.l10n.t("latency, seconds"),
  };
  return names[meaning];
}
