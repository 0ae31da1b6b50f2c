import * as vscode from "vscode";
import { UserError, isUserError } from "../services/userError";

/** The published data of @pydantic/genai-prices, format v2. */
export const CATALOGUE_URL =
  "https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/new_data/v2/data.json";
const TIMEOUT_MS = 30_000;
const MOST_BYTES = 20_000_000;

/**
 * Fetches the price catalogue: the only network request of this extension, and only when the person runs the command.
 * @returns the parsed JSON.
 * @throws UserError that says what went wrong; an `AbortError` when the person cancels.
 */
export async function downloadCatalogue(url: string, token: vscode.CancellationToken): Promise<unknown> {
  const controller = new AbortController();
  const cancelled = token.onCancellationRequested(() => controller.abort());
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
    controller.abort();
  }, TIMEOUT_MS);
  try {
    const response = await fetch(url, { signal: controller.signal, redirect: "follow" });
    if (!response.ok)
      throw new UserError(
        vscode.l10n.t("The price catalogue answered with status {0}. The prices stay as they were.", response.status),
      );
    const text = await response.text();
    if (text.length > MOST_BYTES)
      throw new UserError(vscode.l10n.t("The price catalogue is larger than expected. The prices stay as they were."));
    return parse(text);
  } catch (error) {
    if (late.signal.aborted)
      throw new UserError(
        vscode.l10n.t(
          "The price catalogue did not answer within {0} seconds. The prices stay as they were.",
          TIMEOUT_MS / 1000,
        ),
      );
    if (isUserError(error) || controller.signal.aborted) throw error;
    const reason =
      error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
    throw new UserError(
      vscode.l10n.t("The price catalogue cannot be reached ({0}). The prices stay as they were.", reason),
    );
  } finally {
    clearTimeout(timer);
    cancelled.dispose();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(
      vscode.l10n.t("What the price catalogue answered is broken or cut off. The prices stay as they were."),
    );
  }
}
