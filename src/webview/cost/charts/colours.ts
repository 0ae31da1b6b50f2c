import type { OptionKind } from "../../../cost/scenario/scenario";

/** The colour of an option: closed and open as everywhere in this extension, own machines in a third (not orange, which high contrast leaves out). Labels and dashes say the same. */
export const KIND_COLOURS: Readonly<Record<OptionKind, string>> = {
  "closed-api": "var(--vscode-charts-purple)",
  "hosted-open": "var(--vscode-charts-green)",
  "self-hosted": "var(--vscode-charts-yellow)",
  seats: "var(--vscode-charts-red)",
  "base-and-spill": "var(--vscode-charts-blue)",
  route: "var(--vscode-charts-blue)",
};

/** Two options of one kind differ by their dashes. */
const DASHES = ["", "6 3", "2 3", "8 3 2 3"];

export function dashOf(index: number): string {
  return DASHES[index % DASHES.length] ?? "";
}

/** What every chart has in common: no inline style sheet decides anything, the page's own does. */
export const CHART = { className: "plot", style: { background: "none", overflow: "visible" } } as const;

/** The box that shows values at the pointer. Chinese needs more room between lines than Plot leaves. */
export const TIP = {
  fill: "var(--vscode-editorHoverWidget-background)",
  stroke: "var(--vscode-editorHoverWidget-border)",
  lineHeight: 1.4,
} as const;
