import { type FieldRow, Shape } from "./fields";
import { isObject } from "./json";

/**
 * Looks up what the columns of rows mean: once for all rows that are built alike, whether they are rows of a table, objects
 * of which only some keys were read, or whole objects.
 */
export class ShapedRows<Meaning> {
  #shape: Shape | null = null;
  #meaning: Meaning | null = null;
  #keys: readonly string[] = [];
  #ofKeys: Shape | null = null;

  /** @param meaningOf finds what the columns mean by their names */
  constructor(private readonly meaningOf: (names: readonly string[]) => Meaning) {}

  /** Hands on the values of a row with what their columns mean, both until the next row. */
  read(row: FieldRow, take: (values: FieldRow["values"], meaning: Meaning, shape: Shape) => void): void {
    const shape = row.shape ?? this.#shapeOf(row);
    if (shape !== this.#shape || this.#meaning === null) {
      this.#shape = shape;
      this.#meaning = this.meaningOf(shape.paths);
    }
    take(row.shape ? row.values : Object.values(isObject(row.whole) ? row.whole : {}), this.#meaning, shape);
  }

  #shapeOf({ whole }: FieldRow): Shape {
    const known = this.#ofKeys;
    const value = isObject(whole) ? whole : {};
    let place = 0;
    let isSame = known !== null;
    for (const key in value) isSame &&= this.#keys[place++] === key;
    if (known && isSame && place === this.#keys.length) return known;
    this.#keys = Object.keys(value);
    return (this.#ofKeys = new Shape(this.#keys));
  }
}
