import type { Workbench } from "./workbench";

/** Keeps what the window shows when a test of the suite fails, by the name of the test. */
export function screenshotFailures(workbench: () => Workbench): void {
  afterEach(async function () {
    if (this.currentTest?.state === "failed")
      await workbench().screenshot(`failed ${this.currentTest.title}`.slice(0, 80));
  });
}
