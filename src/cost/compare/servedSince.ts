import { knownModel } from "../../models/identity/modelName";
import { type ScenarioOption, pricedRows } from "../scenario/scenario";
import { type Catalogue, cardOf } from "./prepare";

const DAY = /^(\d{4})-?(\d{2})-?(\d{2})$/;

/**
 * The day of the model that an option stands for today: that of the snapshot in its id, else of the newest of its model, else
 * of its release; null where none is known.
 */
export function servedSince(option: ScenarioOption, catalogue: Catalogue, today: string): string | null {
  const released = cardOf(option, catalogue.models)?.released ?? null;
  return snapshotOf(option, catalogue, today) ?? (released !== null && DAY.test(released) ? released : null);
}

function snapshotOf(option: ScenarioOption, { resolver }: Catalogue, today: string): string | null {
  const [row] = pricedRows(option);
  if (row === undefined || !resolver) return null;
  const { model, snapshot, match } = resolver.resolve(row);
  if (model === null || match === "family" || match === "none") return null;
  const known = snapshot === null ? (knownModel(resolver.data, model)?.model.snapshots ?? []) : [snapshot];
  const days = known.flatMap((text) => {
    const [, year, month, day] = DAY.exec(text) ?? [];
    return year === undefined ? [] : [`${year}-${month ?? ""}-${day ?? ""}`];
  });
  return (
    days
      .filter((day) => day <= today)
      .sort()
      .at(-1) ?? null
  );
}
