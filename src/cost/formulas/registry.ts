import * as api from "./api";
import * as breakEven from "./breakEven";
import type { Formula, FormulaInput } from "./formula";
import * as machines from "./machines";
import * as memory from "./memory";
import * as speed from "./speed";
import * as training from "./training";
import * as use from "./use";

/** A formula whose inputs are known by name only at run time; `evaluateFormula` checks them before the rule sees them. */
const untyped = <I extends Readonly<Record<string, FormulaInput>>>(formula: Formula<I>): Formula =>
  formula as unknown as Formula;

/** Every formula on which a number of this extension rests. */
export const FORMULAS: readonly Formula[] = [api, breakEven, machines, memory, speed, training, use].flatMap((family) =>
  Object.values(family).map((formula: Formula<never>) => untyped(formula)),
);

const BY_ID = new Map(FORMULAS.map((formula) => [formula.id, formula]));

export function formulaById(id: string): Formula | undefined {
  return BY_ID.get(id);
}
