/** What an input may be. `positive` is for whatever the rule divides by; `load` is a share above zero. */
export type InputKind = "amount" | "positive" | "share" | "load";

export interface FormulaInput {
  readonly unit: string;
  readonly kind: InputKind;
  readonly optional: boolean;
}

/** An answer that is no number: the crossing is never reached, or lies above what the machines can do. */
export type FormulaState = "never" | "over capacity";
export type FormulaValue = number | FormulaState;

/** Inputs by name; those that are optional may be left out. */
export type InputsOf<I extends Readonly<Record<string, FormulaInput>>> = {
  readonly [K in keyof I as I[K]["optional"] extends true ? never : K]: number;
} & {
  readonly [K in keyof I as I[K]["optional"] extends true ? K : never]?: number | undefined;
};

/** One entry of the registry. Its words and its source stand in `content/formulas.yaml`. */
export interface Formula<I extends Readonly<Record<string, FormulaInput>> = Readonly<Record<string, FormulaInput>>> {
  readonly id: string;
  readonly inputs: I;
  readonly output: { readonly unit: string };
  /** The rule itself. Trusts its inputs; `evaluateFormula` checks them. */
  readonly compute: (inputs: InputsOf<I>) => FormulaValue;
}

// What follows is marked as free of side effects, so that a bundle holds only the formulas that it uses.

/* @__NO_SIDE_EFFECTS__ */
function input<K extends InputKind, O extends boolean>(
  unit: string,
  kind: K,
  isOptional: O,
): { unit: string; kind: K; optional: O } {
  return { unit, kind, optional: isOptional };
}

/** Not negative. */
/* @__NO_SIDE_EFFECTS__ */
export function amount(unit: string): { unit: string; kind: "amount"; optional: false } {
  return input(unit, "amount", false);
}
/** Above zero. */
/* @__NO_SIDE_EFFECTS__ */
export function positive(unit: string): { unit: string; kind: "positive"; optional: false } {
  return input(unit, "positive", false);
}
/** From 0 to 1. */
/* @__NO_SIDE_EFFECTS__ */
export function share(): { unit: string; kind: "share"; optional: false } {
  return input("share", "share", false);
}
/** Above 0, up to 1. */
/* @__NO_SIDE_EFFECTS__ */
export function load(): { unit: string; kind: "load"; optional: false } {
  return input("share", "load", false);
}
/** The same, but it may be left out. */
/* @__NO_SIDE_EFFECTS__ */
export function optional<K extends InputKind>(of: {
  unit: string;
  kind: K;
  optional: false;
}): { unit: string; kind: K; optional: true } {
  return { ...of, optional: true };
}

/** Keeps the names of the inputs in the type, so that `compute` and its callers are checked. */
/* @__NO_SIDE_EFFECTS__ */
export function defineFormula<const I extends Readonly<Record<string, FormulaInput>>>(formula: Formula<I>): Formula<I> {
  return formula;
}
