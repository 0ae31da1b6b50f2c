import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { launchBrowser } from "../vscode/browser.mjs";
import { ROOT } from "../vscode/dependencies.mjs";
import { startServer } from "../vscode/server.mjs";
import { workbenchUrl } from "../vscode/workbench.mjs";
import { until } from "../until";
import { type Row, percentile } from "./measure";

const WINDOWS = 7;
const SETTLE_MS = 6000;
const OWN = "model-choice.model-choice-notes";
const EMPTY = "bench.empty";

interface Activation {
  readonly load: number;
  readonly activate: number;
}

/** An extension that does nothing, as the baseline. */
function emptyExtension(folder: string): string {
  const root = path.join(folder, `${EMPTY}-0.0.1`);
  mkdirSync(root);
  writeFileSync(
    path.join(root, "package.json"),
    JSON.stringify({
      name: "empty",
      publisher: "bench",
      version: "0.0.1",
      engines: { vscode: "^1.100.0" },
      main: "./main.js",
      contributes: { commands: [{ command: "bench.empty", title: "Bench: Empty" }] },
    }),
  );
  writeFileSync(
    path.join(root, "main.js"),
    'const vscode = require("vscode"); exports.activate = () => vscode.commands.registerCommand("bench.empty", () => undefined);\n',
  );
  return root;
}

/** What VS Code's own “Startup Performance” says of the extensions of one new window, in milliseconds. */
async function measure(empty: string): Promise<ReadonlyMap<string, Activation>> {
  const server = await startServer({ beside: empty });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    await page.goto(
      workbenchUrl(server, { folder: path.join(ROOT, "test", "fixtures", "sample-workspace"), extension: ROOT }),
    );
    const runCommand = async (title: string): Promise<void> => {
      const row = page.locator(".quick-input-list [role=option]").first().filter({ hasText: title });
      // What takes the focus a moment after the window opened closes the box; a person opens it again.
      await until(`a row for “${title}”`, async () => {
        await page.keyboard.press("F1");
        await page.locator(".quick-input-widget input[type=text]").first().fill(`>${title}`);
        return row.waitFor({ timeout: 5000 }).then(
          () => true,
          () => false,
        );
      });
      await page.keyboard.press("Enter");
    };
    await page.locator(".activitybar").waitFor();
    // While a window opens, browser, server and host compete for the machine, which says nothing of the extension.
    await page.waitForTimeout(SETTLE_MS);
    await runCommand("Bench: Empty");
    await page.locator('.activitybar a[aria-label="Model Choice"]').click();
    await page.locator(".sidebar [role=treeitem]").first().waitFor();
    await runCommand("Developer: Startup Performance");
    await page.locator(".view-lines", { hasText: "System Info" }).waitFor();
    await page.waitForTimeout(1000);
    await page.locator(".view-lines").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+C");
    const text = await page.evaluate(() => navigator.clipboard.readText());
    return new Map(
      [...text.matchAll(/^\| (\S+) +\| (?:true|false) +\| (\d+) +\| (\d+) +\|/gm)].map(
        ([, id = "", load, activate]) => [id, { load: Number(load), activate: Number(activate) }],
      ),
    );
  } finally {
    await browser.close();
    await server.stop();
  }
}

export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "model-choice-bench-"));
  try {
    const empty = emptyExtension(folder);
    const found: ReadonlyMap<string, Activation>[] = [];
    for (let window = 0; window < WINDOWS; window++) found.push(await measure(empty));
    const sorted = (id: string, part: keyof Activation): number[] =>
      found.flatMap((one) => one.get(id)?.[part] ?? []).sort((a, b) => a - b);
    const row = (what: string, part: keyof Activation): Row => ({
      what,
      median: percentile(sorted(OWN, part), 0.5),
      p95: percentile(sorted(OWN, part), 0.95),
      baseline: percentile(sorted(EMPTY, part), 0.5),
    });
    return [row("loading the bundle", "load"), row("activate()", "activate")];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
