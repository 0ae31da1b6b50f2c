import path from "node:path";
import type { RecordFile } from "../../decisions/record/record";
import { refused } from "./refused";
import type { Workspace } from "./workspace";

/** A number as people write it, alone or in an identifier such as `ADR-0007`. */
const NUMBER = /^(?:(?:[A-Za-z]{1,10}[-_ #]?)?)0*(\d{1,9})$/;

/**
 * The record that a word of the command line means: a path from here or from the folder, a file name, a number, or an
 * identifier.
 * @throws CommandLineError where there is none, or more than one.
 */
export function findRecord(
  { folder, index, language }: Pick<Workspace, "folder" | "index" | "language">,
  written: string,
): RecordFile {
  for (const base of [process.cwd(), folder]) {
    const below = path.relative(folder, path.resolve(base, written)).split(path.sep).join("/");
    const found = index.get(below);
    if (found) return found;
  }
  const named = index.all().filter(({ record }) => path.posix.basename(record.path) === written);
  const number = Number(NUMBER.exec(written)?.[1] ?? Number.NaN);
  const candidates = named.length > 0 ? named : index.all().filter(({ record }) => record.number === number);
  const [only, ...more] = candidates;
  if (!only) throw refused("no-record", language, written, folder);
  if (more.length > 0)
    throw refused("several-records", language, written, candidates.map(({ record }) => record.path).join(" and "));
  return only;
}
