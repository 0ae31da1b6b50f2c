import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Frame } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * Serious and critical violations of accessibility rules in a page, by axe.
 * @param within a selector of the part that is looked at, where the rest has been: axe takes a second for a page.
 */
export async function violations(frame: Frame, within = "html"): Promise<string[]> {
  await frame.evaluate(AXE);
  const found = await frame.evaluate(async (part) => {
    const { axe } = window as unknown as { axe: { run(part: string): Promise<{ violations: Violation[] }> } };
    return (await axe.run(part)).violations;
  }, within);
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

/** The same of a page in which no script may run: what it holds is looked at in another one. */
export async function violationsOfStatic(frame: Frame, context: BrowserContext): Promise<string[]> {
  const main = await frame.locator("main").innerHTML();
  const copy = await context.newPage();
  await copy.setContent(`<!DOCTYPE html><html lang="en"><title>Copy</title><body><main>${main}</main></body></html>`);
  const found = await violations(copy.mainFrame());
  await copy.close();
  return found;
}
