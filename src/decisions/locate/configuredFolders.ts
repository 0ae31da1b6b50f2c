import { parse } from "yaml";

/** Paths below `recordFolders` of a team's `.model-choice/config.yaml`; none where the file does not say or cannot be read. */
export function configuredFolders(config: string): string[] {
  let value: unknown;
  try {
    value = parse(config);
  } catch {
    return [];
  }
  const folders: unknown = typeof value === "object" && value !== null && "recordFolders" in value ? value.recordFolders : [];
  return Array.isArray(folders) ? folders.filter((path): path is string => typeof path === "string" && path !== "") : [];
}
