import * as z from "zod/mini";
import { setYamlValue } from "../../yaml/editYaml";
import type { Problem } from "../../yaml/problem";
import { checkSchema } from "../../yaml/schemaProblems";
import { readYaml } from "../../yaml/yamlFile";
import { type KnownTable, MEANINGS, type Meaning, saysEnough, ZONE } from "./columnMap";
import { hasSame } from "./plainTable";

/** Path of the file in which a team keeps what the columns of its tables mean, below the root. */
export const COLUMNS_PATH = ".model-choice/columns.yaml";

const TEXT = z.string().check(z.minLength(1));
const ofKind = <Kind extends keyof typeof MEANINGS>(kind: Kind) =>
  z.strictObject({
    kind: z.literal(kind),
    columns: z.partialRecord(z.enum(MEANINGS[kind] as readonly Meaning[]), TEXT),
    tokensPerUnit: z.optional(z.number().check(z.positive())),
    zone: z.optional(z.string().check(z.regex(ZONE))),
    header: z.array(TEXT).check(z.minLength(1)),
  });
const SHAPE = z.strictObject({
  tables: z.nullish(z.array(z.discriminatedUnion("kind", [ofKind("usage"), ofKind("load"), ofKind("eval")]))),
});

/**
 * Reads what a team keeps of its tables.
 * @param file its name for the person, who is told what is wrong and where; nothing of such a file counts
 */
export function readColumnFile(text: string, file: string): { tables: readonly KnownTable[]; problems: Problem[] } {
  const yaml = readYaml(text, file);
  const read = checkSchema(SHAPE, yaml, file);
  if ("problems" in read) return { tables: [], problems: read.problems };
  const tables = (read.value.tables ?? []) as readonly KnownTable[];
  const problems = tables.flatMap((table, index): Problem[] =>
    saysEnough(table)
      ? []
      : [{ code: "field-missing", file, line: yaml.lineOf(["tables", index, "columns"]), args: ["columns"] }],
  );
  return { tables: problems.length > 0 ? [] : tables, problems };
}

/** A list in block style, in which the first table takes the place of this one. */
const EMPTY = "tables:\n  - kind: usage\n";

/** The text of the file with a table in it, in the place of one with the same columns; comments stay. @throws Error where the text is broken */
export function withTable(text: string, table: KnownTable): string {
  const tables = readColumnFile(text, "").tables;
  const place = tables.findIndex(({ header }) => hasSame(header, table.header));
  const { kind, columns, tokensPerUnit, zone, header } = table;
  const entry = {
    kind,
    columns,
    ...(tokensPerUnit === undefined ? {} : { tokensPerUnit }),
    ...(zone === undefined ? {} : { zone }),
    header,
  };
  if (text.trim() === "") return setYamlValue(EMPTY, ["tables", 0], entry);
  if (tables.length === 0) return setYamlValue(text, ["tables"], [entry]);
  return setYamlValue(text, ["tables", place < 0 ? tables.length : place], entry);
}
