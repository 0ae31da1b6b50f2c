import * as vscode from "vscode";
import { UserError } from "../services/userError";
import { DownloadError, type DownloadFault, type DownloadLimits, fetchLimited } from "./fetchLimited";

const LIMITS: DownloadLimits = { mostBytes: 20_000_000, mostRedirects: 3, timeoutMs: 30_000 };

/**
 * Fetches a file of the catalogue: only when the person runs the command.
 * @throws UserError that says what went wrong; an `AbortError` when the person cancels.
 */
export async function download(address: string, token: vscode.CancellationToken): Promise<Uint8Array<ArrayBuffer>> {
  const controller = new AbortController();
  const cancelled = token.onCancellationRequested(() => controller.abort());
  try {
    return await fetchLimited(address, LIMITS, controller.signal);
  } catch (error) {
    throw error instanceof DownloadError ? new UserError(sentence(error.fault, error.detail)) : error;
  } finally {
    cancelled.dispose();
  }
}

function sentence(fault: DownloadFault, detail: string): string {
  switch (fault) {
    case "not-https":
      return vscode.l10n.t(
        "The catalogue is only fetched over https, not from {0}. The prices stay as they were.",
        detail,
      );
    case "redirects":
      return vscode.l10n.t("The address {0} leads elsewhere too often. The prices stay as they were.", detail);
    case "status":
      return vscode.l10n.t("The price catalogue answered with status {0}. The prices stay as they were.", detail);
    case "too-large":
      return vscode.l10n.t("The price catalogue is larger than expected. The prices stay as they were.");
    case "late":
      return vscode.l10n.t(
        "The price catalogue did not answer within {0} seconds. The prices stay as they were.",
        detail,
      );
    case "unreachable":
      return vscode.l10n.t("The price catalogue cannot be reached ({0}). The prices stay as they were.", detail);
  }
}

/** @throws UserError where the file is no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new UserError(
      vscode.l10n.t("What the price catalogue answered is broken or cut off. The prices stay as they were."),
    );
  }
}
