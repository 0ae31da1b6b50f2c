import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "../vscode/browser.mjs";
import { ROOT } from "../vscode/dependencies.mjs";
import { startServer } from "../vscode/server.mjs";
import { workbenchUrl } from "../vscode/workbench.mjs";

export interface WindowOptions {
  /** Display language; English when left out. */
  readonly language?: "zh-cn";
  /** Id of a built-in colour theme. */
  readonly theme?: string;
  /** The system asks for high contrast, which VS Code follows. */
  readonly highContrast?: "dark" | "light";
  /** Settings of the machine. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly width?: number;
  readonly height?: number;
  /** A packaged extension to install instead of loading the one under development. */
  readonly vsix?: string;
}

/** A VS Code window in a browser. */
export interface OpenWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The copy of the sample workspace. */
  readonly folder: string;
  /** Closes browser and server, and takes the copy away. */
  readonly close: () => Promise<void>;
}

/** Opens a window on a copy of the sample workspace. */
export async function openWindow({
  language,
  theme,
  highContrast,
  width = 1400,
  height = 900,
  vsix,
  settings,
}: WindowOptions): Promise<OpenWindow> {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), "model-choice-ui-")), "sample-workspace");
  cpSync(path.join(ROOT, "test", "fixtures", "sample-workspace"), folder, { recursive: true });
  const folderSettings = path.join(folder, ".vscode", "settings.json");
  if (theme)
    writeFileSync(
      folderSettings,
      JSON.stringify({
        ...(JSON.parse(readFileSync(folderSettings, "utf8")) as object),
        "workbench.colorTheme": theme,
      }),
    );
  const server = await startServer({
    ...(language ? { language } : {}),
    ...(vsix ? { vsix, whole: true } : {}),
    ...(settings ? { settings } : {}),
  });
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width, height },
    permissions: ["clipboard-read", "clipboard-write"],
    ...(highContrast ? { forcedColors: "active", colorScheme: highContrast } : {}),
  });
  const page = await context.newPage();
  // Only a limit for what never comes; a busy machine may be slow.
  page.setDefaultTimeout(45_000);
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
    rmSync(path.dirname(folder), { recursive: true, force: true });
  };
  await page.goto(workbenchUrl(server, { folder, ...(vsix ? {} : { extension: ROOT }) }));
  await page.locator(".activitybar").waitFor();
  return { page, context, folder, close };
}
