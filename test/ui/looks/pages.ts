import assert from "node:assert/strict";
import { violations } from "../accessibility";
import type { Looks } from "./look";

/** The debate page, the cost page and the tree of decisions: one language, nothing cut off, accessible. */
export const pages: Looks = ({ name, language, width, highContrast }, workbench) => {
  it("has the debate in one language, nothing cut off, no serious accessibility violation", async () => {
    await workbench().expand(language ? /^成本\d+/ : /^Cost\d+/);
    await workbench()
      .rows()
      .filter({ hasText: language ? "开源模型是智商税" : "Open models are an IQ tax" })
      .first()
      .click();
    const frame = await workbench().pageFrame();
    await frame.locator(".note-title").waitFor();
    // Whether the claim holds for the scenario comes a moment later.
    await frame.locator(".detail .holding").waitFor();
    const inner = await frame.evaluate(() => window.innerWidth);
    if ((width ?? 0) < 600) assert.ok(inner <= 310, `the page is ${inner} px wide`);
    assert.equal(await frame.evaluate(() => document.documentElement.lang), language ?? "en");
    const button = await frame.locator(".toolbar .primary").innerText();
    assert.equal(button.trim(), language ? "插入" : "Insert");
    const overflow = await frame.evaluate(() =>
      [...document.querySelectorAll(".overview, .detail")]
        .filter((pane) => pane.scrollWidth > pane.clientWidth + 1)
        .map((pane) => {
          const edge = pane.getBoundingClientRect().left + pane.clientWidth;
          const wide = [...pane.querySelectorAll("*")].filter(
            (inside) => inside.getBoundingClientRect().right > edge + 1,
          );
          return [pane.className, ...wide.map((inside) => `${inside.tagName} ${inside.textContent.slice(0, 40)}`)].join(
            ": ",
          );
        }),
    );
    assert.deepEqual(overflow, []);
    assert.deepEqual(await violations(frame), []);
    if (highContrast) assert.match((await frame.locator("body").getAttribute("class")) ?? "", /vscode-high-contrast/);
    await workbench().screenshot(`looks ${name}`);
  });

  it("has the cost in one language, nothing cut off, no serious accessibility violation", async () => {
    await workbench().runCommand(language ? "模型选型: 打开成本计算" : "Model Choice: Open Cost Calculator");
    const frame = await workbench().frameWith("#finding");
    await frame.locator("#curve-chart svg").first().waitFor();
    await workbench().shows(
      frame.locator("#finding"),
      language ? /^每日 60,000 次请求时/ : /^At 60,000 requests a day/,
    );
    for (const group of ["options", "quality", "assumptions", "constraints"])
      await frame.locator(`#${group} > summary`).click();
    await frame.locator("#evaluation-hosted > summary").click();
    await frame.locator("#rule").selectOption("reference");
    await frame.locator("#evaluation-hosted-0-n").fill("200");
    for (const section of ["parts", "flips", "memory", "rules", "details"]) {
      await frame.locator(`#tab-${section}`).click();
      await frame.locator("#section .chart svg, #section dt, #section td").first().waitFor();
      const overflow = await frame.evaluate(() =>
        [...document.querySelectorAll("main, header, .scenario, .figures, .field, fieldset")]
          .filter((box) => box.scrollWidth > box.clientWidth + 1)
          .map((box) => `${box.className} ${box.textContent.slice(0, 60)}`),
      );
      assert.deepEqual(overflow, [], section);
      // The form beside it is the same for every section.
      assert.deepEqual(await violations(frame, section === "parts" ? "html" : ".figures"), [], section);
      // Names that are shortened to the same letters still have a bar each.
      if (section === "parts")
        assert.equal(
          await frame.locator("#parts-chart g[aria-label='y-axis tick label'] text").count(),
          await frame.locator("#parts-table tbody tr").count(),
        );
      await workbench().screenshot(`looks cost ${name} ${section}`);
    }
    const shown = await frame.locator("main").innerText();
    assert.doesNotMatch(shown, /NaN|undefined|\{\w/);
    if (language)
      assert.doesNotMatch(await frame.locator(".scenario").innerText(), /\b(share|months|default|replicas)\b/);
  });

  it("has the decisions with statuses in words, and nothing in another language", async () => {
    await workbench().onlyView(language ? "决策" : "Decisions");
    const rows = workbench().rows(language ? /^决策/ : /^Decisions/);
    await rows.filter({ hasText: "Model for the assistant" }).first().waitFor();
    const groups = (
      await rows
        .and(workbench().page.locator("[aria-level='1']"))
        .evaluateAll((found) => found.map((row) => row.getAttribute("aria-label") ?? ""))
    ).map((label) => label.replace(/ \(\d+\).*/, ""));
    assert.deepEqual(
      groups,
      language ? ["待复审", "提议中", "已接受", "已被取代"] : ["Reviews due", "Proposed", "Accepted", "Superseded"],
    );
    const due = (await rows.filter({ hasText: "Small closed model" }).first().getAttribute("aria-label")) ?? "";
    assert.match(
      due,
      language ? /复审已逾期 \d+ 天, 已接受, 2026-06-22/ : /review due for \d+ days, Accepted, 2026-06-22/,
    );
    await workbench().screenshot(`decisions ${name}`);
  });
};
