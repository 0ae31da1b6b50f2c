import { type SVGTemplateResult, svg } from "lit";
import type { Verdict } from "../../../cost/quality/judge";

/** Half the width of a symbol, in pixels. */
export const HALF = 6;

const PATHS: Readonly<Record<Verdict, string>> = {
  good: "M-6,0A6,6 0 1 1 6,0A6,6 0 1 1 -6,0Z",
  undecided: "M-5,0A5,5 0 1 1 5,0A5,5 0 1 1 -5,0Z",
  reference: "M0,-7L7,0L0,7L-7,0Z",
  not: "M-5,-5L5,5M5,-5L-5,5",
  unmeasured: "M-5,-5H5V5H-5Z",
  unruled: "M-5,-5H5V5H-5Z",
};
const FILLED: readonly Verdict[] = ["good", "reference", "unruled"];

/** What stands for a verdict, around the origin: a shape that tells it without its colour. */
export function symbol(verdict: Verdict, colour: string): SVGTemplateResult {
  const fill = FILLED.includes(verdict) ? colour : "var(--vscode-editor-background)";
  return svg`<path class="symbol" d=${PATHS[verdict]} fill=${fill} stroke=${colour} stroke-width="2.5"></path>`;
}
