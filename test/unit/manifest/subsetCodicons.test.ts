import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { subsetCodicons } from "../../../scripts/subsetCodicons.mjs";

const SHEET = createRequire(path.join(process.cwd(), "package.json")).resolve("@vscode/codicons/dist/codicon.css");
const CSS = readFileSync(SHEET, "utf8");
const FONT = readFileSync(path.join(path.dirname(SHEET), "codicon.ttf"));
const characters = (css: string): string[] =>
  [...css.matchAll(/content: "\\([0-9a-f]+)"/g)].map(([, code = ""]) => code);

/** The bytes of each outline, by the number of its glyph. */
function outlines(font: Buffer): string[] {
  const tables = new Map<string, Buffer>();
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    const at = font.readUInt32BE(entry + 8);
    tables.set(font.toString("latin1", entry, entry + 4), font.subarray(at, at + font.readUInt32BE(entry + 12)));
  }
  const [loca, glyf] = [tables.get("loca"), tables.get("glyf")];
  assert.ok(loca && glyf);
  const isLong = tables.get("head")?.readInt16BE(50) === 1;
  const ends = Array.from({ length: loca.length / (isLong ? 4 : 2) }, (_, at) =>
    isLong ? loca.readUInt32BE(4 * at) : 2 * loca.readUInt16BE(2 * at),
  );
  return ends.slice(1).map((end, at) => glyf.toString("hex", ends[at], end));
}

describe("the icons that ship", () => {
  const { css, font } = subsetCodicons(CSS, FONT, (name) => name === "add" || name === "law");

  it("keep the rule and the outline of each icon that is used, and of no other", () => {
    assert.deepEqual(characters(css), ["ea60", "eb12"]);
    assert.match(css, /@font-face/);
    const [before, after] = [outlines(FONT), outlines(font)];
    assert.equal(after.length, before.length, "glyphs keep their numbers");
    const kept = after.flatMap((outline, glyph) => (outline === "" ? [] : [glyph]));
    assert.ok(kept.length >= 2 && kept.length <= 3, `${kept.length} outlines`);
    for (const glyph of kept) assert.equal(after[glyph], before[glyph]);
    assert.ok(font.length < FONT.length / 3);
  });

  it("are all that the pages name", () => {
    const shipped = readFileSync(path.join(process.cwd(), "dist", "codicon.css"), "utf8");
    const page = ["debatePage.js", "costPage.js", "core.js", "shared.js"].map((file) =>
      readFileSync(path.join(process.cwd(), "dist", file), "utf8"),
    );
    const known = new Map([...CSS.matchAll(/\.codicon-([a-z0-9-]+):before/g)].map(([, name = ""]) => [name, true]));
    const named = page.flatMap((text) =>
      [...text.matchAll(/codicon-([a-z0-9-]+)/g)].flatMap(([, name = ""]) => (known.has(name) ? [name] : [])),
    );
    for (const name of named) assert.ok(shipped.includes(`.codicon-${name}:before`), name);
  });
});
