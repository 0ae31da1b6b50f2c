import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = process.cwd();
const read = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");
const json = (file: string): Record<string, string> => JSON.parse(read(file)) as Record<string, string>;

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}
interface WalkthroughStep {
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string };
  readonly completionEvents: readonly string[];
}
interface Manifest {
  readonly version: string;
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly icon?: string }[];
    readonly views: Readonly<Record<string, readonly unknown[]>>;
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly snippets: readonly { readonly path: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly WalkthroughStep[] }[];
  };
}
const manifest = JSON.parse(read("package.json")) as Manifest;

describe("the manifest and its translations", () => {
  it("has the same keys in English and Chinese, and uses each", () => {
    const english = json("package.nls.json");
    const chinese = json("package.nls.zh-cn.json");
    assert.deepEqual(Object.keys(english), Object.keys(chinese));
    const used = new Set([...read("package.json").matchAll(/%([\w.-]+)%/g)].map((match) => match[1] ?? ""));
    assert.deepEqual(
      Object.keys(english).filter((key) => !used.has(key)),
      [],
    );
    assert.deepEqual(
      [...used].filter((key) => !(key in english)),
      [],
    );
    for (const [key, text] of Object.entries(chinese)) assert.notEqual(text.trim(), "", key);
  });

  it("keeps the command links of a translated welcome text", () => {
    const links = (text: string): string[] => [...text.matchAll(/\(command:[\w.]+\)/g)].map((match) => match[0]);
    const chinese = json("package.nls.zh-cn.json");
    for (const [key, text] of Object.entries(json("package.nls.json")))
      assert.deepEqual(links(chinese[key] ?? ""), links(text), key);
  });

  it("has a walkthrough whose steps are done by commands there are, with a picture in both languages", () => {
    const [walkthrough] = manifest.contributes.walkthroughs;
    const commands = new Set(manifest.contributes.commands.map(({ command }) => command));
    assert.equal(walkthrough?.steps.length, 5);
    for (const { title, description, media, completionEvents } of walkthrough.steps) {
      const done = completionEvents.map((event) => event.replace("onCommand:", ""));
      assert.ok(done.length > 0 && done.every((command) => commands.has(command)), title);
      for (const file of ["package.nls.json", "package.nls.zh-cn.json"]) {
        const texts = json(file);
        const text = (key: string): string => texts[key.slice(1, -1)] ?? "";
        const offered = [...text(description).matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command);
        assert.deepEqual(offered, done, title);
        assert.match(read(text(media.svg)), /^<svg [^]*<\/svg>\n$/, title);
      }
    }
  });

  it("offers at most 16 commands in the palette where no editor is open, and every other one somewhere", () => {
    const { commands, menus } = manifest.contributes;
    const palette = new Map(menus["commandPalette"]?.map(({ command, when }) => [command, when]));
    const always = commands.filter(({ command }) => !palette.has(command));
    // For each view VS Code adds a command of its own, which shows it.
    const views = Object.values(manifest.contributes.views).flat().length;
    assert.equal(views, 4);
    assert.ok(always.length + views <= 16, always.map(({ command }) => command).join());
    // The contexts of an editor or a page, and of a filter that is set: none holds in a window where nothing is open.
    const onlyThen = /^(?:false|(?:editorLangId|resourcePath|activeCustomEditorId)\b.*|modelChoice\.\w+\.filtered)$/;
    for (const [command, when] of palette) assert.match(when ?? "", onlyThen, command);
    const elsewhere = new Set(
      Object.entries(menus).flatMap(([menu, items]) =>
        menu === "commandPalette" ? [] : items.map(({ command }) => command),
      ),
    );
    const places = new Set([...palette].filter(([, when]) => when !== "false").map(([command]) => command));
    for (const { command } of commands)
      assert.ok(!palette.has(command) || places.has(command) || elsewhere.has(command), `${command} is nowhere`);
  });

  it("names only commands that it declares, and files that are there", () => {
    const declared = new Set(manifest.contributes.commands.map(({ command }) => command));
    for (const [menu, items] of Object.entries(manifest.contributes.menus))
      for (const { command } of items) assert.ok(declared.has(command), `${menu}: ${command}`);
    for (const { path: file } of manifest.contributes.snippets) assert.ok(existsSync(path.join(ROOT, file)), file);
    assert.ok(existsSync(path.join(ROOT, manifest.icon)));
  });

  it("gives every command that stands as an icon an icon", () => {
    const icons = new Set(manifest.contributes.commands.filter(({ icon }) => icon).map(({ command }) => command));
    for (const items of [manifest.contributes.menus["view/title"], manifest.contributes.menus["view/item/context"]]) {
      for (const { command, group } of (items ?? []) as readonly (MenuItem & { readonly group: string })[]) {
        if (
          /^(inline|navigation)/.test(group) &&
          !(group.startsWith("navigation") && items === manifest.contributes.menus["view/item/context"])
        )
          assert.ok(icons.has(command), command);
      }
    }
  });

  it("says in the changelog what its version brings", () => {
    assert.match(read("CHANGELOG.md"), new RegExp(`## \\[(Unreleased|${manifest.version.replaceAll(".", "\\.")})\\]`));
  });
});
