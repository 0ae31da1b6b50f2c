import { FormulaError, type FormulaErrorCode, evaluateFormula } from "../cost/formulas/evaluateFormula";
import type { Formula } from "../cost/formulas/formula";
import { FORMULAS, formulaById } from "../cost/formulas/registry";
import type { FormulaWords } from "../cost/costFacts";
import { readArguments } from "./arguments";
import { CommandLineError } from "./commandLineError";
import { FORMULA_HELP } from "./help";
import { loadLibrary } from "./loadLibrary";
import { table } from "./table";

const EXAMPLE = `model-choice formula breakEvenMonths '{"capex": 4000, "apiMonthly": 280, "opexMonthly": 95}'`;

/** `model-choice formula` */
export async function formulaCommand(args: readonly string[]): Promise<string> {
  const { words, values, help, json, language } = readArguments(args, { list: { type: "boolean" } });
  if (help) return FORMULA_HELP;
  if (values["list"] === true) return list(json, (await loadLibrary(language)).cost.formulas);
  const [id, inputs, ...more] = words;
  if (id === undefined)
    throw new CommandLineError(`formula needs an id, such as: ${EXAMPLE}; formula --list shows all ids.`);
  if (more.length > 0)
    throw new CommandLineError(`formula takes an id and one JSON object, but got "${more.join(" ")}" as well.`);
  const formula = formulaById(id);
  if (!formula) throw new CommandLineError(`There is no formula "${id}"; formula --list shows all ids.`);
  const value = evaluate(formula, readInputs(inputs));
  const { unit } = formula.output;
  return json ? JSON.stringify({ value, unit }) : `${value} ${unit}`;
}

function list(json: boolean, words: readonly FormulaWords[]): string {
  if (json) {
    return JSON.stringify(
      FORMULAS.map(({ id, inputs, output }) => {
        const found = words.find((entry) => entry.id === id);
        return {
          id,
          inputs: Object.entries(inputs).map(([name, { unit, optional }]) => ({ name, unit, optional })),
          output,
          rule: found?.rule,
          source: found?.source,
        };
      }),
      null,
      2,
    );
  }
  const shown = ({ inputs }: Formula): string =>
    Object.entries(inputs)
      .map(([name, { optional }]) => (optional ? `[${name}]` : name))
      .join(", ");
  return table(
    ["ID", "UNIT", "INPUTS"],
    FORMULAS.map((formula) => [formula.id, formula.output.unit, shown(formula)]),
  );
}

function readInputs(text: string | undefined): Record<string, unknown> {
  if (text === undefined) throw new CommandLineError(`formula needs its inputs as a JSON object, such as: ${EXAMPLE}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CommandLineError(`The inputs are not JSON: ${text.slice(0, 80)}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new CommandLineError("The inputs are not a JSON object of names and numbers.");
  return { ...value };
}

const WRONG: Readonly<Record<FormulaErrorCode, string>> = {
  missing: "is missing",
  unknown: "is not an input of this formula",
  "not-a-number": "is not a finite number",
  negative: "is negative",
  zero: "is zero, and the rule divides by it",
  "not-a-share": "is not a share from 0 to 1",
  "not-a-load": "is not a share above 0 and up to 1",
  "too-large": "give a result that is too large for a number",
};

function evaluate(formula: Formula, inputs: Record<string, unknown>): number | string {
  try {
    return evaluateFormula(formula, inputs);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const found =
      error.code === "missing" || error.code === "unknown" || error.code === "too-large"
        ? ""
        : ` (${JSON.stringify(error.found)})`;
    throw new CommandLineError(`${formula.id}: ${error.input}${found} ${WRONG[error.code]}.`);
  }
}
