import { knownModel, modelName } from "../../models/identity/modelName";
import { resolverOf } from "../../models/identity/resolver";
import type { Library } from "../library";
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
  /** The model that a whole query names: `unknown` for an id that is none of the catalogue, null where it is no id. */
  identify(query: string): Identified | "unknown" | null;
  /** Keys of the entries of the licences of all models that a question names. */
  licencesNamed(question: string): readonly string[];
}

/** Looks queries up among the models of a library. */
export function identifier({ identity, models }: Pick<Library, "identity" | "models">): Identifier {
  const resolver = resolverOf(identity);
  const licences = new Map(models.map(({ id, licence }) => [id, licence]));
  return {
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
      return [...new Set(named.flatMap((licence) => (licence ? [`licence:${licence}`] : [])))];
    },
  };
}
