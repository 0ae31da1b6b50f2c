/** A number that gives way to another one. */
export interface NumberForm {
  readonly old: number;
  /** As the file name writes it. */
  readonly oldText: string | null;
  /** The new one as the file name is to write it. */
  readonly number: string;
}

/** The new number as wide as the old one was written; in an identifier such as `ADR-1000` as the file name has it. */
export function padded(written: string, asInFileName: boolean, number: string): string {
  return asInFileName ? number : String(Number(number)).padStart(written.startsWith("0") ? written.length : 1, "0");
}
