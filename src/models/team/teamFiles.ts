import * as z from "zod/mini";
import type { Problem } from "../../yaml/problem";
import { checkSchema } from "../../yaml/schemaProblems";
import { readYaml } from "../../yaml/yamlFile";
import { CARD_FACTS, link, toLayerGroups } from "../cardSchema";
import type { Hardware } from "../hardware";
import { MACHINE_FIGURES, toFigures } from "../machineSchema";
import type { ModelCard } from "../modelCard";
import { type ConfigFacts, factsOfConfig, hfConfig } from "./hfConfig";

/** A team's own models (`.model-choice/models/NAME.yaml`, `NAME.json`) and machines (`.model-choice/hardware.yaml`). */

/** One model: what its `config.json` beside it says need not be said again. */
const teamModelFile = z.strictObject({
  name: z.string().check(z.minLength(1)),
  vendor: z.optional(z.string()),
  licence: z.optional(z.string()),
  ...CARD_FACTS,
  prices: z.optional(z.array(z.string())),
  note: z.optional(z.string()),
  source: z.optional(link),
});
type TeamModel = z.infer<typeof teamModelFile>;

const money = z.number().check(z.nonnegative());
const isoDay = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "date-invalid"));
const price = z.strictObject({ usual: money, low: z.optional(money), high: z.optional(money), checked: isoDay });

const teamHardwareFile = z.array(
  z.strictObject({ ...MACHINE_FIGURES, rent: z.optional(price), purchase: z.optional(price) }),
);

/** The JSON Schemas of both files, made from the schemas that read them; a schema draft-07 is what editors' YAML support reads. */
export function teamJsonSchemas(): Readonly<Record<"model" | "hardware", unknown>> {
  const schema = (type: z.ZodMiniType): unknown => z.toJSONSchema(type, { target: "draft-7", io: "input" });
  return { model: schema(teamModelFile), hardware: schema(teamHardwareFile) };
}

/** What a team knows beside the library, with what is wrong in its files; a file with an error is left out. */
export interface TeamFacts {
  readonly models: readonly ModelCard[];
  readonly hardware: readonly Hardware[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a team's files.
 * @param files text by path with `/`; the id of a model is its file's name without ending.
 * @param levels the openness level of each known licence.
 */
export function readTeamFacts(files: ReadonlyMap<string, string>, levels: ReadonlyMap<string, string>): TeamFacts {
  const problems: Problem[] = [];
  const configs = new Map<string, ConfigFacts>();
  const entries = new Map<string, TeamModel>();
  const hardware: Hardware[] = [];
  for (const [file, text] of files) {
    const id = idOf(file);
    const yaml = readYaml(text, file);
    const add = <T>(type: z.ZodMiniType<T>, keep: (value: T) => void): void => {
      const read = checkSchema(type, yaml, file);
      if ("value" in read) keep(read.value);
      else problems.push(...read.problems);
    };
    if (file.endsWith("/hardware.yaml")) add(teamHardwareFile, (machines) => hardware.push(...machines.map(toMachine)));
    else if (file.endsWith(".json")) add(hfConfig, (config) => configs.set(id, factsOfConfig(config)));
    else
      add(teamModelFile, (entry) => {
        const { licence } = entry;
        if (licence !== undefined && !levels.has(licence))
          problems.push({
            code: "value-not-allowed",
            file,
            line: yaml.lineOf(["licence"]),
            args: ["licence", licence, [...levels.keys()].join(", ")],
          });
        else entries.set(id, entry);
      });
  }
  const ids = [...new Set([...entries.keys(), ...configs.keys()])].sort();
  return { models: ids.map((id) => toCard(id, entries.get(id), configs.get(id), levels)), hardware, problems };
}

function idOf(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1).toLowerCase();
  return name.slice(0, name.lastIndexOf("."));
}

function toCard(
  id: string,
  entry: TeamModel | undefined,
  config: ConfigFacts | undefined,
  levels: ReadonlyMap<string, string>,
): ModelCard {
  const licence = entry?.licence ?? null;
  const params = entry?.params;
  return {
    id,
    ref: "",
    name: entry?.name ?? id,
    vendor: entry?.vendor ?? "",
    released: null,
    releasedFrom: null,
    openness: licence === null ? null : (levels.get(licence) ?? null),
    licence,
    licenceFrom: null,
    codeLicence: null,
    params: params ? { total: params.total, active: params.active ?? params.total } : null,
    embeddings: entry?.embeddings ?? config?.embeddings ?? null,
    hostParams: entry?.hostParams ?? 0,
    weights: entry?.weights ?? [],
    context: entry?.context ?? config?.context ?? null,
    tokenizer: entry?.tokenizer ?? null,
    cache: entry?.cache ? toLayerGroups(entry.cache) : (config?.cache ?? null),
    cacheFrom: entry?.cacheSource ? [{ url: entry.cacheSource, checked: null }] : [],
    cacheMissing: null,
    prices: entry?.prices ?? [],
    inArticle: false,
    note: entry?.note ?? "",
    status: "unverified",
    source: entry?.source ?? null,
    checked: null,
  };
}

function toMachine({ rent, purchase, ...figures }: z.infer<typeof teamHardwareFile>[number]): Hardware {
  const own = (given: z.infer<typeof price> | undefined): Hardware["rent"] =>
    given
      ? {
          low: given.low ?? given.usual,
          usual: given.usual,
          high: given.high ?? given.usual,
          checked: given.checked,
          source: { title: ".model-choice/hardware.yaml", url: null },
        }
      : null;
  return { ...toFigures(figures), rent: own(rent), purchase: own(purchase), sources: [], checked: null };
}
