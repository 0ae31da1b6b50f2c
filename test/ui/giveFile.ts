import path from "node:path";
import type { Frame } from "playwright-core";
import { until } from "../until";
import type { Workbench } from "./workbench";

/** Asks for a file from the cost page, as a person without a mouse names it. */
export async function giveFile(workbench: Workbench, frame: Frame, name: string): Promise<void> {
  const file = path.join(workbench.folder, name);
  // A question that stands in the place of the dialog speaks of the file; it is not to take the name once more.
  const dialog = workbench.quickInput().and(workbench.page.locator(`:not([placeholder*="${name}"])`));
  await frame.locator("#measure").click();
  // The dialog fills in its proposal a moment after it shows, over what stands there by then; then it is named again.
  let isNamed = false;
  await until("the dialog to take the file", async () => {
    if (!(await dialog.isVisible())) return isNamed;
    const shown = await dialog.inputValue({ timeout: 2000 }).catch(() => "");
    // Once the file is named, a box without an address is the question that comes next.
    if (!shown.startsWith("/")) return isNamed;
    try {
      await dialog.fill(file, { timeout: 2000 });
      await dialog.press("Enter", { timeout: 2000 });
      isNamed = true;
      await dialog.waitFor({ state: "hidden", timeout: 2000 });
    } catch {
      // It went away, or its proposal came meanwhile: the next look tells.
    }
    return false;
  });
}

/** Answers a question with the choice that some words find. */
export async function answerQuestion(workbench: Workbench, question: string, choice: string): Promise<void> {
  const input = workbench.quickInput();
  await until(question, async () => (await input.getAttribute("placeholder", { timeout: 2000 })) === question);
  await input.fill(choice);
  await input.press("Enter");
}
