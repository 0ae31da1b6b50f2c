// @ts-check
// The icon font holds some 600 icons, of which the pages show a few dozen. The build ships only those.

/** A rule of the style sheet that gives an icon its character. */
const RULE = /\.codicon-([a-z0-9-]+):before \{ content: "\\([0-9a-f]+)" \}\n?/g;

/**
 * Leaves out the icons that are not used.
 * @param {string} css the style sheet of the icons.
 * @param {Buffer} font the TrueType font.
 * @param {(name: string) => boolean} isUsed
 * @returns {{ css: string, font: Buffer }}
 */
export function subsetCodicons(css, font, isUsed) {
  const used = [...css.matchAll(RULE)].filter(([, name = ""]) => isUsed(name));
  const characters = new Set(used.map(([, , code = ""]) => Number.parseInt(code, 16)));
  return {
    css: css.replace(RULE, (rule, name) => (isUsed(name) ? rule : "")),
    font: withoutGlyphs(font, characters),
  };
}

/**
 * Empties the outlines of all glyphs but those of some characters. Numbers of glyphs stay, so that all other tables do.
 * @param {Buffer} font
 * @param {ReadonlySet<number>} characters
 */
function withoutGlyphs(font, characters) {
  const tables = tablesOf(font);
  const loca = table(tables, "loca");
  const glyf = table(tables, "glyf");
  const isLong = table(tables, "head").readInt16BE(50) === 1;
  const offset = (/** @type {number} */ glyph) =>
    isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph);
  // The first glyph stands for characters that are not there.
  const kept = new Set([0, ...glyphsOf(table(tables, "cmap"), characters)]);
  const parts = [];
  const places = Buffer.alloc(loca.length);
  const count = loca.length / (isLong ? 4 : 2) - 1;
  let end = 0;
  for (let glyph = 0; glyph <= count; glyph += 1) {
    if (isLong) places.writeUInt32BE(end, 4 * glyph);
    else places.writeUInt16BE(end / 2, 2 * glyph);
    if (glyph === count || !kept.has(glyph)) continue;
    const outline = glyf.subarray(offset(glyph), offset(glyph + 1));
    parts.push(outline);
    end += outline.length;
  }
  tables.set("glyf", Buffer.concat(parts));
  tables.set("post", withoutNames(table(tables, "post")));
  tables.set("loca", places);
  return fontOf(font, tables);
}

/**
 * The table for printers without the names of glyphs, which nobody asks for: its format 3.
 * @param {Buffer} post
 */
function withoutNames(post) {
  const head = Buffer.from(post.subarray(0, 32));
  head.writeUInt32BE(0x00030000, 0);
  return head;
}

/**
 * Glyphs of characters by the table for the basic plane (format 4), where all icons are.
 * @param {Buffer} cmap
 * @param {ReadonlySet<number>} characters
 */
function glyphsOf(cmap, characters) {
  const count = cmap.readUInt16BE(2);
  const starts = Array.from({ length: count }, (_, at) => cmap.readUInt32BE(8 + 8 * at));
  const start = starts.find((at) => cmap.readUInt16BE(at) === 4);
  if (start === undefined) throw new Error("The icon font has no character table of format 4.");
  const segments = cmap.readUInt16BE(start + 6) / 2;
  const word = (/** @type {number} */ list, /** @type {number} */ at) =>
    cmap.readUInt16BE(start + 14 + 2 * list * segments + (list > 0 ? 2 : 0) + 2 * at);
  const glyphs = [];
  for (let at = 0; at < segments; at += 1) {
    const [last, first, delta, range] = [word(0, at), word(1, at), word(2, at), word(3, at)];
    for (const character of characters) {
      if (character < first || character > last) continue;
      const place = start + 16 + 6 * segments + 2 * at + range + 2 * (character - first);
      const glyph = range === 0 ? character : cmap.readUInt16BE(place);
      glyphs.push((glyph + delta) % 0x10000);
    }
  }
  return glyphs;
}

/**
 * @param {Buffer} font
 * @returns {Map<string, Buffer>}
 */
function tablesOf(font) {
  const tables = new Map();
  for (let at = 0; at < font.readUInt16BE(4); at += 1) {
    const entry = 12 + 16 * at;
    const offset = font.readUInt32BE(entry + 8);
    tables.set(
      font.toString("latin1", entry, entry + 4),
      font.subarray(offset, offset + font.readUInt32BE(entry + 12)),
    );
  }
  return tables;
}

/**
 * @param {ReadonlyMap<string, Buffer>} tables
 * @param {string} name
 */
function table(tables, name) {
  const found = tables.get(name);
  if (!found) throw new Error(`The icon font has no table ${name}.`);
  return found;
}

/**
 * A font file of tables, each on a multiple of four bytes with its sum.
 * @param {Buffer} font whose header and order of tables are kept
 * @param {ReadonlyMap<string, Buffer>} tables
 */
function fontOf(font, tables) {
  const header = Buffer.from(font.subarray(0, 12 + 16 * tables.size));
  const parts = [header];
  let end = header.length;
  for (let at = 0; at < tables.size; at += 1) {
    const entry = 12 + 16 * at;
    const content = table(tables, header.toString("latin1", entry, entry + 4));
    const padded = Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
    let sum = 0;
    for (let place = 0; place < padded.length; place += 4) sum = (sum + padded.readUInt32BE(place)) >>> 0;
    header.writeUInt32BE(sum, entry + 4);
    header.writeUInt32BE(end, entry + 8);
    header.writeUInt32BE(content.length, entry + 12);
    parts.push(padded);
    end += padded.length;
  }
  return Buffer.concat(parts);
}
