const ESCAPE = /[$()*+.?[\\\]^{|}/]/g;

/** What a beginning template took off a text. */
export interface Begun {
  readonly rest: string;
  /** What stood at `+`, the vendor's name. */
  readonly org: string | null;
}

/** A template for the beginning of an id: `*` is text without slash or colon, `+` such text that names a vendor. */
export function beginning(template: string): (text: string) => Begun | null {
  const body = template.replace(ESCAPE, (character) =>
    character === "*" ? "[^/:]*" : character === "+" ? "([^/:]+)" : `\\${character}`,
  );
  const expression = new RegExp(`^${body}`, "iu");
  return (text) => {
    const found = expression.exec(text);
    return found ? { rest: text.slice(found[0].length), org: found[1] ?? null } : null;
  };
}

/** A template for the end of an id: `#` is a number of up to three digits, and `d` in a snapshot's form one digit. */
export function ending(template: string, digit: "#" | "d"): (text: string) => { rest: string; end: string } | null {
  const one = digit === "#" ? "\\d{1,3}" : "\\d";
  const body = template
    .replace(ESCAPE, (character) => `\\${character}`)
    .replace(digit === "#" ? /#/g : /d(?=[d-]|$)/g, one);
  const expression = new RegExp(`${body}$`, "u");
  return (text) => {
    const found = expression.exec(text);
    return found && found.index > 0 ? { rest: text.slice(0, found.index), end: found[0] } : null;
  };
}
