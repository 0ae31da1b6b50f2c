/** What a terminal would obey rather than show: control characters, and those that turn the direction of a text around. */
const STEERING = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** A text from outside on one line of a terminal: whatever would steer it is a space. */
export function safeText(text: string): string {
  return text.replace(STEERING, " ");
}

/**
 * A whole output without characters that steer a terminal: each is shown by its number, in the spelling that is also that
 * of JSON. Line ends and tabs stay.
 */
export function safeOutput(text: string): string {
  return text.replace(STEERING, (character, at: number) =>
    character === "\n" || character === "\t" || (character === "\r" && text[at + 1] === "\n")
      ? character
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
