import type { YamlPath } from "../../yaml/editYaml";
import { ONLY_TASK } from "./evaluation";

/**
 * Places in a scenario. Members of the two lists that people edit are named by what they are rather than by where they stand:
 * an option by its id (`["options", "@hosted", "price"]`), an evaluation of a list by its task
 * (`["options", "@hosted", "evaluation", "@tickets", "n"]`).
 */
export type ScenarioPath = YamlPath;

/** How the member of a list at a place is named; null where the key is that of a record. */
export function memberName(path: ScenarioPath, depth: number): { readonly key: string; readonly name: string } | null {
  const step = path[depth];
  if (path[0] !== "options" || typeof step !== "string" || !step.startsWith("@")) return null;
  if (depth === 1) return { key: "id", name: step.slice(1) };
  return depth === 3 && path[2] === "evaluation" ? { key: "task", name: step.slice(1) } : null;
}

/** The index of a named member of a list; -1 where there is none. */
export function memberIndex(list: unknown, { key, name }: { readonly key: string; readonly name: string }): number {
  if (!Array.isArray(list)) return -1;
  return list.findIndex(
    (one: unknown) => typeof one === "object" && one !== null && (Reflect.get(one, key) ?? ONLY_TASK) === name,
  );
}

/** What a scenario holds at a place; undefined where there is nothing. */
export function valueAt(root: unknown, path: ScenarioPath): unknown {
  return path.reduce<unknown>((value, step, depth) => {
    if (typeof value !== "object" || value === null) return undefined;
    const member = memberName(path, depth);
    return member ? (value as readonly unknown[])[memberIndex(value, member)] : Reflect.get(value, step);
  }, root);
}

/** Parts that are left out where nothing is in them. */
const LEFT_OUT: ReadonlySet<unknown> = new Set(["quality", "weights"]);

/**
 * A record with one place set, or taken away where the value is undefined. A new member of a list goes to its end.
 * The place must be there: of a path all but the last step lead to something, or to a record that can be made.
 */
export function withValueAt(root: unknown, path: ScenarioPath, value: unknown, depth = 0): unknown {
  if (depth === path.length) return value;
  const member = memberName(path, depth);
  if (member) {
    const list = Array.isArray(root) ? (root as readonly unknown[]) : [];
    const index = memberIndex(list, member);
    if (index < 0) return value === undefined ? list : [...list, value];
    const fresh = withValueAt(list[index], path, value, depth + 1);
    return list.flatMap((one, at) => (at === index ? (fresh === undefined ? [] : [fresh]) : [one]));
  }
  const record = typeof root === "object" && root !== null ? root : {};
  const key = String(path[depth]);
  const fresh = withValueAt(Reflect.get(record, key), path, value, depth + 1);
  const isEmpty = LEFT_OUT.has(key) && typeof fresh === "object" && fresh !== null && Object.keys(fresh).length === 0;
  if (fresh !== undefined && !isEmpty) return { ...record, [key]: fresh };
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
