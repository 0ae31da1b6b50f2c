import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { Workbench } from "../ui/workbench";
import { ROOT } from "../vscode/dependencies.mjs";

const VSIX = path.join(ROOT, "out", "model-choice-notes.vsix");

/** All that may ship, and each of it must. Names with a hash come from the bundler. */
const CONTENT = [
  "CHANGELOG.md",
  "LICENSE",
  /^dist\/chunk-[A-Z0-9]+\.js$/,
  "dist/THIRD-PARTY-NOTICES.md",
  "dist/changeRecords.js",
  "dist/changes.js",
  "dist/cli.js",
  "dist/codicon.css",
  "dist/codicon.ttf",
  "dist/costPage.css",
  "dist/costPage.js",
  "dist/debatePage.css",
  "dist/debatePage.js",
  "dist/endsPage.css",
  "dist/endsPage.js",
  "dist/forAndAgainst.js",
  "dist/forAndAgainstPage.css",
  "dist/extension.js",
  "dist/facts.json.zst",
  "dist/library.en.json.zst",
  "dist/library.zh-cn.json.zst",
  "dist/core.js",
  "dist/prices.json.zst",
  "dist/scenario.schema.json",
  "dist/search.json.zst",
  "dist/measure.js",
  "dist/moveRecords.js",
  "dist/newRecord.js",
  "dist/readers.js",
  "dist/refresh.js",
  "dist/scenarioLanguage.js",
  "dist/shared.js",
  "dist/team-hardware.schema.json",
  "dist/team-model.schema.json",
  "l10n/bundle.l10n.zh-cn.json",
  "media/activity-bar.svg",
  "media/extension-page.md",
  "media/icon.png",
  "media/page-dark.svg",
  "media/page-light.svg",
  /^media\/walkthrough\/(?:debate|cost|record|cite|check)(?:\.zh-cn)?\.svg$/,
  "package.json",
  "package.nls.json",
  "package.nls.zh-cn.json",
  "snippets/adr.json",
  "snippets/adr.zh-cn.json",
  "snippets/scenario.json",
  "snippets/scenario.zh-cn.json",
] as const;

const vsce = (...args: string[]): string =>
  execFileSync(process.execPath, [path.join(ROOT, "node_modules", "@vscode", "vsce", "vsce"), ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });

describe("the package", () => {
  it("holds what it needs and nothing else", () => {
    const files = vsce("ls", "--no-dependencies", "--readme-path", "media/extension-page.md")
      .trim()
      .split("\n")
      .map((file) => file.trim())
      .sort();
    const fits = (entry: (typeof CONTENT)[number], file: string): boolean =>
      typeof entry === "string" ? entry === file : entry.test(file);
    assert.deepEqual(
      files.filter((file) => !CONTENT.some((entry) => fits(entry, file))),
      [],
      "files that should not ship",
    );
    assert.deepEqual(
      CONTENT.filter((entry) => !files.some((file) => fits(entry, file))),
      [],
      "files that are missing",
    );
  });

  it("has a page that begins with what it does, without a picture that VS Code cannot show", () => {
    const page = new TextDecoder().decode(unzipSync(readFileSync(VSIX))["extension/readme.md"]);
    assert.match(page, /^# Model Choice Notes\n\n\*\*Choose between open-weight and closed models/);
    // The page of an extension that was installed from a file knows no folder, so that a relative address leads nowhere.
    const addresses = [...page.matchAll(/\]\(([^)]+)\)|(?:src|href)="([^"]+)"/g)].map(([, link, tag]) => link ?? tag);
    assert.deepEqual(
      addresses.filter((address) => !/^(?:https:|data:image\/|#)/.test(address ?? "")),
      [],
    );
  });

  it("is smaller than 1.2 MB", () => {
    assert.ok(statSync(VSIX).size < 1.2e6);
  });

  it("installs into VS Code, shows the debate and opens a page", async () => {
    const workbench = await Workbench.open({ vsix: VSIX });
    try {
      const rows = await workbench.openDebate();
      await workbench.expand(/^Cost\d+/);
      await rows.filter({ hasText: "Open models are an IQ tax" }).first().click();
      const frame = await workbench.pageFrame();
      await frame.locator(".note-title", { hasText: "Open models are an IQ tax" }).waitFor();
    } finally {
      await workbench.close();
    }
  });
});
