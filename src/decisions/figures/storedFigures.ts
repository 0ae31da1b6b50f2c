import * as z from "zod/mini";
import { toScenario } from "../../cost/scenario/normalise";
import { checkReferences } from "../../cost/scenario/references";
import type { Scenario } from "../../cost/scenario/scenario";
import { lenientScenario } from "../../cost/scenario/schema";
import type { YamlProblemCode } from "../../yaml/problem";
import { checkSchema } from "../../yaml/schemaProblems";
import { readYaml } from "../../yaml/yamlFile";

const amount = z.nullable(z.number());
const text = z.optional(z.string());
const rate = z.optional(amount);

/** What evaluations said then, as `src/cost/write/qualityFigures.ts` writes it. */
const quality = z.object({
  cheapestGoodEnough: z.optional(z.nullable(z.string())),
  overpayment: z.optional(z.nullable(z.object({ perMonth: rate, horizon: rate, low: rate, high: rate }))),
  options: z.optional(
    z.array(
      z.object({
        id: z.string(),
        goodEnough: text,
        n: z.optional(z.number()),
        solved: rate,
        low: rate,
        high: rate,
        difference: z.optional(z.object({ value: rate, low: rate, high: rate, paired: z.optional(z.boolean()) })),
        perSolvedTask: rate,
      }),
    ),
  ),
});

/** A figures block as `src/cost/write/figuresBlock.ts` writes it. Whatever can be computed again may be missing. */
const storedFigures = z.object({
  computed: text,
  prices: z.optional(z.object({ catalogue: text, version: text, date: text })),
  results: z.optional(
    z.object({
      cheapest: z.optional(z.nullable(z.string())),
      options: z.optional(
        z.array(
          z.object({
            id: z.string(),
            monthly: amount,
            horizonTotal: z.optional(amount),
            price: text,
            checked: z.optional(z.nullable(z.string())),
          }),
        ),
      ),
      breakEvens: z.optional(
        z.array(
          z.object({
            option: z.string(),
            against: z.string(),
            requestsPerDay: z.union([z.number(), z.string()]),
            millionTokensPerMonth: amount,
          }),
        ),
      ),
      quality: z.optional(quality),
    }),
  ),
  source: z.optional(z.object({ file: z.string(), sha256: z.string() })),
  scenario: lenientScenario,
});

/** What stands in a figures block: what was put in, and what came out then. */
export interface StoredFigures extends Omit<z.infer<typeof storedFigures>, "scenario"> {
  readonly scenario: Scenario;
}

/** What can be wrong with a scenario whatever the catalogue holds. */
const SCENARIO_CODES = ["option-id-twice", "chosen-unknown", "shares-above-one"] as const;

/** Why a block cannot be computed again. */
export interface FiguresProblem {
  readonly code: YamlProblemCode | (typeof SCENARIO_CODES)[number] | "empty" | "file-too-large" | "not-closed";
  /** From 0. */
  readonly line: number;
  readonly args: readonly string[];
}

/** No block that this extension writes is longer; a longer one would only stall the editor. In characters. */
const MAX_LENGTH = 100_000;
/** Whether an id is there can only be told with a catalogue; here every id passes. */
const ANY = { has: (): boolean => true };

/**
 * Reads the YAML of a figures block.
 * @param line the line of the file on which the YAML begins, from 0.
 */
export function readFigures(yaml: string, line: number): { figures: StoredFigures } | { problems: FiguresProblem[] } {
  if (yaml.length > MAX_LENGTH)
    return { problems: [{ code: "file-too-large", line, args: [String(yaml.length), String(MAX_LENGTH)] }] };
  if (yaml.trim() === "") return { problems: [{ code: "empty", line, args: [] }] };
  const file = readYaml(yaml, "", line + 1);
  const checked = checkSchema(storedFigures, file, "");
  if ("problems" in checked)
    return {
      problems: checked.problems.map((problem) => ({ code: problem.code, line: problem.line - 1, args: problem.args })),
    };
  const scenario = toScenario(checked.value.scenario);
  const wrong = checkReferences(scenario, { presets: ANY, prices: ANY, models: ANY, hardware: ANY });
  const problems = wrong.flatMap(({ code, path, args }): FiguresProblem[] => {
    const own = SCENARIO_CODES.find((known) => known === code);
    return own ? [{ code: own, line: file.lineOf(["scenario", ...path]) - 1, args }] : [];
  });
  if (problems.length > 0) return { problems };
  return { figures: { ...checked.value, scenario } };
}
