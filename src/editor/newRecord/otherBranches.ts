import * as vscode from "vscode";
import type { Place } from "./draft";

/** What is used of the API of VS Code's git extension (version 1). */
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): GitRepository | null };
}
interface GitRepository {
  readonly state: { readonly HEAD: { readonly name?: string } | undefined };
  getBranches(query: {
    readonly remote: boolean;
    readonly sort?: "committerdate";
    readonly count?: number;
  }): Promise<readonly { readonly name?: string }[]>;
  /** `git show REF:PATH`, which lists the names where the path is a folder. */
  show(ref: string, path: string): Promise<string>;
}

const MANY = 30;
/** Git is asked in passing; a record does not wait for it any longer. */
const PATIENCE_MS = 3000;

/**
 * Names of the files that a folder has on other local branches, so that two branches do not take one number. Where git
 * or its extension is not there, there are none.
 */
export async function namesOnOtherBranches({ root, folder }: Place): Promise<string[]> {
  const late = new Promise<string[]>((resolve) => setTimeout(() => resolve([]), PATIENCE_MS));
  return Promise.race([late, names(root.uriOf(folder)).catch(() => [])]);
}

async function names(folder: vscode.Uri): Promise<string[]> {
  const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
  const repository = extension && (await extension.activate()).getAPI(1).getRepository(folder);
  if (!repository) return [];
  const branches = await repository.getBranches({ remote: false, sort: "committerdate", count: MANY });
  const others = branches.flatMap(({ name }) =>
    name === undefined || name === repository.state.HEAD?.name ? [] : name,
  );
  const listed = await Promise.all(others.map((name) => repository.show(name, folder.fsPath).catch(() => "")));
  return listed
    .flatMap((text) => (text.startsWith("tree ") ? text.split("\n").slice(2) : []))
    .filter((name) => name !== "" && !name.endsWith("/"));
}
