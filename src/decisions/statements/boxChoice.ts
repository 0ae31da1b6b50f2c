/** Boxes, ticked or not; a link whose text is an x is none. */
const BOX = /\[([ xX]?)\](?![([])|[☐⬜☑☒]/g;
const BEGINS = /^[\s*_`]{0,8}(?:\[[ xX]?\](?![([])|[☐⬜☑☒])/;
const MOST = 500;

/** The status that a line of boxes chooses. */
export interface BoxChoice {
  /** A line on which none or several are ticked has yet to be filled in. */
  readonly role: "current" | "placeholder";
  /** How many boxes there are. */
  readonly boxes: number;
  /** What stands behind the one that is ticked, within the text that was given; null where none or several are. */
  readonly chosen: { readonly from: number; readonly length: number } | null;
}

/** What a value with boxes on one line chooses, `[ ] Proposed [x] Accepted` or `☐ Proposed ☑ Accepted`; null where it has none. */
export function boxChoice(value: string): BoxChoice | null {
  if (value.length > MOST || !BEGINS.test(value)) return null;
  const boxes = [...value.matchAll(BOX)];
  const ticked = boxes.flatMap((box, at) => {
    if (!/^(?:\[[xX]\]|[☑☒])$/.test(box[0])) return [];
    const from = box.index + box[0].length;
    const words = value.slice(from, boxes[at + 1]?.index ?? value.length);
    const lead = /^[\s*_`:]*/.exec(words)?.[0].length ?? 0;
    const length = words.slice(lead).replace(/[\s*_`|/,;·]{1,20}$/, "").length;
    return [{ from: from + lead, length }];
  });
  const [only] = ticked;
  const chosen = ticked.length === 1 && only && only.length > 0 ? only : null;
  return { role: chosen ? "current" : "placeholder", boxes: boxes.length, chosen };
}

/** How many boxes there are on a line, of which the first 2,000 characters are looked at. */
export function boxesOn(line: string): number {
  return line.slice(0, 2000).match(BOX)?.length ?? 0;
}
