import type { Sensitivity } from "./sensitivity";

/** The input whose flip is nearest to what holds now; null where none flips the choice. */
export function firstToFlip(
  found: readonly Sensitivity[],
): (Sensitivity & { readonly flip: NonNullable<Sensitivity["flip"]> }) | null {
  const [first] = found.flatMap(({ flip, ...rest }) => (flip ? [{ ...rest, flip }] : []));
  return first ?? null;
}
