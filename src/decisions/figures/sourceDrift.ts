import { judge } from "../../cost/quality/judge";
import { evaluationsOf } from "../../cost/scenario/evaluation";
import { sameValue } from "../../cost/scenario/sameValue";
import type { Scenario } from "../../cost/scenario/scenario";
import type { StoredFigures } from "./storedFigures";

/** What the files hold today on which figures rest. Their paths start at the folder that holds `.model-choice`. */
export interface FigureSources {
  /** The scenario of a file; undefined where it is not there or cannot be read. */
  scenario(file: string): Scenario | undefined;
  /** The SHA-256 of a file in hexadecimal; undefined where nobody knows it. */
  digest(file: string): string | undefined;
}

/** How the evaluations of the files stand to those of a figures block. */
export interface SourceDrift {
  /** The scenario of the block with the evaluations and the limit that its file holds today; null where they are the same. */
  readonly newer: {
    readonly file: string;
    readonly scenario: Scenario;
    readonly verdicts: readonly VerdictChange[];
  } | null;
  /** Files of evaluations that hold other bytes than those that were read. */
  readonly changedFiles: readonly string[];
}

/** An option that is judged otherwise. */
export interface VerdictChange {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** The files that a figures block rests on: its scenario's, and those of its evaluations. */
export function sourcesOf({ source, scenario }: Pick<StoredFigures, "source" | "scenario">): {
  readonly scenario: string | null;
  readonly evaluations: readonly string[];
} {
  return { scenario: source?.file ?? null, evaluations: [...filesOf(scenario).keys()] };
}

/** Compares what a figures block holds of evaluations with what their files hold today. */
export function sourceDrift(stored: Pick<StoredFigures, "source" | "scenario">, sources: FigureSources): SourceDrift {
  const changedFiles = [...filesOf(stored.scenario)].flatMap(([name, known]) => {
    const digest = sources.digest(name);
    return digest === undefined || known.has(digest) ? [] : [name];
  });
  const file = stored.source?.file;
  const today = file === undefined ? undefined : sources.scenario(file);
  if (file === undefined || !today) return { newer: null, changedFiles };
  const options = stored.scenario.options.map((option) => {
    const fresh = today.options.find(({ id }) => id === option.id);
    return fresh ? { ...option, evaluation: fresh.evaluation } : option;
  });
  const scenario = { ...stored.scenario, options, quality: today.quality };
  const isSame =
    sameValue(stored.scenario.quality, scenario.quality) &&
    options.every(({ evaluation }, at) => sameValue(evaluation, stored.scenario.options[at]?.evaluation));
  if (isSame) return { newer: null, changedFiles };
  const [before, after] = [judge(stored.scenario) ?? [], judge(scenario) ?? []];
  const verdicts = options.flatMap(({ id }): VerdictChange[] => {
    const [was, is] = [before, after].map((judged) => judged.find((one) => one.id === id)?.verdict ?? "unmeasured");
    return was === undefined || is === undefined || was === is ? [] : [{ id, before: was, after: is }];
  });
  return { newer: { file, scenario, verdicts }, changedFiles };
}

/** The files of the evaluations of a scenario, each with the checksums that it was read with. */
function filesOf({ options }: Pick<Scenario, "options">): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { name, sha256 } of options.flatMap(evaluationsOf).flatMap(({ files = [] }) => files))
    found.set(name, (found.get(name) ?? new Set()).add(sha256));
  return found;
}
