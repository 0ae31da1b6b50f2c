import { type YamlPath, type YamlValue, setYamlValue, yamlValueAt } from "../../yaml/editYaml";
import { sameValue } from "./sameValue";

/**
 * One change of a scenario file. An option is named by its id (`["options", "@hosted", "price"]`), so that a change finds it
 * where it now stands. `before` is what the file held when the person saw it.
 */
export interface ScenarioEdit {
  readonly path: YamlPath;
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

/** The path with option ids turned into indices; null where there is no such option. */
function resolve(text: string, path: YamlPath): YamlPath | null {
  const [head, id, ...rest] = path;
  if (head !== "options" || typeof id !== "string" || !id.startsWith("@")) return path;
  const options = yamlValueAt(text, ["options"]);
  const index = Array.isArray(options)
    ? options.findIndex(
        (option: unknown) => typeof option === "object" && option !== null && Reflect.get(option, "id") === id.slice(1),
      )
    : -1;
  if (index >= 0) return ["options", index, ...rest];
  // A new option goes to the end.
  return rest.length === 0 ? ["options", Array.isArray(options) ? options.length : 0] : null;
}
