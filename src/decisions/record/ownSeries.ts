import { type Series, nameOfRecord } from "./fileName";
import type { DecisionRecord } from "./record";

const PREFIX = /^((?!a?dr[-_ ][a-z])(?:[a-z]{1,12}[-_ ]){1,4})(\d{1,6})(?![0-9A-Za-z])/i;

/**
 * The series that a record was read with, as its own name shows it: to read its text again in memory, where the names of
 * its folder are not at hand.
 */
export function ownSeries({ path, numberText }: Pick<DecisionRecord, "path" | "numberText">): Series {
  const [, prefix, digits] = PREFIX.exec(nameOfRecord(path)) ?? [];
  return new Set(prefix !== undefined && digits === numberText ? [prefix.toLowerCase()] : []);
}
