import { safeText } from "./safeText";

/** Says on standard error, in one line, what the person should know; the work goes on. */
export function warn(sentence: string): void {
  process.stderr.write(`${safeText(sentence)}\n`);
}

const told: string[] = [];

/** Says what could not be read. The work goes on with the rest, and the exit code is 2 in the end. */
export function tellTrouble(sentence: string): void {
  warn(sentence);
  told.push(sentence);
  process.exitCode = 2;
}

/** All that this run could not read, for reports that say so themselves. */
export function troubles(): readonly string[] {
  return told;
}
