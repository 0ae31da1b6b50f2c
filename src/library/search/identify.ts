import { knownModel, modelName } from "../../models/identity/modelName";
import { resolverOf } from "../../models/identity/resolver";
import type { Library } from "../library";
import { Names, knownNames } from "./names";
import type { SearchEntry } from "./searchEntry";

/** What a query names as the id or name of a model. */
export interface Identified {
  /** Key of the entry of the model's card. */
  readonly key: string;
  /** Stands for the model where it has no card. */
  readonly entry: SearchEntry;
}

/** Knows the models that queries name. */
export interface Identifier {
  /** Names of vendors and of families of models, folded. */
  readonly names: readonly string[];
  /** The model that a whole query names: `unknown` for an id that is none of the catalogue, null where it is no id. */
  identify(query: string): Identified | "unknown" | null;
  /** Keys of the entries of the licences of all models that a question names, or of the terms of the vendors where it names no model. */
  licencesNamed(question: string): readonly string[];
}

/** Looks queries up among the models of a library. */
export function identifier({ identity, models }: Pick<Library, "identity" | "models">): Identifier {
  const resolver = resolverOf(identity);
  const licences = new Map(models.map(({ id, licence }) => [id, licence]));
  const terms = termsOfNames({ identity, models });
  return {
    names: knownNames(identity),
    identify(query) {
      const { model: id, card, match, vendor, platform } = resolver.resolve(query);
      const isId = /^\S*\d\S*$/.test(query) && (/[-:/.@]/.test(query) || match === "exact");
      const known = id === null ? undefined : knownModel(identity, id);
      // A common word is searched for; the same word as an id stands in the list of ids.
      if (known && (isId || known.model.word === undefined)) {
        const { model, vendor: maker } = known;
        const title = modelName(model);
        const entry: SearchEntry = {
          key: `model:${model.id}`,
          type: "model",
          id: model.id,
          ref: null,
          title,
          description: maker.name,
          titles: title,
          summary: "",
          details: "",
          names: model.id,
        };
        return { key: `model:${card ?? model.id}`, entry };
      }
      return isId && match === "none" && (vendor !== null || platform !== null) ? "unknown" : null;
    },
    licencesNamed(question) {
      const named = resolver
        .mentionsIn(question)
        .map(({ identity: { model, card } }) => licences.get(card ?? model ?? ""));
      const ofModels = named.flatMap((licence) => (licence ? [`licence:${licence}`] : []));
      if (ofModels.length > 0) return [...new Set(ofModels)];
      return [...new Set(terms.flatMap(({ name, licences }) => (name.isIn(question) ? licences : [])))];
    },
  };
}

/** Keys of the terms of vendors under each name that stands for them: the vendor's own, and a family of closed models. */
function termsOfNames({
  identity,
  models,
}: Pick<Library, "identity" | "models">): { readonly name: Names; readonly licences: readonly string[] }[] {
  const isTerms = (licence: string | null): licence is string => licence?.startsWith("terms-") === true;
  return identity.vendors.flatMap((vendor) => {
    const cards = models.filter((card) => card.vendor === vendor.name);
    const licences = [...new Set(cards.map(({ licence }) => licence).filter(isTerms))].map((id) => `licence:${id}`);
    const isClosed = (family: string): boolean =>
      cards.filter(({ id }) => id.startsWith(family)).every(({ licence }) => isTerms(licence));
    const names = knownNames({ vendors: [{ ...vendor, families: vendor.families.filter(isClosed) }] });
    return licences.length > 0 ? [{ name: new Names(names, {}), licences }] : [];
  });
}
