import * as z from "zod/mini";
import type { Scenario } from "../cost/scenario/scenario";
import { lenientScenario } from "../cost/scenario/schema";
import type { Offer } from "../cost/compare/endOfOffer";
import type { CostFacts } from "../cost/costFacts";
import type { Licence } from "../models/licence";
import type { ModelCard } from "../models/modelCard";
import type { AgeLimits } from "../models/prices/priceAge";
import type { OtherPriceRow, PriceRow } from "../models/prices/priceRow";

/**
 * All traffic between the cost page and the editor. The page computes on its own; it asks the editor only to read, write and
 * insert. A message never carries a command, and a scenario file is one of the list that the editor sent, by its label. The
 * only addresses are those of files that a person dropped on the page.
 */

const value = z.optional(z.json());
const edit = z.strictObject({
  path: z.array(z.union([z.string(), z.number()])).check(z.minLength(1), z.maxLength(5)),
  before: value,
  value,
});

const droppedFile = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(500)),
  /** Bytes. */
  size: z.int().check(z.gte(0)),
  /** Milliseconds since 1970. */
  changed: z.number(),
});
/** A file that was dropped on the page from outside VS Code: its bytes lie with the page. */
export type DroppedFile = z.infer<typeof droppedFile>;

/** So many files can be dropped at once. */
export const MOST_DROPPED = 1000;

/** A reason on an option, by the note that gives it. */
const reason = z.strictObject({ noteId: z.string().check(z.maxLength(200)), polarity: z.enum(["Good", "Bad"]) });

const action = z.discriminatedUnion("name", [
  /** Makes a record of the choice of an option, with these reasons. */
  z.strictObject({
    name: z.literal("decide"),
    scenario: lenientScenario,
    option: z.string(),
    reasons: z.array(reason).check(z.maxLength(20)),
  }),
  /** Writes changes into the file of the scenario. */
  z.strictObject({ name: z.literal("save"), edits: z.array(edit).check(z.maxLength(500)) }),
  /** Writes the scenario into a new file that the person names. */
  z.strictObject({ name: z.literal("saveAs"), scenario: lenientScenario }),
  /** Opens another scenario of the list; null begins a new one. */
  z.strictObject({ name: z.literal("open"), file: z.nullable(z.string()) }),
  z.strictObject({ name: z.literal("openFile") }),
  z.strictObject({ name: z.literal("insert"), scenario: lenientScenario }),
  z.strictObject({ name: z.literal("copyMarkdown"), scenario: lenientScenario }),
  z.strictObject({ name: z.literal("exportMarkdown"), scenario: lenientScenario }),
  z.strictObject({ name: z.literal("exportCsv"), scenario: lenientScenario }),
  z.strictObject({ name: z.literal("exportSvg"), svg: z.string().check(z.maxLength(2_000_000)) }),
  z.strictObject({ name: z.literal("refreshPrices") }),
  /** Asks for files and takes what they tell into the scenario's file. */
  z.strictObject({ name: z.literal("measure") }),
  /** The same with files that were dropped: addresses of the explorer, or files whose pieces the page gives. */
  z.strictObject({
    name: z.literal("measureDropped"),
    drop: z.int(),
    addresses: z.array(z.string().check(z.maxLength(10_000))).check(z.maxLength(MOST_DROPPED)),
    files: z.array(droppedFile).check(z.maxLength(MOST_DROPPED)),
  }),
  z.strictObject({ name: z.literal("openPriceSource"), row: z.string() }),
  z.strictObject({ name: z.literal("openNote"), noteId: z.string() }),
]);
/** What the page asks the editor to do. */
export type CostAction = z.infer<typeof action>;

export const costPageMessage = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ready") }),
  z.strictObject({ type: z.literal("request"), id: z.int(), action }),
  /** Asks for the strongest reasons on an option in this scenario. */
  z.strictObject({ type: z.literal("weigh"), id: z.int(), scenario: lenientScenario, option: z.string() }),
  /** What was typed until a flush was asked for has been written, or could not be. */
  z.strictObject({ type: z.literal("flushed"), id: z.int() }),
  /** A piece of a dropped file; null where it cannot be read. */
  z.strictObject({ type: z.literal("piece"), id: z.int(), bytes: z.nullable(z.instanceof(Uint8Array)) }),
]);
export type CostPageMessage = z.infer<typeof costPageMessage>;

/** A record that the editor made from the library's own types; the page checks only that it is one. */
const made = <T>(): z.ZodMiniCustom<T, T> =>
  z.custom<T>((value: unknown) => typeof value === "object" && value !== null);

const facts = z.object({
  type: z.literal("facts"),
  language: z.enum(["en", "zh-cn"]),
  facts: made<CostFacts>(),
  models: z.array(made<ModelCard>()),
  licences: z.array(made<Licence>()),
  prices: z.array(made<PriceRow>()),
  others: z.array(made<OtherPriceRow>()),
  priceSource: z.object({ name: z.string(), version: z.string(), date: z.string() }),
  offers: z.array(made<readonly [string, Offer]>()),
  today: z.string(),
  ageLimits: made<AgeLimits>(),
});
/** What every scenario is computed from; sent first and again when prices or language change. */
export type CostFactsMessage = z.infer<typeof facts>;

const scenarioState = z.object({
  type: z.literal("scenario"),
  /** Grows with every state; an older one that arrives late is dropped. */
  revision: z.int(),
  /** Label of the file, or null for one that has not been saved. */
  file: z.nullable(z.string()),
  /** Null where the file cannot be read; `problems` says why. */
  scenario: z.nullable(made<Scenario>()),
  /** Sentences about the file, each with its line. */
  problems: z.array(z.string()),
  /** All scenario files by label. */
  files: z.array(z.string()),
  /** Whether the page is the editor of that file: every change goes into its text at once, and VS Code saves and undoes. */
  isEditor: z.boolean(),
});
export type ScenarioMessage = z.infer<typeof scenarioState>;

/** The strongest reasons on an option, and whether their conditions hold in the scenario; null where none can tell. */
const weighed = z.object({
  type: z.literal("weighed"),
  id: z.int(),
  option: z.string(),
  reasons: z.array(
    z.object({
      ...reason.shape,
      clause: z.string(),
      note: z.string(),
      holding: z.nullable(z.object({ status: z.enum(["holds", "fails", "unknown"]), text: z.string() })),
    }),
  ),
});
export type WeighedMessage = z.infer<typeof weighed>;

/** Asks for the bytes of a dropped file from one place to before another. */
const piece = z.object({
  type: z.literal("piece"),
  id: z.int(),
  drop: z.int(),
  /** Index among the files of the drop. */
  file: z.int(),
  from: z.int(),
  to: z.int(),
});
export type PieceMessage = z.infer<typeof piece>;

export const costEditorMessage = z.discriminatedUnion("type", [
  facts,
  scenarioState,
  weighed,
  piece,
  /** The file is about to be saved: asks for what is typed and not written yet. */
  z.object({ type: z.literal("flush"), id: z.int() }),
  z.object({ type: z.literal("answer"), id: z.int(), message: z.string() }),
  z.object({ type: z.literal("failure"), id: z.int(), message: z.string() }),
]);
export type CostEditorMessage = z.infer<typeof costEditorMessage>;

/** What the page keeps over a reload of the window: which file it shows, and changes that are not saved yet. */
export const savedCostState = z.object({
  file: z.optional(z.nullable(z.string())),
  draft: z.optional(lenientScenario),
  section: z.optional(z.string()),
});
export type SavedCostState = z.infer<typeof savedCostState>;
