import type * as vscode from "vscode";

const KEY = "measure.names";

/** What is remembered between sessions, as VS Code keeps it for a workspace. */
type Store = Pick<vscode.Memento, "get" | "update">;
/** The address of a scenario file. */
type Address = Pick<vscode.Uri, "toString">;
/** Stands in what is remembered for a name that is none of the options. */
const NONE = "";

/** What a person said names in measured files stand for: options of a scenario by id, null for none of them. */
export function confirmedNames(state: Store, scenario: Address): ReadonlyMap<string, string | null> {
  const start = `${scenario.toString()} `;
  return new Map(
    Object.entries(state.get<Readonly<Record<string, string>>>(KEY, {}))
      .filter(([key]) => key.startsWith(start))
      .map(([key, option]) => [key.slice(start.length), option === NONE ? null : option]),
  );
}

/** Remembers for a scenario what names stand for, and forgets what is not among them. */
export async function rememberNames(
  state: Store,
  scenario: Address,
  names: ReadonlyMap<string, string | null>,
): Promise<void> {
  const start = `${scenario.toString()} `;
  const others = Object.entries(state.get<Readonly<Record<string, string>>>(KEY, {})).filter(
    ([key]) => !key.startsWith(start),
  );
  const own = [...names].map(([name, option]) => [`${start}${name}`, option ?? NONE]);
  await state.update(KEY, Object.fromEntries([...others, ...own]));
}
