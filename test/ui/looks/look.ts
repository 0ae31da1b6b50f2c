import type { Workbench, WorkbenchOptions } from "../workbench";

/** A window in which everything must be as usable as in any other. */
export interface Look extends WorkbenchOptions {
  readonly name: string;
}

/** What is looked at in such a window. The window is open by the time that a test runs. */
export type Looks = (look: Look, workbench: () => Workbench) => void;

/** Fails where a page is wider than its frame. */
export const WIDER = (): number => document.documentElement.scrollWidth - window.innerWidth;
