import type { Resolver } from "../../models/identity/resolver";
import type { Measured } from "../measured";
import { type NameReading, readName } from "./nameReading";

/** What the names of models in files stand for by the catalogue, each once, in the order in which they are told. */
export function namesOf({ usage, load, eval: evaluations }: Measured, resolver: Resolver): NameReading[] {
  const names = [
    ...usage.map(({ model }) => model),
    ...load.map(({ model }) => model),
    ...evaluations.map(({ option }) => option),
  ];
  return [...new Set(names.filter((name) => name !== null))].map((name) => readName(name, resolver));
}
