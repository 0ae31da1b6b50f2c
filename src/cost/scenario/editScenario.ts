import { type YamlPath, type YamlValue, setYamlValue, yamlValueAt } from "../../yaml/editYaml";
import { sameValue } from "./sameValue";
import { type ScenarioPath, memberIndex, memberName } from "./scenarioPath";

/**
 * One change of a scenario file. Options and tasks are named, so that a change finds them where they now stand. `before` is
 * what the file held when the person saw it.
 */
export interface ScenarioEdit {
  readonly path: ScenarioPath;
  readonly before?: YamlValue;
  readonly value?: YamlValue;
}

/** Somebody else changed the same value meanwhile: nothing was written. */
export class ScenarioConflict extends Error {
  constructor(
    readonly path: YamlPath,
    readonly found: unknown,
  ) {
    super(`${path.join(".")} was changed`);
  }
}

/**
 * Applies changes to the text of a scenario file as it is now. Changes that others made elsewhere in the file stay.
 * @throws ScenarioConflict where a value is no longer what the person saw; nothing is changed then.
 */
export function editScenario(text: string, edits: readonly ScenarioEdit[]): string {
  let result = text;
  for (const { path, before, value } of edits) {
    const place = resolve(result, path);
    const found = place === null ? undefined : yamlValueAt(result, place);
    if (!sameValue(found, before) && !sameValue(found, value)) throw new ScenarioConflict(path, found);
    if (place === null || sameValue(found, value)) continue;
    result = setYamlValue(result, place, value);
  }
  return result;
}

/** The path with the names of options and tasks turned into indices; null where one is not there. */
function resolve(text: string, path: YamlPath): YamlPath | null {
  const place: (string | number)[] = [];
  for (const [depth, step] of path.entries()) {
    const member = memberName(path, depth);
    if (!member) {
      place.push(step);
      continue;
    }
    const list = yamlValueAt(text, place);
    const index = memberIndex(list, member);
    // A new one goes to the end.
    if (index < 0) return depth === path.length - 1 ? [...place, Array.isArray(list) ? list.length : 0] : null;
    place.push(index);
  }
  return place;
}
