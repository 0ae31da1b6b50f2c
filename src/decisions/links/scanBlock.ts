import { blankCodeSpans } from "../markdown/codeSpans";
import { readDestination } from "./inlineDestination";
import { type Line, lineAt } from "../markdown/lines";
import { type Link, type LinkSyntax, normalizedLabel } from "./link";

/** An opening bracket that waits for its partner. */
interface Opener {
  readonly at: number;
  readonly isImage: boolean;
  /** A label may not hold brackets. */
  holdsBrackets: boolean;
}

const SPECIAL = /[[\]<\\]/g;
const AUTOLINK = /<([a-z][a-z\d+.-]{1,31}:[^\s<>]*)>/iy;
const HTML_LINK =
  /<(a|img)\b[^<>]{0,1000}?\s(?:href|src)\s*=\s*(?:"([^"<>\r\n]{1,2000})"|'([^'<>\r\n]{1,2000})'|([^\s"'<>]{1,2000}))/iy;
/** What stands between the brackets of a wiki link: no blank first, so that a shell's `[[ -f x ]]` is none. */
const WIKI = /\[\[([^\s[\]|#][^[\]|#\r\n]{0,500})(?:#[^[\]|\r\n]{0,500})?(?:\|([^[\]\r\n]{0,500}))?\]\](?!\()/y;
/** CommonMark 4.7. */
const LONGEST_LABEL = 999;
const ESCAPED = /[!-/:-@[-`{-~]/;

/**
 * Finds the links of a run of text in one pass; code spans, comments and escaped brackets hold none (CommonMark 6.3).
 * @param raw the run
 * @param start where it begins in the file
 * @param lines those of the file
 */
export function scanBlock(
  raw: string,
  start: number,
  lines: readonly Line[],
  definitions: ReadonlyMap<string, Link>,
): Link[] {
  return new BlockScanner(raw, start, lines, definitions).links();
}

class BlockScanner {
  private readonly text: string;
  private readonly found: Link[] = [];
  private readonly openers: Opener[] = [];
  /** Openers below this place hold a link already; links do not nest, images may. */
  private inactive = 0;
  private commentsEnd = true;

  constructor(
    private readonly raw: string,
    private readonly start: number,
    private readonly lines: readonly Line[],
    private readonly definitions: ReadonlyMap<string, Link>,
  ) {
    this.text = raw.includes("`") ? blankCodeSpans(raw) : raw;
  }

  links(): Link[] {
    for (let at = this.next(0); at >= 0; at = this.next(this.step(at)));
    return this.found;
  }

  private next(from: number): number {
    SPECIAL.lastIndex = from;
    return SPECIAL.exec(this.text)?.index ?? -1;
  }

  /** Reads what begins at a mark, and tells where to go on. */
  private step(at: number): number {
    switch (this.text[at]) {
      case "\\":
        return at + (ESCAPED.test(this.text[at + 1] ?? "") ? 2 : 1);
      case "<":
        return this.angle(at);
      case "[":
        return this.open(at);
      default:
        return this.close(at);
    }
  }

  private angle(at: number): number {
    if (this.text.startsWith("<!--", at)) {
      const close = this.commentsEnd ? this.text.indexOf("-->", at) : -1;
      this.commentsEnd = close >= 0;
      return close < 0 ? at + 4 : close + 3;
    }
    AUTOLINK.lastIndex = at;
    const address = AUTOLINK.exec(this.text);
    if (address?.[1] !== undefined) {
      this.add("autolink", { at, end: AUTOLINK.lastIndex, hrefStart: at + 1, href: address[1] });
      return AUTOLINK.lastIndex;
    }
    HTML_LINK.lastIndex = at;
    const tag = HTML_LINK.exec(this.text);
    const href = tag?.[2] ?? tag?.[3] ?? tag?.[4];
    if (!tag || href === undefined) return at + 1;
    const end = HTML_LINK.lastIndex;
    const hrefStart = end - href.length - (tag[4] === undefined ? 1 : 0);
    this.add("html", { at, end, hrefStart, href, isImage: tag[1]?.toLowerCase() === "img" });
    return end;
  }

  private open(at: number): number {
    WIKI.lastIndex = at;
    const wiki = this.text[at + 1] === "[" ? WIKI.exec(this.text) : null;
    if (wiki?.[1] !== undefined && !this.definitions.has(normalizedLabel(wiki[1]))) {
      const href = wiki[1].trimEnd();
      const shown =
        wiki[2] === undefined ? undefined : { start: at + wiki[0].length - 2 - wiki[2].length, text: wiki[2] };
      this.add("wiki", { at, end: WIKI.lastIndex, hrefStart: at + 2, href, shown, isImage: this.text[at - 1] === "!" });
      return WIKI.lastIndex;
    }
    this.openers.push({ at, isImage: this.text[at - 1] === "!", holdsBrackets: false });
    return at + 1;
  }

  private close(at: number): number {
    const opener = this.openers.pop();
    if (!opener) return at + 1;
    const isActive = opener.isImage || this.openers.length >= this.inactive;
    this.inactive = Math.min(this.inactive, this.openers.length);
    const outer = this.openers.at(-1);
    if (outer) outer.holdsBrackets = true;
    const end = isActive ? (this.inline(opener, at) ?? this.reference(opener, at)) : undefined;
    if (end === undefined) return at + 1;
    if (!opener.isImage) this.inactive = this.openers.length;
    return end;
  }

  private inline(opener: Opener, at: number): number | undefined {
    if (this.text[at + 1] !== "(") return undefined;
    const found = readDestination(this.text, at + 2);
    if (!found) return undefined;
    const shown = this.textBetween(opener, at);
    const { href, start: hrefStart, end } = found;
    this.add("inline", { at: opener.at, end, hrefStart, href, shown, isImage: opener.isImage });
    return end;
  }

  /** `[text][label]`, `[label][]` or `[label]`, where the label is defined. */
  private reference(opener: Opener, at: number): number | undefined {
    if (this.definitions.size === 0) return undefined;
    const shown = this.textBetween(opener, at);
    const second = this.text[at + 1] === "[" ? this.labelAt(at + 2) : undefined;
    const own = opener.holdsBrackets || shown.text.length > LONGEST_LABEL ? undefined : shown.text;
    const label = second === undefined || second.trim() === "" ? own : second;
    const target = label === undefined ? undefined : this.definitions.get(normalizedLabel(label));
    if (!target || label === undefined) return undefined;
    const end = second === undefined ? at + 1 : at + 3 + second.length;
    this.found.push({
      syntax: "reference",
      isImage: opener.isImage,
      href: target.href,
      hrefSpan: target.hrefSpan,
      text: shown.text,
      textSpan: { offset: this.start + shown.start, length: shown.text.length },
      label,
      span: { offset: this.start + opener.at, length: end - opener.at },
      line: lineAt(this.lines, this.start + opener.at),
    });
    return end;
  }

  /** The text up to a closing bracket, if there is one near and no other bracket before it. */
  private labelAt(from: number): string | undefined {
    for (let at = from; at < this.text.length && at - from <= LONGEST_LABEL; at++) {
      const character = this.text[at];
      if (character === "]") return this.text.slice(from, at);
      if (character === "[") return undefined;
      if (character === "\\") at++;
    }
    return undefined;
  }

  private textBetween(opener: Opener, at: number): { start: number; text: string } {
    return { start: opener.at + 1, text: this.raw.slice(opener.at + 1, at) };
  }

  private add(
    syntax: LinkSyntax,
    { at, end, hrefStart, href, shown = { start: hrefStart, text: href }, isImage = false }: Written,
  ): void {
    this.found.push({
      syntax,
      isImage,
      href,
      hrefSpan: { offset: this.start + hrefStart, length: href.length },
      text: shown.text,
      textSpan: { offset: this.start + shown.start, length: shown.text.length },
      label: null,
      span: { offset: this.start + at, length: end - at },
      line: lineAt(this.lines, this.start + at),
    });
  }
}

/** A link as it stands in its block. */
interface Written {
  readonly at: number;
  readonly end: number;
  readonly hrefStart: number;
  readonly href: string;
  readonly shown?: { readonly start: number; readonly text: string } | undefined;
  readonly isImage?: boolean;
}
