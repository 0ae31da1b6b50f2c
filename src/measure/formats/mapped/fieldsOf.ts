import type { Meaning } from "../../columns/columnMap";
import { Field, type Wanted, wantedBy } from "../../source/fields";

/** A field for each column that a person named; one that finds nothing for the others. */
export function fieldsOf<Of extends Meaning>(
  columns: Readonly<Partial<Record<Meaning, string>>>,
  meanings: readonly Of[],
): { readonly fields: Readonly<Record<Of, Field>>; readonly wanted: Wanted } {
  const fields = Object.fromEntries(
    meanings.map((meaning) => {
      const name = columns[meaning];
      return [meaning, new Field(name === undefined ? [] : [name])];
    }),
  ) as Record<Of, Field>;
  return { fields, wanted: wantedBy(...Object.values<Field>(fields)) };
}
