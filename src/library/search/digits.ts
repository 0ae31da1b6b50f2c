/** Digits to the base 64 that JSON writes as they are. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BASE = DIGITS.length;
const VALUES: ReadonlyMap<string, number> = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));

/**
 * Whole numbers from 0 on as text: the lowest digits of all of them, a space, the next ones, and so on. High digits are mostly
 * alike, so that the text packs to little more than what the numbers tell.
 */
export function writeNumbers(numbers: readonly number[]): string {
  const digits: string[] = [];
  let rest = [...numbers];
  do {
    digits.push(rest.map((number) => DIGITS[number % BASE] ?? "").join(""));
    rest = rest.map((number) => Math.floor(number / BASE));
  } while (rest.some((number) => number > 0));
  return digits.join(" ");
}

/** The numbers that `writeNumbers` wrote. */
export function readNumbers(text: string): number[] {
  const digits = text.split(" ");
  return Array.from({ length: digits[0]?.length ?? 0 }, (_, at) =>
    digits.reduceRight((number, all) => number * BASE + (VALUES.get(all[at] ?? "") ?? 0), 0),
  );
}
