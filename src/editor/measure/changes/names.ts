import type { Resolver } from "../../../models/identity/resolver";
import { type Scenario, type ScenarioOption, pricedRows } from "../../../cost/scenario/scenario";

/** Which option a name in a file may stand for. */
export interface NameMatch {
  /** The option for certain: its id or name is the same, or it alone is of the very model. Null where somebody must say. */
  readonly option: string | null;
  /** Options that are likely, to be offered first. */
  readonly likely: readonly string[];
}

/** Matches a name of a model or a label in a file with an option of a scenario. A label that names no model is never guessed. */
export function matchName(name: string, { options }: Scenario, resolver: Resolver | undefined): NameMatch {
  const same = options.filter(({ id, name: own }) =>
    [id, own].some((text) => text?.toLowerCase() === name.toLowerCase()),
  );
  const [first] = same;
  if (first && same.length === 1) return { option: first.id, likely: [] };
  const identity = resolver?.resolve(bare(name));
  if (!resolver || !identity || identity.model === null || identity.fineTuned) return { option: null, likely: [] };
  const alike = options.filter((option) => idsOf(option).some((id) => resolver.resolve(id).model === identity.model));
  const [only] = alike;
  const isSure = identity.match === "exact" || identity.match === "alias" || identity.match === "snapshot";
  return { option: isSure && only && alike.length === 1 ? only.id : null, likely: alike.map(({ id }) => id) };
}

/** The ids by which an option tells its model. */
function idsOf(option: ScenarioOption): string[] {
  return [...(option.model === undefined ? [] : [option.model]), ...pricedRows(option)];
}

/** A name without what a harness or a cache of files puts before and behind it. */
function bare(name: string): string {
  const cached = /models--([^/\\]+?)--([^/\\]+)/.exec(name);
  if (cached) return `${cached[1] ?? ""}/${cached[2] ?? ""}`;
  return name
    .replace(
      /^(?:openai|anthropic|google|mistral|azure|bedrock|vertex|openrouter|huggingface|hf):(?:chat:|messages:|responses:)?/i,
      "",
    )
    .replace(/:free$/, "");
}
