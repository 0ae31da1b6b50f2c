import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { until } from "../until";
import type { Workbench } from "./workbench";

/** Exports what a button of the cost page exports into a file of this kind. @returns the text of the file. */
export async function exported(
  workbench: Workbench,
  frame: Frame,
  button: string,
  kind: "md" | "csv" | "svg",
): Promise<string> {
  const file = path.join(workbench.folder, `out.${kind}`);
  await frame.locator(button).click();
  // The dialog fills in its proposal a moment after it shows, into whatever stands there by then.
  await until("the proposal", async () =>
    (
      await workbench
        .quickInput()
        .inputValue()
        .catch(() => "")
    ).endsWith(`.${kind}`),
  );
  await workbench.answer(file);
  await frame.locator(".message.shown", { hasText: `out.${kind}` }).waitFor();
  return readFileSync(file, "utf8");
}
