import * as vscode from "vscode";
import { priceSpan, shortPrice } from "../../models/prices/describePrice";
import type { CatalogueChanges } from "../../models/prices/catalogueChanges";
import type { PriceRow } from "../../models/prices/priceRow";
import type { EndChange } from "../../models/lifecycle/endChanges";

const MOST_ROWS = 300;

/** What a newer catalogue changes, as a Markdown document in the display language. */
export function changesMarkdown(
  { added, removed, changed }: CatalogueChanges,
  ends: readonly EndChange[],
  before: string,
  after: string,
): string {
  const price = (row: PriceRow): string => {
    const span = priceSpan(row, after);
    return span ? `${shortPrice(span)} ${row.currency}` : "–";
  };
  const rows = changed
    .slice(0, MOST_ROWS)
    .map((change) => `| \`${change.before.id}\` | ${price(change.before)} | ${price(change.after)} |`);
  const list = (title: string, all: readonly PriceRow[]): string =>
    all.length === 0
      ? ""
      : `## ${title}\n\n${all
          .slice(0, MOST_ROWS)
          .map((row) => `- \`${row.id}\` ${price(row)}`)
          .join("\n")}`;
  const table =
    rows.length === 0
      ? ""
      : `## ${vscode.l10n.t("Changed")}\n\n| ${vscode.l10n.t("Row")} | ${before} | ${after} |\n| --- | ---: | ---: |\n${rows.join("\n")}`;
  const intro = vscode.l10n.t(
    "Prices per million tokens, input / output. {0} changed, {1} new, {2} gone.",
    changed.length,
    added.length,
    removed.length,
  );
  return `${[`# ${vscode.l10n.t("New prices of {0}", after)}`, intro, table, list(vscode.l10n.t("New"), added), list(vscode.l10n.t("Gone"), removed), endList(ends)].filter(Boolean).join("\n\n")}\n`;
}

/** Ends of models that are others than before, soonest first. */
function endList(ends: readonly EndChange[]): string {
  if (ends.length === 0) return "";
  const day = (end: string | null): string => end ?? vscode.l10n.t("none known");
  const rows = ends
    .slice(0, MOST_ROWS)
    .map((end) => `| \`${end.id}\` | ${end.platformName} | ${day(end.before)} | ${day(end.after)} |`);
  const head = [vscode.l10n.t("Model"), vscode.l10n.t("Platform"), vscode.l10n.t("Before"), vscode.l10n.t("Now")];
  return `## ${vscode.l10n.t("Ends of models")}\n\n| ${head.join(" | ")} |\n| --- | --- | --- | --- |\n${rows.join("\n")}`;
}
