import * as vscode from "vscode";
import { UserError } from "../services/userError";

/**
 * The files behind addresses that were dropped on a page. On a remote the explorer names them as seen from the window; here
 * they are files of this machine.
 * @throws UserError for an address that is none of a file: nothing is fetched because somebody dropped a link.
 */
export function droppedUris(addresses: readonly string[]): vscode.Uri[] {
  const isRemote = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme === "file") === true;
  return addresses.map((address) => {
    const uri = vscode.Uri.parse(address);
    if (!/^[a-z]/i.test(uri.scheme) || /^(https?|command|data|javascript|vscode)$/i.test(uri.scheme))
      throw new UserError(vscode.l10n.t("{0} is no file.", address));
    return uri.scheme === "vscode-remote" && isRemote ? uri.with({ scheme: "file", authority: "" }) : uri;
  });
}
