import { mkdirSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Frame, Locator, Page } from "playwright-core";
import { ROOT } from "../vscode/dependencies.mjs";
import { until } from "../until";
import { type OpenWindow, type WindowOptions, openWindow } from "./openWindow";

/** The debate's tree, in both languages. */
const DEBATE = /^(Debate|论辩)/;
const SCREENSHOTS = path.join(ROOT, "out", "screenshots");

/** How long a step takes at most on a busy machine when nothing has come in between. */
const MOMENT_MS = 5000;

/** Fails where the row goes away before it was hit. */
const clickRow = (row: Locator): Promise<void> => row.click({ timeout: MOMENT_MS });

/** A VS Code window on a copy of the sample workspace, with the hands of a person. */
export class Workbench {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The copy of the sample workspace. */
  readonly folder: string;
  readonly #close: () => Promise<void>;

  private constructor({ page, context, folder, close }: OpenWindow) {
    this.page = page;
    this.context = context;
    this.folder = folder;
    this.#close = close;
  }

  static async open(options: WindowOptions = {}): Promise<Workbench> {
    return new Workbench(await openWindow(options));
  }

  close(): Promise<void> {
    return this.#close();
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
      if (((await header.getAttribute("aria-expanded")) === "true") !== isWanted)
        // At its name: the middle of a narrow header is taken by the buttons that come with the pointer.
        await header.click({ position: { x: 24, y: 8 } });
    }
  }

  /** The rows of one tree in the side bar, by the name of its view. */
  rows(tree: RegExp = DEBATE): Locator {
    return this.page.locator(".sidebar").getByRole("tree", { name: tree }).getByRole("treeitem");
  }

  /** Opens a row of the debate unless it is open. */
  async expand(text: string | RegExp): Promise<void> {
    await this.expandRow(this.rows().filter({ hasText: text }).first());
  }

  /** Opens a row of any tree and waits until it is open. A tree that is drawn anew at that moment may miss a click. */
  async expandRow(row: Locator): Promise<void> {
    await row.waitFor();
    await until("the row to open", async () => {
      if ((await row.getAttribute("aria-expanded")) === "true") return true;
      await row.locator(".monaco-tl-twistie").click();
      return this.#isExpanded(row);
    });
  }

  /** Whether a row opens within a moment after it was clicked. */
  #isExpanded(row: Locator): Promise<boolean> {
    return this.#isSeen(row.and(this.page.locator("[aria-expanded=true]")));
  }

  /** Whether something is seen within a moment. */
  #isSeen(wanted: Locator): Promise<boolean> {
    return wanted.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
  }

  /** Runs a command by its title in the command palette. */
  async runCommand(title: string): Promise<void> {
    // What was listed before the text must not be run.
    const row = this.quickRows().first().filter({ hasText: title });
    await this.#takeRow(() => this.page.keyboard.press("F1"), `>${title}`, row);
    // The command may ask in the same box: what is typed before the palette has gone would be lost.
    await until("the command palette to go", async () => {
      const box = this.quickInput();
      return !(await box.isVisible()) || !(await box.inputValue({ timeout: 1000 }).catch(() => "")).startsWith(">");
    });
  }

  /** Runs a command by its label in the menu behind the dots in the title of a view. */
  async runInView(view: string, label: string): Promise<void> {
    const header = this.page.locator(`.sidebar .pane-header[aria-label^="${view}"]`);
    const item = this.page.locator(".context-view").getByRole("menuitem", { name: label });
    await until(`“${label}” in the menu of ${view}`, async () => {
      try {
        // The buttons are there while the pointer is on the title; at its name, the middle may be taken by them.
        await header.hover({ position: { x: 24, y: 8 }, timeout: MOMENT_MS });
        await header.getByRole("button", { name: "More Actions" }).click({ timeout: MOMENT_MS });
        await item.click({ timeout: MOMENT_MS });
        return true;
      } catch {
        await this.page.keyboard.press("Escape");
        return false;
      }
    });
  }

  /**
   * Runs a command that lists rows, types a text into its box unless that is empty, and takes the first row, once it
   * shows what is wanted, or another one.
   * @param take what is done with the row; a click when left out. What it waits for is to end after a few seconds.
   */
  async choose(
    title: string,
    text: string,
    row: string | Locator,
    take: (row: Locator) => Promise<unknown> = clickRow,
  ): Promise<void> {
    const wanted = typeof row === "string" ? this.quickRows().first().filter({ hasText: row }) : row;
    await this.#takeRow(() => this.runCommand(title), text, wanted, take);
  }

  /**
   * Opens a box, types a text into it and takes a row of its list. A page or an editor that takes the focus a moment after
   * it was opened closes the box, at any of these steps; a person opens it again then.
   */
  async #takeRow(
    open: () => Promise<void>,
    text: string,
    row: Locator,
    take: (row: Locator) => Promise<unknown> = clickRow,
  ): Promise<void> {
    const box = this.quickInput();
    let trouble = "";
    await until(
      `a row to be taken for “${text}”`,
      async () => {
        try {
          // The box before fades out.
          await box.waitFor({ state: "hidden", timeout: MOMENT_MS });
          await open();
          await box.waitFor({ timeout: MOMENT_MS });
          if (text !== "") await box.fill(text, { timeout: MOMENT_MS });
          await row.waitFor({ timeout: 2 * MOMENT_MS });
          await take(row);
          return true;
        } catch (error) {
          trouble = error instanceof Error ? error.message : String(error);
          await this.page.keyboard.press("Escape");
          return false;
        }
      },
      () => trouble,
    );
  }

  /** Types into the box that a command has opened and confirms it, once the box has taken the text. */
  async answer(text: string): Promise<void> {
    await until(`the box to take ${text}`, async () => {
      const box = this.quickInput();
      await box.fill(text, { timeout: MOMENT_MS }).catch(() => undefined);
      return (await box.inputValue({ timeout: MOMENT_MS }).catch(() => undefined)) === text;
    });
    await this.page.keyboard.press("Enter");
  }

  /**
   * Runs a command that asks for a text and gives it, until what is to come of it is there. A page that takes the focus a
   * moment after it was opened closes the box; a person asks again then.
   */
  async answerIn(
    run: () => Promise<void>,
    text: string,
    outcome: (timeout: number) => Promise<unknown>,
  ): Promise<void> {
    await until(`the box to take ${text}`, async () => {
      await run();
      try {
        await this.quickInput().fill(text, { timeout: MOMENT_MS });
        await this.quickInput().press("Enter", { timeout: MOMENT_MS });
        await outcome(MOMENT_MS);
        return true;
      } catch {
        await this.page.keyboard.press("Escape");
        return false;
      }
    });
  }

  /** Waits until the text of a place matches. @returns the text. */
  async shows(place: Locator, pattern: RegExp): Promise<string> {
    let seen = "";
    return until(
      String(pattern),
      async () => {
        seen = await place.innerText({ timeout: 2000 }).catch(() => seen);
        return pattern.test(seen) ? seen : undefined;
      },
      () => seen,
    );
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
    const row = this.quickRows()
      .filter({ hasText: path.basename(name) })
      .first();
    await this.#takeRow(() => this.page.keyboard.press("Control+P"), name, row);
    await this.page.locator(`.tab.active[data-resource-name="${path.basename(name)}"]`).waitFor();
  }

  /** Puts the cursor at the beginning of a line of the active editor. */
  async goToLine(line: number): Promise<void> {
    const row = this.quickRows()
      .filter({ hasText: String(line) })
      .first();
    await this.#takeRow(() => this.page.keyboard.press("Control+G"), `:${line}`, row);
    await this.page.locator(".statusbar-item", { hasText: `Ln ${line},` }).waitFor();
  }

  /** The frame that holds a page of the extension, once its first content is there. */
  pageFrame(): Promise<Frame> {
    return this.frameWith("#page main");
  }

  /** The frame in which a selector finds something, once there is one. */
  frameWith(selector: string): Promise<Frame> {
    return until(`a frame with ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        const count = await frame
          .locator(selector)
          .count()
          .catch(() => 0);
        if (count > 0) return frame;
      }
      return undefined;
    });
  }

  /**
   * The notification that holds a text, once it is there and seen. Notifications do not pop up while an extension is under
   * development, and their list closes by itself when its last one goes, as the progress does before its outcome comes.
   */
  async notification(text: string): Promise<Locator> {
    const list = this.page.locator(".notifications-center");
    const wanted = list.locator(".notification-list-item", { hasText: text }).first();
    await until(`the notification “${text}”`, async () => {
      if (!(await list.isVisible()))
        await this.page.locator(".statusbar-item [aria-label*=otification]").first().click({ timeout: MOMENT_MS });
      return this.#isSeen(wanted);
    });
    return wanted;
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }
}
