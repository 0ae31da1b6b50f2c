import type { Problem } from "../../yaml/problem";
import { checkSchema } from "../../yaml/schemaProblems";
import { readYaml } from "../../yaml/yamlFile";
import { type OverlayFile, overlayFile } from "./overlayFile";

/** Reads a team's own price file. @returns what is wrong, each with its line, or the file. */
export function readOverlay(text: string, file: string): { value: OverlayFile } | { problems: Problem[] } {
  return checkSchema(overlayFile, readYaml(text, file), file);
}
