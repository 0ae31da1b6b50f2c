import { chosenModels } from "../decisions/rules/chosenModels";
import { type KnownModels, modelsIn } from "../decisions/rules/modelsIn";
import { Subject } from "../decisions/rules/subject";
import { loadRecords, tellUnread } from "./loadRecords";
import { teamRecordFolders } from "./teamFolder";

/** A record that names a model. */
export interface NamingRecord {
  readonly path: string;
  readonly number: number | null;
  readonly title: string | null;
  /** The status word, null where there is none that is known. */
  readonly status: string | null;
  /** `chosen`: the record decides for the model; `named`: it speaks of it. */
  readonly role: "chosen" | "named";
}

/** The records of a folder by the canonical ids of the models that they name. */
export async function recordsNaming(
  folder: string,
  known: KnownModels,
): Promise<ReadonlyMap<string, readonly NamingRecord[]>> {
  const { index, unread } = await loadRecords(folder, await teamRecordFolders(folder));
  tellUnread(unread);
  const found = new Map<string, NamingRecord[]>();
  for (const file of index.all()) {
    const { path, number, title, status } = file.record;
    const chosen = new Set(chosenModels(new Subject(file), known).map(({ identity }) => identity?.model));
    const named = new Set(modelsIn(file.text, known).flatMap(({ identity }) => identity?.model ?? []));
    for (const model of named) {
      const role = chosen.has(model) ? "chosen" : "named";
      const record: NamingRecord = { path, number, title, status: status?.word ?? null, role };
      found.set(model, [...(found.get(model) ?? []), record]);
    }
  }
  return found;
}
