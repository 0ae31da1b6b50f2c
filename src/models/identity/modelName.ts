import type { IdentityData, KnownModel, KnownVendor } from "./identityData";

/** A model with its vendor. */
export interface ModelOfVendor {
  readonly model: KnownModel;
  readonly vendor: KnownVendor;
}

const byId = new WeakMap<IdentityData, ReadonlyMap<string, ModelOfVendor>>();

/** A known model by its canonical id. */
export function knownModel(data: IdentityData, id: string): ModelOfVendor | undefined {
  const known =
    byId.get(data) ??
    new Map(data.vendors.flatMap((vendor) => vendor.models.map((model) => [model.id, { model, vendor }] as const)));
  byId.set(data, known);
  return known.get(id);
}

/** What people call a model: its name in prose, else the repository of its weights, else its id. */
export function modelName({ id, names, hf }: KnownModel): string {
  const [repository] = hf ?? [];
  return names?.[0] ?? repository?.slice(repository.indexOf("/") + 1) ?? id;
}
