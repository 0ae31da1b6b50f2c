import * as vscode from "vscode";
import { priceSpan, shortPrice } from "../../models/prices/describePrice";
import type { CatalogueChanges } from "../../models/prices/catalogueChanges";
import type { PriceRow } from "../../models/prices/priceRow";
import type { LifecycleNotice } from "../../models/prices/refreshedCatalogue";

const MOST_ROWS = 300;

/** What a newer catalogue changes, as a Markdown document in the display language. */
export function changesMarkdown(
  { added, removed, changed }: CatalogueChanges,
  ends: readonly LifecycleNotice[],
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

/** What is announced of the end of models, soonest first. */
function endList(ends: readonly LifecycleNotice[]): string {
  if (ends.length === 0) return "";
  const sorted = [...ends].sort((a, b) => (a.ends ?? "9").localeCompare(b.ends ?? "9"));
  const lines = sorted
    .slice(0, MOST_ROWS)
    .map(({ provider, model, ends: day }) =>
      day === null
        ? vscode.l10n.t("- `{0}` at {1}: deprecated, no end is said", model, provider)
        : vscode.l10n.t("- `{0}` at {1} ends on {2}", model, provider, day),
    );
  return `## ${vscode.l10n.t("Announced ends of models")}\n\n${lines.join("\n")}`;
}
