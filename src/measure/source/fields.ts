import { type Json, below } from "./json";

/** Under which paths (keys joined by `/`) the values of a row stand; rows that are built alike have the same one. */
export class Shape {
  readonly #places = new Map<string, number>();
  /** What fields have found here. */
  readonly found = new Map<Field, readonly number[]>();

  constructor(readonly paths: readonly string[]) {
    // Of two keys of one name the last one counts.
    paths.forEach((path, place) => this.#places.set(path, place));
  }

  placeOf(path: string): number | undefined {
    return this.#places.get(path);
  }
}

/** What was read of a row, until the next one is read: nothing of it may be kept but texts and numbers. */
export interface FieldRow {
  /** Null where the row is a whole value. */
  readonly shape: Shape | null;
  /** In the order of the shape; longer than that where rows before were. */
  readonly values: readonly (Json | undefined)[];
  /** The value of a row without a shape. */
  readonly whole: Json;
}

/**
 * One thing that rows say, under any of several names. Where it stands is looked up once for all rows that are built alike,
 * as looking for it in each takes longer than reading it.
 */
export class Field {
  #shape: Shape | null = null;
  #places: readonly number[] = [];
  readonly #keys: readonly (readonly string[])[];

  /** @param paths keys joined by `/`, of the program; the first that says something counts */
  constructor(readonly paths: readonly string[]) {
    this.#keys = paths.map((path) => path.split("/"));
  }

  /** What the row says; undefined where that is nothing, null or an empty text. */
  in(row: FieldRow): Json | undefined {
    const { shape } = row;
    if (shape === null) return this.inValue(row.whole);
    if (shape !== this.#shape) this.#look(shape);
    const places = this.#places;
    for (let index = 0; index < places.length; index++) {
      const value = row.values[places[index] as number];
      if (value !== undefined && value !== null && value !== "") return value;
    }
    return undefined;
  }

  /** The same of a whole value. */
  inValue(whole: Json | undefined): Json | undefined {
    for (const keys of this.#keys) {
      const value = below(whole, keys);
      if (value !== undefined && value !== null && value !== "") return value;
    }
    return undefined;
  }

  /** Null where it is no text. */
  text(row: FieldRow): string | null {
    const value = this.in(row);
    return typeof value === "string" ? value : null;
  }

  #look(shape: Shape): void {
    let places = shape.found.get(this);
    if (!places) shape.found.set(this, (places = this.paths.flatMap((path) => shape.placeOf(path) ?? [])));
    [this.#shape, this.#places] = [shape, places];
  }
}

/** Fields, one for each list of paths. */
export function fields<Paths extends readonly (readonly string[])[]>(
  ...paths: Paths
): { [Place in keyof Paths]: Field } {
  return paths.map((of) => new Field(of)) as { [Place in keyof Paths]: Field };
}

/** What is wanted of an object: for each key whether its value is read whole, in parts, or not at all. */
export interface Wanted {
  get(key: string): Wanted | "whole" | undefined;
}

/** What some fields need. */
export function wantedBy(...fields: readonly Field[]): Wanted {
  const root: WantedKeys = new Map();
  for (const { paths } of fields)
    for (const path of paths) {
      const keys = path.split("/");
      const last = keys.pop() ?? "";
      let level = root;
      for (const key of keys) {
        const found = level.get(key);
        const next: WantedKeys = typeof found === "object" ? found : new Map<string, WantedKeys | "whole">();
        level.set(key, next);
        level = next;
      }
      // Who wants a whole value and parts of it looks for the parts in it, where it is no object.
      if (!level.has(last)) level.set(last, "whole");
    }
  return root;
}
type WantedKeys = Map<string, WantedKeys | "whole">;
