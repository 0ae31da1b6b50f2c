import * as vscode from "vscode";
import { endChanges } from "../../models/lifecycle/endChanges";
import { withNotices } from "../../models/lifecycle/withNotices";
import { catalogueChanges } from "../../models/prices/catalogueChanges";
import type { RefreshedCatalogue } from "../../models/prices/refreshedCatalogue";
import type { ReadOnlyMarkdown } from "../services/readOnlyMarkdown";
import type { Services } from "../services/services";
import { today } from "../services/today";
import { UserError } from "../services/userError";
import { changesMarkdown } from "./changesMarkdown";
import { isSafeAddress } from "./fetchLimited";
import { fetchRefresh } from "./fetchRefresh";

/** A catalogue that lost more than half of its rows is broken rather than new. */
const LEAST_SHARE = 0.5;

/** Fetches the current catalogue, shows what changed, and applies it when the person says so. */
export async function refreshPrices(services: Services, documents: ReadOnlyMarkdown): Promise<void> {
  const fetched = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Fetching the price catalogue"),
      cancellable: true,
    },
    (_progress, token) => fetchCatalogue(services, token),
  );
  if (fetched) await offer(services, documents, fetched);
}

/** The current catalogue, or undefined when the person cancelled. */
async function fetchCatalogue(
  services: Services,
  token: vscode.CancellationToken,
): Promise<RefreshedCatalogue | undefined> {
  const own = vscode.workspace.getConfiguration("modelChoice").get<string>("priceCatalogueUrl", "").trim();
  if (own !== "" && !isSafeAddress(own))
    throw new UserError(vscode.l10n.t("The setting modelChoice.priceCatalogueUrl is no https address: {0}", own));
  const { catalogue } = await services.prices.current();
  try {
    return await fetchRefresh(own, catalogue, token);
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  }
}

async function offer(services: Services, documents: ReadOnlyMarkdown, refreshed: RefreshedCatalogue): Promise<void> {
  const [{ catalogue }, lifecycle, { library }] = await Promise.all([
    services.prices.current(),
    services.prices.fetchedLifecycle(),
    services.library.current(),
  ]);
  const fetched = refreshed.prices;
  // A mirror of prices alone takes nothing away from what is known of ends.
  const kept: RefreshedCatalogue = { prices: fetched, lifecycle: refreshed.lifecycle ?? lifecycle };
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
  const later = withNotices(library.lifecycle, kept.lifecycle ?? [], library.identity);
  const ends = endChanges(library.lifecycle, later, library.identity, today());
  const count = changes.added.length + changes.removed.length + changes.changed.length + ends.length;
  if (count === 0) {
    await services.prices.keep(kept);
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Nothing has changed since {0}. The catalogue is now of {1}.", catalogue.date, fetched.date),
    );
    return;
  }
  const name = vscode.l10n.t("New prices of {0}", fetched.date);
  await vscode.commands.executeCommand(
    "markdown.showPreview",
    documents.write(name, changesMarkdown(changes, ends, catalogue.date, fetched.date)),
  );
  const apply = vscode.l10n.t("Apply");
  const keep = vscode.l10n.t("Keep the Old Prices");
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t("Differences from the catalogue of {0}: {1}. Apply the new one?", catalogue.date, count),
    apply,
    keep,
  );
  if (choice !== apply) return;
  await services.prices.keep(kept);
  vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t("The catalogue is now of {0}.", fetched.date)}`, 4000);
}
