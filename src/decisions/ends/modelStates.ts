import { isPast, modelsInUse } from "../rules/modelsInUse";
import type { ModelEnd, ModelEnds } from "../rules/modelEnds";
import { Subject } from "../rules/subject";
import { lineAt } from "../markdown/lines";
import type { RecordFile } from "../record/record";
import type { ScenarioModel } from "./scenarioModels";

/** A place that names a model. */
export interface ModelUse {
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** A model in use, how it stands on one platform, and every place that names it. */
export interface ModelState extends ModelEnd {
  /** The same for all spellings of the model. */
  readonly key: string;
  /** As people know it. */
  readonly name: string;
  /** Published weights that nobody is named to serve: they have no end. */
  readonly isOwn: boolean;
  readonly uses: readonly ModelUse[];
}

/** Records of one root. */
export interface UsedRecords {
  /** Turns the path of a record into the one that a use tells. */
  readonly placeOf: (path: string) => string;
  readonly files: readonly RecordFile[];
}

/** Nothing is known of where, or whether, a model is served. */
const NOWHERE: Omit<ModelEnd, "state"> = {
  platform: null,
  platformName: "",
  hasEnded: false,
  end: null,
  checked: null,
  source: "",
  sourceUrl: null,
  sourceTitle: "",
  successors: [],
  sentences: [],
};

/**
 * The models that records decide for or compare and that scenarios price, as each stands on each platform in question:
 * those with an end first, soonest first. Past records do not count.
 * @param today ISO date
 */
export function modelStates(
  records: readonly UsedRecords[],
  scenarios: readonly ScenarioModel[],
  ends: ModelEnds,
  today: string,
): ModelState[] {
  const found = new Map<string, ModelState & { uses: ModelUse[] }>();
  const add = (written: string, lives: readonly ModelEnd[], use: ModelUse): void => {
    const { key, name: known, model } = ends.called(written);
    // Where only ids are known, a name in prose says it better.
    const name = /\s/.test(known) || !/\s/.test(written) ? known : written;
    const isOwn = lives.length === 0 && model !== null && ends.hasPublishedWeights(model);
    for (const life of lives.length > 0 ? lives : [{ ...NOWHERE, state: "unknown" as const }]) {
      const place = `${life.platform ?? ""} ${key}`;
      const known = found.get(place) ?? { ...life, key, name, isOwn, uses: [] };
      if (!known.uses.some(({ path, line }) => path === use.path && line === use.line)) known.uses.push(use);
      found.set(place, known);
    }
  };
  for (const { placeOf, files } of records) {
    for (const file of files) {
      const subject = new Subject(file);
      if (isPast(subject)) continue;
      for (const { name, lives, span } of modelsInUse(subject, ends, today))
        add(name, lives, { path: placeOf(file.record.path), line: lineAt(subject.lines, span.offset) + 1 });
    }
  }
  for (const { id, isPriced, path, line } of scenarios)
    add(id, isPriced ? [ends.of(null, id, today)] : [], { path, line });
  return [...found.values()].sort(
    (a, b) =>
      (a.end ?? "9").localeCompare(b.end ?? "9") ||
      Number(b.hasEnded) - Number(a.hasEnded) ||
      a.name.localeCompare(b.name),
  );
}

/** Whether a model has ended or an end of it is known. */
export function hasEnd({ hasEnded, end }: ModelEnd): boolean {
  return hasEnded || end !== null;
}
