import type { IdentityData, KnownModel, KnownVendor } from "./identityData";
import { joinedVersion, lower, plain, runKey, runsOf, withoutZero } from "./spelling";

/** A spelling of a model, as it is written somewhere. */
export interface Spelling {
  readonly text: string;
  readonly model: KnownModel;
  readonly vendor: KnownVendor;
  readonly snapshot: string | null;
  readonly kind: "exact" | "snapshot" | "alias";
  /** The only platform that spells it so; null where several do. */
  readonly platform: string | null;
}

/** All spellings of a model: its ids, those of every snapshot, and those of single platforms. */
export function spellingsOf(model: KnownModel, vendor: KnownVendor): Spelling[] {
  const { id, ids = [], aliases = [], snapshots = [], dated = {}, hf = [], on = {} } = model;
  const make = (text: string, platform: string | null, rest: Partial<Spelling> = {}): Spelling => ({
    text,
    model,
    vendor,
    snapshot: null,
    kind: "exact",
    platform,
    ...rest,
  });
  const plainIds = [
    ...[id, ...ids].map((text) => make(text, null)),
    ...hf.map((text) => make(text, "huggingface")),
    ...hf.map((text) => make(text.slice(text.indexOf("/") + 1), null)),
    ...Object.entries(on).flatMap(([platform, texts]) => texts.map((text) => make(text, platform))),
  ];
  const dates = Object.entries(dated).flatMap(([text, snapshot]) => {
    const own: Partial<Spelling> = { snapshot, kind: "snapshot" };
    if (!text.includes("/")) return [make(text, null, own)];
    return [make(text, "huggingface", own), make(text.slice(text.indexOf("/") + 1), null, own)];
  });
  const ofSnapshots = plainIds.flatMap((spelling) =>
    spelling.platform === "ollama"
      ? []
      : snapshots.map((snapshot): Spelling => {
          const text = `${spelling.text}-${snapshot}`;
          return { ...spelling, text, snapshot, kind: "snapshot" };
        }),
  );
  return [...plainIds, ...dates, ...ofSnapshots, ...aliases.map((text) => make(text, null, { kind: "alias" }))];
}

/** Spellings by the ways in which people and platforms write them. */
export interface SpellingIndex {
  /** By the text in lower case. */
  readonly byText: ReadonlyMap<string, readonly Spelling[]>;
  /** The same with dots as hyphens. */
  readonly byPlain: ReadonlyMap<string, readonly Spelling[]>;
  /** Models by what stands before the last number of a spelling in lower case: whose snapshots a name may count. */
  readonly byStem: ReadonlyMap<string, ReadonlySet<KnownModel>>;
  /** By runs of letters and digits, names in prose included. */
  readonly byRuns: ReadonlyMap<string, readonly Spelling[]>;
  /** By the runs of a name whose version is written shorter than it is, where that can be one model and one version only. */
  readonly byJoined: ReadonlyMap<string, Spelling>;
  /** Beginnings of the keys of `byRuns`, whole keys included. */
  readonly prefixes: ReadonlySet<string>;
  /** Beginnings of `byRuns`: of what vendor they are, null where of several. */
  readonly beginnings: ReadonlyMap<string, KnownVendor | null>;
}

/** Makes the index of all known models. */
export function indexSpellings({ vendors }: IdentityData): SpellingIndex {
  const byText = new Map<string, Spelling[]>();
  const byPlain = new Map<string, Spelling[]>();
  const byStem = new Map<string, Set<KnownModel>>();
  const byRuns = new Map<string, Spelling[]>();
  const beginnings = new Map<string, KnownVendor | null>();
  const add = (map: Map<string, Spelling[]>, key: string, spelling: Spelling): void => {
    const list = map.get(key) ?? [];
    if (list.length === 0) map.set(key, list);
    list.push(spelling);
  };
  for (const vendor of vendors) {
    for (const model of vendor.models) {
      const spellings = spellingsOf(model, vendor);
      for (const spelling of spellings) {
        const text = lower(spelling.text);
        add(byText, text, spelling);
        add(byPlain, plain(text), spelling);
        const [, stem] = /^(.+)-[\d.]+$/.exec(text) ?? [];
        if (stem !== undefined) byStem.set(stem, (byStem.get(stem) ?? new Set()).add(model));
        const runs = runKey(text);
        add(byRuns, runs, spelling);
        // People leave out how many parameters of a mixture of experts are active.
        const total = runs.replace(/( \d+ b) a \d+ b(?= |$)/, "$1");
        if (total !== runs) add(byRuns, total, spelling);
      }
      for (const name of model.names ?? []) {
        add(byRuns, runKey(lower(name)), {
          text: name,
          model,
          vendor,
          snapshot: null,
          kind: "alias",
          platform: null,
        });
      }
      for (const name of [model.id, ...(model.names ?? [])]) addBeginnings(runsOf(lower(name)), vendor, beginnings);
    }
  }
  const byJoined = joinedOf(byText, byRuns);
  const prefixes = new Set<string>();
  for (const key of byRuns.keys()) {
    for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1)) prefixes.add(key.slice(0, at));
    prefixes.add(key);
  }
  return { byText, byPlain, byStem, byRuns, byJoined, prefixes, beginnings };
}

function joinedOf(
  byText: ReadonlyMap<string, readonly Spelling[]>,
  byRuns: ReadonlyMap<string, readonly Spelling[]>,
): Map<string, Spelling> {
  const found = new Map<string, Spelling | null>();
  for (const [text, [spelling]] of byText) {
    if (!spelling || spelling.kind === "alias") continue;
    for (const short of [joinedVersion(text), withoutZero(text)]) {
      if (short === null) continue;
      const key = runKey(short);
      const known = found.get(key);
      const isSame = known === undefined || (known?.model === spelling.model && known.snapshot === spelling.snapshot);
      found.set(key, isSame && !byRuns.has(key) ? spelling : null);
    }
  }
  return new Map([...found].flatMap(([key, spelling]) => (spelling ? [[key, spelling] as const] : [])));
}

function addBeginnings(
  runs: readonly string[],
  vendor: KnownVendor,
  beginnings: Map<string, KnownVendor | null>,
): void {
  for (let length = 1; length < runs.length; length++) {
    const key = runs.slice(0, length).join(" ");
    const known = beginnings.get(key);
    beginnings.set(key, known === undefined || known === vendor ? vendor : null);
  }
}
