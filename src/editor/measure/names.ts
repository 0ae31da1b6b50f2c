import * as vscode from "vscode";
import type { Catalogue } from "../../cost/compare/prepare";
import type { Scenario } from "../../cost/scenario/scenario";
import { type NameUse, matchNames } from "../../measure/into/optionNames";
import { confirmedNames, rememberNames } from "./confirmedNames";

/** Which option a name stands for, by what the files say of it; null where it is none. */
export type NamedOptions = (name: string | null, use: NameUse) => string | null;

const USES = ["usage", "load", "eval"] as const satisfies readonly NameUse[];

/**
 * Which option each name of the files stands for. What is not certain is asked once and remembered for the scenario.
 * @returns null when the person leaves.
 */
export async function confirmNames(
  names: Readonly<Record<NameUse, readonly string[]>>,
  scenario: Scenario,
  uri: vscode.Uri,
  { resolver }: Pick<Catalogue, "resolver">,
  state: vscode.Memento,
): Promise<NamedOptions | null> {
  const known = new Map(confirmedNames(state, uri));
  const found = new Map<string, string | null>();
  const keyOf = (name: string, use: NameUse): string => (use === "load" ? `load ${name}` : name);
  for (const use of USES) {
    const matches = matchNames(names[use], use, scenario, resolver);
    for (const name of names[use]) {
      const key = keyOf(name, use);
      const remembered = known.get(key);
      if (remembered === null || scenario.options.some(({ id }) => id === remembered)) {
        found.set(key, remembered ?? null);
        continue;
      }
      const { option = null, likely = [] } = matches.get(name) ?? {};
      const answer = option ?? (await ask(name, use, scenario, likely));
      if (answer === undefined) return null;
      found.set(key, answer);
      if (option === null) known.set(key, answer);
    }
  }
  await rememberNames(state, uri, known);
  return (name, use) => found.get(keyOf(name ?? "", use)) ?? null;
}

async function ask(
  name: string,
  use: NameUse,
  scenario: Scenario,
  likely: readonly string[],
): Promise<string | null | undefined> {
  const isLikely = (id: string): boolean => likely.includes(id);
  const options = scenario.options
    .filter(({ kind }) => use !== "load" || kind === "self-hosted")
    .sort((a, b) => Number(isLikely(b.id)) - Number(isLikely(a.id)));
  // Nothing to choose from is no question.
  if (options.length === 0) return null;
  const items: readonly (vscode.QuickPickItem & { readonly option: string | null })[] = [
    ...options.map(({ id, name: own }) => ({ label: own ?? id, description: own === undefined ? "" : id, option: id })),
    { label: vscode.l10n.t("None of these"), option: null },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Measure from Files"),
    placeHolder:
      name === ""
        ? vscode.l10n.t("Which option is the model that the files do not name?")
        : vscode.l10n.t("Which option is “{0}” in the files?", name),
    ignoreFocusOut: true,
  });
  return picked?.option;
}
