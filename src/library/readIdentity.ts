import { type IdentityData, type KnownModel, type KnownVendor, NOTHING_KNOWN } from "../models/identity/identityData";
import { Resolver } from "../models/identity/resolver";
import { lower, plain } from "../models/identity/spelling";
import { type Spelling, spellingsOf } from "../models/identity/spellings";
import type { SellerKind } from "../models/prices/priceRow";
import { checkSchema } from "../yaml/schemaProblems";
import { type YamlReader, readYaml } from "../yaml/yamlFile";
import type { ContentProblem } from "./contentProblem";
import { platformsFile, vendorsFile } from "./identitySchema";
import type { ContentFiles } from "./readContent";

const FOLDER = "identity/";
const PLATFORMS = `${FOLDER}platforms.yaml`;

/** Where a model stands in the content. */
interface Place {
  readonly file: string;
  readonly line: number;
}

/** Reads `identity/platforms.yaml` and the vendors beside it, and checks that no spelling means two models. */
export function readIdentity(
  files: ContentFiles,
  readFile: YamlReader = readYaml,
): { data: IdentityData; problems: ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const base = checkSchema(platformsFile, readFile(files.get(PLATFORMS) ?? "", PLATFORMS), PLATFORMS);
  if ("problems" in base) return { data: NOTHING_KNOWN, problems: [...base.problems] };
  const vendors: KnownVendor[] = [];
  const places = new Map<KnownModel, Place>();
  for (const file of [...files.keys()].filter((name) => name.startsWith(`${FOLDER}vendors/`)).sort()) {
    const yaml = readFile(files.get(file) ?? "", file);
    const read = checkSchema(vendorsFile, yaml, file);
    if ("problems" in read) {
      problems.push(...read.problems);
      continue;
    }
    read.value.forEach((vendor, at) => {
      vendors.push(vendor);
      vendor.models.forEach((model, index) =>
        places.set(model, { file, line: yaml.lineOf([at, "models", index, "id"]) }),
      );
    });
  }
  const data = { ...base.value, vendors };
  return { data, problems: [...problems, ...checkPlatforms(data, places), ...checkSpellings(data, places)] };
}

/** Every platform that a vendor or a model names is there. */
function checkPlatforms(
  { platforms, vendors }: IdentityData,
  places: ReadonlyMap<KnownModel, Place>,
): ContentProblem[] {
  const ids = new Set(platforms.map(({ id }) => id));
  return vendors.flatMap(({ platform, models }) =>
    models.flatMap((model) =>
      [...Object.keys(model.on ?? {}), ...(platform === null ? [] : [platform])]
        .filter((named) => !ids.has(named))
        .map((named): ContentProblem => ({ ...placeOf(model, places), code: "platform-unknown", args: [named] })),
    ),
  );
}

/** No text means two models or two snapshots, on one platform or without one, whether dots are dots or hyphens. */
function checkSpellings({ vendors }: IdentityData, places: ReadonlyMap<KnownModel, Place>): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const owners = new Map<string, Spelling>();
  for (const vendor of vendors) {
    for (const model of vendor.models) {
      for (const spelling of spellingsOf(model, vendor)) {
        const { text, platform, snapshot } = spelling;
        const key = `${platform ?? ""} ${plain(lower(text))}`;
        const owner = owners.get(key);
        if (owner !== undefined && (owner.model !== model || owner.snapshot !== snapshot))
          problems.push({
            ...placeOf(model, places),
            code: "spelling-twice",
            args: [text, [owner.model.id, owner.snapshot ?? ""].join(" ").trim()],
          });
        owners.set(key, spelling);
      }
    }
  }
  return problems;
}

/** Every row by which a vendor sells its own model belongs to one that is known. Hosts may list what nobody else has. */
export function checkPricedIds(
  data: IdentityData,
  rows: readonly { readonly id: string; readonly kind: SellerKind }[],
): ContentProblem[] {
  const resolver = new Resolver(data);
  return rows.flatMap(({ id, kind }): ContentProblem[] =>
    kind !== "vendor" || ["exact", "snapshot", "alias"].includes(resolver.resolve(id).match)
      ? []
      : [{ code: "id-unresolved", file: PLATFORMS, line: 1, args: [id] }],
  );
}

/** Every card that a model names is there, and speaks of that model alone. */
export function checkNamedCards(data: IdentityData, cards: ReadonlySet<string>): ContentProblem[] {
  const all = data.vendors.flatMap(({ models }) => models);
  const several = [...new Set(all.flatMap(({ card }) => card ?? []))].flatMap((card): ContentProblem[] => {
    const named = all.filter((model) => (model.card ?? model.id) === card).map(({ id }) => id);
    return named.length === 1
      ? []
      : [{ code: "card-of-several", file: PLATFORMS, line: 1, args: [card, named.join(", ")] }];
  });
  const missing = data.vendors.flatMap(({ models }) =>
    models.flatMap(({ card }): ContentProblem[] =>
      card === undefined || cards.has(card) ? [] : [{ code: "model-unknown", file: PLATFORMS, line: 1, args: [card] }],
    ),
  );
  return [...several, ...missing];
}

function placeOf(model: KnownModel, places: ReadonlyMap<KnownModel, Place>): Place {
  return places.get(model) ?? { file: PLATFORMS, line: 1 };
}
