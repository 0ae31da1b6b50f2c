import type { Frame } from "playwright-core";

/** Cells of a row of the chart's table, by the name of its column. */
export async function chartTable(frame: Frame): Promise<string[][]> {
  return frame
    .locator("#curve-table tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
}

/** Moves a slider with the keyboard, as a person without a mouse does. */
export async function slide(frame: Frame, id: string, key: string, times: number): Promise<void> {
  const slider = frame.locator(`.field:has(#${id}) input[type=range]`);
  await slider.focus();
  for (let count = 0; count < times; count++) await slider.press(key);
}
