import { parseNumber } from "../../checkValue";

/**
 * What a field shows: the text as it is being typed where that says the same as what was taken of it, such as `0.` on the way
 * to `0.5` or a space before the next word; else what was taken.
 */
export function typedText(id: string, taken: string): string {
  const { activeElement } = document;
  if (activeElement?.id !== id || !(activeElement instanceof HTMLInputElement)) return taken;
  const { value } = activeElement;
  return value.trim() === taken.trim() || parseNumber(value) === parseNumber(taken) ? value : taken;
}
