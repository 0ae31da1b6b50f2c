import type { Sink } from "../../format";
import { Field, type FieldRow } from "../../source/fields";
import { plainText } from "../../source/json";

const COLUMN = /^(amount_|billing_?)?currency(_?code)?$|^(货币|币种)$/i;
/** Currencies are few: what differs with every row is something else. */
const MOST = 10;

/** Notes in which currencies the amounts of a file are. */
export class Currencies {
  /** The columns that name one. */
  readonly names: readonly string[];
  readonly #fields: readonly Field[];
  #seen = new Set<string>();

  /** @param columns of the file */
  constructor(columns: readonly string[]) {
    this.names = columns.filter((name) => COLUMN.test(name));
    this.#fields = this.names.map((name) => new Field([name]));
  }

  see(row: FieldRow): void {
    for (const field of this.#fields) {
      const currency = plainText(field.in(row)).trim().toUpperCase();
      if (currency !== "" && this.#seen.size < MOST) this.#seen.add(currency);
    }
  }

  /** Tells where there are several. */
  tell(sink: Sink): void {
    if (this.#seen.size > 1) sink.problem("several-currencies", null, [...this.#seen].sort().join(", "));
  }
}
