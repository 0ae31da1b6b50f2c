/** Leaves room for a number and an extension within the 255 bytes of a file name, three bytes a character. */
const MOST = 72;
/** More of a title is never in its name; the bound keeps the time within it. */
const LOOKED_AT = 300;
/** Names of devices, which Windows takes for the device whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)$/;

/**
 * A title as the name of a file: lower case, words joined by `-`. Letters of every script stay, Latin ones without their
 * accents; punctuation, quotes, slashes and emoji go. A title without a letter or digit becomes `decision`, and one that
 * Windows cannot write as a name, such as `con`, gets that word behind it.
 */
export function fileSlug(title: string): string {
  const slug = title
    .slice(0, LOOKED_AT)
    .normalize("NFKD")
    .replace(/(?<=\p{Script=Latin})\p{M}+|[\uFE00-\uFE0F\u20E3]/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/(?:(?<!\p{L}\p{M}*)\p{M}|[^\p{L}\p{M}\p{N}])+/gu, "-")
    .replace(/^-+|(?<!-)-+$/g, "");
  const name = shortened(slug) || "decision";
  return DEVICE.test(name) ? `${name}-decision` : name;
}

/** Cut between words where that keeps most of it, and never inside a character. */
function shortened(slug: string): string {
  if (slug.length <= MOST) return slug;
  const cut = slug.slice(0, MOST + 1);
  const space = cut.lastIndexOf("-");
  return space > MOST / 2 ? cut.slice(0, space) : cut.slice(0, MOST).replace(/[\uD800-\uDBFF]$/, "");
}
