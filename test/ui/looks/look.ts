import type { Frame } from "playwright-core";
import { until } from "../../until";
import type { WindowOptions } from "../openWindow";
import type { Workbench } from "../workbench";

/** A window in which everything must be as usable as in any other. */
export interface Look extends WindowOptions {
  readonly name: string;
}

/** What is looked at in such a window. The window is open by the time that a test runs. */
export type Looks = (look: Look, workbench: () => Workbench) => void;

/** Waits until a page is no wider than its frame: it has its text before its stylesheet, and is wide until then. */
export async function fits(frame: Frame): Promise<void> {
  let wider = Number.NaN;
  await until(
    "the page to be no wider than its frame",
    async () => {
      wider = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      return wider <= 0;
    },
    () => `${wider} px too wide`,
  );
}
