import type { ModelCard, ReadAt } from "../models/modelCard";
import type { Source } from "./contentSchema";

/** What holds for all models of a vendor that begin alike; see `vendors.yaml`. */
export interface VendorModels {
  /** Name of the vendor as on its cards. */
  readonly vendor: string;
  /** Id of the licence entry of its terms of service. */
  readonly terms: string;
  /** How ids begin of which no weights are published. */
  readonly closed: readonly string[];
  /** How ids begin whose weights are published under one licence; the first that fits holds. */
  readonly open?: readonly { readonly starts: string; readonly licence: string }[] | undefined;
  readonly source: Source;
  readonly checked: string | null;
}

/** Models whose weights are published under one licence by one source, or under none that was verified; see `weights.yaml`. */
export interface PublishedUnder {
  readonly licence: string | null;
  /** The class, where it is above that of the licence. */
  readonly openness?: string | undefined;
  readonly source: Source;
  readonly checked: string | null;
  readonly models: readonly string[];
}

/** What tells how open a model is. */
export interface ClassSources {
  readonly vendors: readonly VendorModels[];
  readonly weights: readonly PublishedUnder[];
  /** The openness level of each licence. */
  readonly levels: ReadonlyMap<string, string>;
}

/** How open a model is, under which licence, and who says so. */
export type ModelClass = Pick<ModelCard, "openness" | "licence" | "licenceFrom">;

/**
 * The class of a model: what is said of it alone, then of its family's weights, then of its vendor's closed models.
 * @returns null where nothing is said of it; a class of nulls where its licence is said not to be verified.
 */
export function classOf(id: string, vendor: string, { vendors, weights, levels }: ClassSources): ModelClass | null {
  const own = weights.find(({ models }) => models.includes(id));
  if (own) {
    const { licence, openness = licence === null ? null : (levels.get(licence) ?? null) } = own;
    return { openness, licence, licenceFrom: readAt(own) };
  }
  const maker = vendors.find((entry) => entry.vendor === vendor);
  if (!maker) return null;
  const open = maker.open?.find(({ starts }) => id.startsWith(starts));
  const licence = open?.licence ?? (maker.closed.some((start) => id.startsWith(start)) ? maker.terms : null);
  return licence === null ? null : { openness: levels.get(licence) ?? null, licence, licenceFrom: readAt(maker) };
}

function readAt({ source, checked }: Pick<PublishedUnder, "source" | "checked">): ReadAt {
  return { title: source.title, url: source.url ?? null, checked };
}
