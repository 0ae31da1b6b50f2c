import type { Sink } from "../../format";
import { plainText } from "../../source/json";
import type { Row } from "../../source/records";

const COLUMN = /^(amount_|billing_?)?currency(_?code)?$|^(货币|币种)$/i;
/** Currencies are few: what differs with every row is something else. */
const MOST = 10;

/** Notes in which currencies the amounts of a file are. */
export class Currencies {
  /** The columns that name one. */
  readonly names: readonly string[];
  #seen = new Set<string>();

  /** @param columns of the file */
  constructor(columns: readonly string[]) {
    this.names = columns.filter((name) => COLUMN.test(name));
  }

  see(row: Row): void {
    for (const name of this.names) {
      const currency = plainText(row[name]).trim().toUpperCase();
      if (currency !== "" && this.#seen.size < MOST) this.#seen.add(currency);
    }
  }

  /** Tells where there are several. */
  tell(sink: Sink): void {
    if (this.#seen.size > 1) sink.problem("several-currencies", null, [...this.#seen].sort().join(", "));
  }
}
