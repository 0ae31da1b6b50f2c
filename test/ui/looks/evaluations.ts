import assert from "node:assert/strict";
import { violations } from "../accessibility";
import { openEvaluated } from "../evaluated";
import { type Looks, fits } from "./look";

/** The cost page of a scenario with evaluations. It writes that scenario into the workspace. */
export const evaluations: Looks = ({ name, language, width }, workbench) => {
  it("has cost against quality with nothing cut off, no name on another, and no serious accessibility violation", async () => {
    const command = language ? "模型选型: 打开成本计算" : "Model Choice: Open Cost Calculator";
    const frame = await openEvaluated(workbench(), undefined, command);
    await workbench().shows(
      frame.locator("#finding"),
      language ? /^已选的 GPT-5\.4 每月多付/ : /^The choice, GPT-5\.4, overpays/,
    );
    await fits(frame);
    const names = await frame
      .locator("#quality-chart .name, #quality-chart .limit text")
      .evaluateAll((found) => found.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    // In a narrow page letters stand for the names, which follow below.
    assert.equal(names.length >= 6, true);
    assert.equal(await frame.locator("#quality-figure .keys span").count(), (width ?? 0) < 600 ? 5 : 0);
    for (const [index, one] of names.entries())
      for (const other of names.slice(index + 1))
        assert.ok(
          one.right <= other.left ||
            other.right <= one.left ||
            one.bottom <= other.top + 3 ||
            other.bottom <= one.top + 3,
          JSON.stringify([one, other]),
        );
    const cut = await frame.evaluate(() =>
      [...document.querySelectorAll("main, header, .figures, #quality-figure, #quality-chart")]
        .filter((box) => box.scrollWidth > box.clientWidth + 1)
        .map((box) => `${box.id} ${box.className}`),
    );
    assert.deepEqual(cut, []);
    assert.deepEqual(await violations(frame), []);
    assert.doesNotMatch(await frame.locator("#quality-figure").innerText(), /NaN|undefined|\{\w/);
    await workbench().screenshot(`evaluations finding ${name}`);
    await frame.locator("#quality-figure").evaluate((figure) => figure.scrollIntoView());
    await frame.locator("#quality-chart .point[tabindex='0']").focus();
    await workbench().screenshot(`evaluations ${name}`);
    await frame.locator("#quality-table").evaluate((table) => table.scrollIntoView());
    await workbench().screenshot(`evaluations table ${name}`);
  });
};
