import * as vscode from "vscode";
import type { Catalogue } from "../../cost/compare/prepare";
import type { Scenario } from "../../cost/scenario/scenario";
import { matchName } from "./changes/names";

const KEY = "measure.names";

/** Stands in what is remembered for a name that is none of the options. */
const NONE = "";

/**
 * Which option each name of the files stands for. What is not certain is asked once and remembered for the scenario.
 * @returns null when the person leaves.
 */
export async function confirmNames(
  names: readonly string[],
  scenario: Scenario,
  uri: vscode.Uri,
  { resolver }: Pick<Catalogue, "resolver">,
  state: vscode.Memento,
): Promise<ReadonlyMap<string, string | null> | null> {
  const known = { ...state.get<Readonly<Record<string, string>>>(KEY, {}) };
  const found = new Map<string, string | null>();
  for (const name of names) {
    const key = `${uri.toString()} ${name}`;
    const remembered = known[key];
    if (remembered === NONE || scenario.options.some(({ id }) => id === remembered)) {
      found.set(name, remembered === undefined || remembered === NONE ? null : remembered);
      continue;
    }
    const { option, likely } = matchName(name, scenario, resolver);
    if (option !== null) {
      found.set(name, option);
      continue;
    }
    const answer = await ask(name, scenario, likely);
    if (answer === undefined) return null;
    found.set(name, answer);
    known[key] = answer ?? NONE;
  }
  await state.update(KEY, known);
  return found;
}

async function ask(name: string, scenario: Scenario, likely: readonly string[]): Promise<string | null | undefined> {
  const isLikely = (id: string): boolean => likely.includes(id);
  const options = [...scenario.options].sort((a, b) => Number(isLikely(b.id)) - Number(isLikely(a.id)));
  const items: readonly (vscode.QuickPickItem & { readonly option: string | null })[] = [
    ...options.map(({ id, name: own }) => ({ label: own ?? id, description: own === undefined ? "" : id, option: id })),
    { label: vscode.l10n.t("None of these"), option: null },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Measure from Files"),
    placeHolder: vscode.l10n.t("Which option is “{0}” in the files?", name),
    ignoreFocusOut: true,
  });
  return picked?.option;
}
