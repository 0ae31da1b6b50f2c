import * as vscode from "vscode";
import { catalogueChanges } from "../../models/prices/catalogueChanges";
import { cutCatalogue } from "../../models/prices/cutCatalogue";
import type { PriceCatalogue } from "../../models/prices/priceRow";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import type { ReadOnlyMarkdown } from "../services/readOnlyMarkdown";
import type { Services } from "../services/services";
import { today } from "../services/today";
import { UserError } from "../services/userError";
import { changesMarkdown } from "./changesMarkdown";
import { CATALOGUE_URL, downloadCatalogue } from "./download";

const NAME = "pydantic/genai-prices";
/** A catalogue that lost more than half of its rows is broken rather than new. */
const LEAST_SHARE = 0.5;

/** `Refresh Prices...`: fetches the current catalogue, shows what changed, and applies it when the person says so. */
export function registerRefreshPrices(services: Services, documents: ReadOnlyMarkdown): vscode.Disposable {
  return registerCommand(COMMANDS.refreshPrices, services.log, async () => {
    const fetched = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t("Fetching the price catalogue"),
        cancellable: true,
      },
      (_progress, token) => fetchCatalogue(token),
    );
    if (fetched) await offer(services, documents, fetched);
  });
}

/** The current catalogue, or undefined when the person cancelled. */
async function fetchCatalogue(token: vscode.CancellationToken): Promise<PriceCatalogue | undefined> {
  const own = vscode.workspace.getConfiguration("modelChoice").get<string>("priceCatalogueUrl", "").trim();
  if (own !== "" && !/^https?:\/\//.test(own))
    throw new UserError(
      vscode.l10n.t("The setting modelChoice.priceCatalogueUrl is no http or https address: {0}", own),
    );
  let upstream: unknown;
  try {
    upstream = await downloadCatalogue(own === "" ? CATALOGUE_URL : own, token);
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  }
  try {
    return cutCatalogue(upstream, { name: NAME, version: "main", date: today() });
  } catch (error) {
    throw new UserError(
      vscode.l10n.t(
        "What the price catalogue answered does not have the expected form ({0}). The prices stay as they were.",
        error instanceof Error ? error.message : String(error),
      ),
    );
  }
}

async function offer(services: Services, documents: ReadOnlyMarkdown, fetched: PriceCatalogue): Promise<void> {
  const { catalogue } = await services.prices.current();
  if (fetched.rows.length < catalogue.rows.length * LEAST_SHARE) {
    throw new UserError(
      vscode.l10n.t(
        "The fetched catalogue has {0} rows instead of {1}, so it is taken to be broken. The prices stay as they were.",
        fetched.rows.length,
        catalogue.rows.length,
      ),
    );
  }
  const changes = catalogueChanges(catalogue, fetched);
  const count = changes.added.length + changes.removed.length + changes.changed.length;
  if (count === 0) {
    await services.prices.keep(fetched);
    void vscode.window.showInformationMessage(
      vscode.l10n.t("No price has changed since {0}. The prices are now those of {1}.", catalogue.date, fetched.date),
    );
    return;
  }
  const name = vscode.l10n.t("New prices of {0}", fetched.date);
  await vscode.commands.executeCommand(
    "markdown.showPreview",
    documents.write(name, changesMarkdown(changes, catalogue.date, fetched.date)),
  );
  const apply = vscode.l10n.t("Apply");
  const keep = vscode.l10n.t("Keep the Old Prices");
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t("Rows that differ from the prices of {0}: {1}. Apply the new prices?", catalogue.date, count),
    apply,
    keep,
  );
  if (choice !== apply) return;
  await services.prices.keep(fetched);
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t("The prices are now those of {0}.", fetched.date)}`,
    4000,
  );
}
