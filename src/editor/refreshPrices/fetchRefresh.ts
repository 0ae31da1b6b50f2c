import { sha256 } from "../services/sha256";
import * as vscode from "vscode";
import { cutCatalogue } from "../../models/prices/cutCatalogue";
import { keepDates } from "../../models/prices/keepDates";
import type { PriceCatalogue } from "../../models/prices/priceRow";
import {
  type LifecycleNotice,
  type ManifestFile,
  type RefreshedCatalogue,
  isManifest,
  readLifecycle,
  readManifest,
} from "../../models/prices/refreshedCatalogue";
import { today } from "../services/today";
import { UserError } from "../services/userError";
import { download, parseJson } from "./download";

/** The published data of @pydantic/genai-prices (format v2), and the end dates that deprecations.info gathers. */
const PRICES_URL = "https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/new_data/v2/data.json";
const LIFECYCLE_URL = "https://raw.githubusercontent.com/deprecations/deprecations-rss/main/data.json";
const NAME = "pydantic/genai-prices";

/**
 * Fetches prices and life cycle, all of it or nothing.
 * @param own the address of a team's mirror: a manifest with checksums, or prices alone; empty for the public data.
 * @param before the catalogue in force, whose days of checking hold on for prices that are the same.
 * @throws UserError that says what went wrong; an `AbortError` when the person cancels.
 */
export async function fetchRefresh(
  own: string,
  before: PriceCatalogue,
  token: vscode.CancellationToken,
): Promise<RefreshedCatalogue> {
  if (own === "") {
    const [prices, lifecycle] = await Promise.all([download(PRICES_URL, token), download(LIFECYCLE_URL, token)]);
    return { prices: toCatalogue(parseJson(prices), before), lifecycle: toLifecycle(parseJson(lifecycle)) };
  }
  const found = parseJson(await download(own, token));
  if (!isManifest(found)) return { prices: toCatalogue(found, before), lifecycle: null };
  const manifest = expectForm(() => readManifest(found));
  const [prices, lifecycle] = await Promise.all([
    downloadChecked(manifest.prices, own, token),
    manifest.lifecycle ? downloadChecked(manifest.lifecycle, own, token) : null,
  ]);
  return {
    prices: toCatalogue(parseJson(prices), before),
    lifecycle: lifecycle && toLifecycle(parseJson(lifecycle)),
  };
}

async function downloadChecked(
  { url, sha256: expected }: ManifestFile,
  base: string,
  token: vscode.CancellationToken,
): Promise<Uint8Array> {
  const bytes = await download(new URL(url, base).href, token);
  if ((await sha256(bytes)) !== expected)
    throw new UserError(
      vscode.l10n.t("The file {0} does not have the checksum of its manifest. The prices stay as they were.", url),
    );
  return bytes;
}

function toCatalogue(upstream: unknown, before: PriceCatalogue): PriceCatalogue {
  const fetched = expectForm(() => cutCatalogue(upstream, { name: NAME, version: "main", date: today() }));
  return keepDates(fetched, before);
}

function toLifecycle(value: unknown): readonly LifecycleNotice[] {
  return expectForm(() => readLifecycle(value));
}

function expectForm<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UserError(
      vscode.l10n.t(
        "What the price catalogue answered does not have the expected form ({0}). The prices stay as they were.",
        error instanceof Error ? error.message : String(error),
      ),
    );
  }
}
