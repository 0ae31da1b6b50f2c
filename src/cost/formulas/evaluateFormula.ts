import type { Formula, FormulaInput, FormulaValue } from "./formula";

/** What can be wrong with the input of a formula. */
export type FormulaErrorCode =
  "missing" | "unknown" | "not-a-number" | "negative" | "zero" | "not-a-share" | "not-a-load" | "too-large";

/** Bad input of a formula: which input, and what is wrong with it. */
export class FormulaError extends Error {
  constructor(
    readonly code: FormulaErrorCode,
    readonly formula: string,
    readonly input: string,
    readonly found: unknown,
  ) {
    super(`${formula}: ${input}: ${code}`);
  }
}

/**
 * Evaluates a formula on inputs from outside.
 * @returns a finite number, or a state in words. Never NaN or Infinity.
 * @throws FormulaError that names the input and what is wrong with it.
 */
export function evaluateFormula(formula: Formula, given: Readonly<Record<string, unknown>>): FormulaValue {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(formula.inputs, name)) throw new FormulaError("unknown", formula.id, name, given[name]);
  }
  const inputs: Record<string, number> = {};
  for (const [name, spec] of Object.entries(formula.inputs)) {
    const value = given[name];
    if (value === undefined && spec.optional) continue;
    inputs[name] = checked(formula.id, name, spec, value);
  }
  const result = formula.compute(inputs);
  if (typeof result === "number" && !Number.isFinite(result))
    throw new FormulaError("too-large", formula.id, Object.keys(inputs).join(", "), given);
  return result;
}

function checked(formula: string, name: string, spec: FormulaInput, value: unknown): number {
  const fail = (code: FormulaErrorCode): FormulaError => new FormulaError(code, formula, name, value);
  if (value === undefined) throw fail("missing");
  if (typeof value !== "number" || !Number.isFinite(value)) throw fail("not-a-number");
  if (spec.kind === "share" && (value < 0 || value > 1)) throw fail("not-a-share");
  if (spec.kind === "load" && (value <= 0 || value > 1)) throw fail("not-a-load");
  if (value < 0) throw fail("negative");
  if (spec.kind === "positive" && value === 0) throw fail("zero");
  return value;
}
