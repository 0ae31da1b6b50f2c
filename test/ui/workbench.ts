import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Frame, Locator, Page } from "playwright-core";
import { launchBrowser } from "../vscode/browser.mjs";
import { ROOT } from "../vscode/dependencies.mjs";
import { startServer } from "../vscode/server.mjs";
import { workbenchUrl } from "../vscode/workbench.mjs";

export interface WorkbenchOptions {
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

/** The debate's tree, in both languages. */
const DEBATE = /^(Debate|论辩)/;
const SCREENSHOTS = path.join(ROOT, "out", "screenshots");

/** A VS Code window on a copy of the sample workspace, with the hands of a person. */
export class Workbench {
  readonly #browser: Browser;
  readonly #stop: () => Promise<void>;
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    /** The copy of the sample workspace. */
    readonly folder: string,
    browser: Browser,
    stop: () => Promise<void>,
  ) {
    this.#browser = browser;
    this.#stop = stop;
  }

  static async open({
    language,
    theme,
    highContrast,
    width = 1400,
    height = 900,
    vsix,
    settings,
  }: WorkbenchOptions = {}): Promise<Workbench> {
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
      ...(vsix ? { vsix } : {}),
      ...(settings ? { settings } : {}),
    });
    const browser = await launchBrowser();
    const context = await browser.newContext({
      viewport: { width, height },
      permissions: ["clipboard-read", "clipboard-write"],
      ...(highContrast ? { forcedColors: "active", colorScheme: highContrast } : {}),
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const stop = async (): Promise<void> => {
      await server.stop();
      rmSync(path.dirname(folder), { recursive: true, force: true });
    };
    await page.goto(workbenchUrl(server, { folder, ...(vsix ? {} : { extension: ROOT }) }));
    await page.locator(".activitybar").waitFor();
    return new Workbench(page, context, folder, browser, stop);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#stop();
  }

  /** Opens the extension's container in the side bar and waits for the first row of the debate. */
  async openDebate(label = "Model Choice"): Promise<Locator> {
    await this.page.locator(`.activitybar a[aria-label="${label}"]`).click();
    const rows = this.rows();
    await rows.first().waitFor();
    return rows;
  }

  /** Gives the whole side bar to one view of the container. */
  async onlyView(name: string): Promise<void> {
    for (const header of await this.page.locator(".sidebar .pane-header").all()) {
      const isWanted = ((await header.getAttribute("aria-label")) ?? "").startsWith(name);
      if (((await header.getAttribute("aria-expanded")) === "true") !== isWanted) await header.click();
    }
  }

  /** The rows of one tree in the side bar, by the name of its view. */
  rows(tree: RegExp = DEBATE): Locator {
    return this.page.locator(".sidebar").getByRole("tree", { name: tree }).getByRole("treeitem");
  }

  /** Opens a row of the debate unless it is open. */
  async expand(text: string | RegExp): Promise<void> {
    const row = this.rows().filter({ hasText: text }).first();
    await row.waitFor();
    if ((await row.getAttribute("aria-expanded")) === "false") await row.click();
  }

  /** Runs a command by its title in the command palette. */
  async runCommand(title: string): Promise<void> {
    // The box of the command before fades out, and a key that is pressed while a page takes the focus can be lost.
    await this.quickInput().waitFor({ state: "hidden" });
    for (let tries = 0; tries < 5 && !(await this.quickInput().isVisible()); tries++) {
      await this.page.keyboard.press("F1");
      await this.quickInput()
        .waitFor({ timeout: 1500 })
        .catch(() => undefined);
    }
    await this.quickInput().fill(`>${title}`);
    // What was listed before the text must not be run.
    await this.quickRows().first().filter({ hasText: title }).waitFor();
    await this.page.keyboard.press("Enter");
  }

  /** The input of the quick pick that is open. */
  quickInput(): Locator {
    return this.page.locator(".quick-input-widget input[type=text]").first();
  }

  /** The rows of the quick pick that is open. */
  quickRows(): Locator {
    return this.page.locator(".quick-input-list [role=option]");
  }

  /** Opens a file of the workspace. */
  async openFile(name: string): Promise<void> {
    await this.quickInput().waitFor({ state: "hidden" });
    await this.page.keyboard.press("Control+P");
    await this.quickInput().fill(name);
    await this.quickRows()
      .filter({ hasText: path.basename(name) })
      .first()
      .waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(`.tab.active[data-resource-name="${path.basename(name)}"]`).waitFor();
  }

  /** Puts the cursor at the beginning of a line of the active editor. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press("Control+G");
    await this.quickInput().fill(`:${line}`);
    await this.quickRows()
      .filter({ hasText: String(line) })
      .waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(".statusbar-item", { hasText: `Ln ${line},` }).waitFor();
  }

  /** The frame that holds a page of the extension, once its first content is there. */
  async pageFrame(): Promise<Frame> {
    for (let tries = 0; tries < 100; tries++) {
      for (const frame of this.page.frames()) {
        if (
          (await frame
            .locator("#page main")
            .count()
            .catch(() => 0)) > 0
        )
          return frame;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error("The page of the extension did not show.");
  }

  /** Opens the list of notifications, which do not pop up while an extension is under development. */
  async openNotifications(): Promise<Locator> {
    await this.page.locator(".statusbar-item [aria-label*=otification]").first().click();
    return this.page.locator(".notifications-center");
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }
}
