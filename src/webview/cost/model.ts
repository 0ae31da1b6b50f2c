import { type Comparison, compareQuickly } from "../../cost/compare/compare";
import { type Curves, costCurves } from "../../cost/compare/curve";
import type { BandPoint, DrawRun, DrawnRange } from "../../cost/compare/draws";
import { offersFrom } from "../../cost/compare/endOfOffer";
import { type Catalogue, knownIds } from "../../cost/compare/prepare";
import { diffScenario } from "../../cost/scenario/diffScenario";
import type { ScenarioEdit } from "../../cost/scenario/editScenario";
import { mergeScenario } from "../../cost/scenario/mergeScenario";
import { exampleScenario } from "../../cost/scenario/normalise";
import type { Scenario } from "../../cost/scenario/scenario";
import type { CostWords } from "../../cost/words/costWords";
import type { Language } from "../../models/language";
import { type AgeLimits, DEFAULT_AGE_LIMITS } from "../../models/prices/priceAge";
import { priceTable } from "../../models/prices/priceRow";
import type { CostFactsMessage, ScenarioMessage } from "../../shared/costProtocol";
import { type FieldPath, withValue } from "./change";
import { Choice } from "./choice";
import { parseNumber, problemOf } from "./checkValue";
import type { LaterSections } from "./parts/sections";
import type { QUALITY } from "./quality";
import type * as SlowWork from "./slowWork";
import { COST_STRINGS, type CostStrings } from "./strings";

export const SECTIONS = ["parts", "flips", "memory", "rules", "details"] as const;
export type Section = (typeof SECTIONS)[number];

/** What a person typed that cannot be used, and why. */
export interface Invalid {
  readonly text: string;
  readonly message: string;
}

/** The scenario as the person sees it, and everything computed from it. Every change tells the page to draw itself again. */
export class CostModel {
  language: Language = "en";
  catalogue: Catalogue | null = null;
  ageLimits: AgeLimits = DEFAULT_AGE_LIMITS;
  file: string | null = null;
  files: readonly string[] = [];
  problems: readonly string[] = [];
  /** Whether the page is the editor of its file, which takes every change at once. */
  isEditor = false;
  scenario: Scenario | null = null;
  comparison: Comparison | null = null;
  curves: Curves | null = null;
  bands: ReadonlyMap<string, readonly BandPoint[]> = new Map();
  ranges: readonly DrawnRange[] = [];
  run: DrawRun | null = null;
  section: Section = "parts";
  /** The tabs beside the first; null until their script is there. */
  later: LaterSections | null = null;
  /** What shows evaluations; null until its script is there. */
  quality: typeof QUALITY | null = null;
  readonly choice = new Choice();
  message = "";
  readonly invalid = new Map<string, Invalid>();
  /** What is typed of a part that is not whole yet, such as an evaluation without a result; by its path. */
  readonly drafts = new Map<string, unknown>();
  /** The scenario as its file holds it; null for one without a file. */
  #base: Scenario | null = null;
  /** The scenario that a running save writes. */
  #sent: Scenario | null = null;
  #revision = 0;
  #waitingFor: ScenarioMessage | null = null;

  constructor(
    private readonly changed: () => void,
    /** Called when the numbers have changed, so that slow work starts anew. */
    private readonly recomputed: () => void,
  ) {}

  get strings(): CostStrings {
    return COST_STRINGS[this.language];
  }

  /** The words of the comparison; null until the facts are there. */
  get words(): CostWords | null {
    return this.catalogue?.facts.words ?? null;
  }

  /** The changes that are not in the file yet. */
  get edits(): ScenarioEdit[] {
    return this.#base && this.scenario ? diffScenario(this.#base, this.scenario) : [];
  }

  get saving(): boolean {
    return this.#sent !== null;
  }

  get loaded(): boolean {
    return this.catalogue !== null && (this.scenario !== null || this.problems.length > 0);
  }

  /** Takes the facts; a scenario that came before them is read now. */
  loadFacts({
    language,
    facts,
    models,
    licences,
    prices,
    others,
    priceSource,
    offers,
    today,
    ageLimits,
  }: CostFactsMessage): void {
    this.language = language;
    this.ageLimits = ageLimits;
    this.catalogue = {
      facts,
      models,
      licences,
      prices: priceTable(prices),
      others,
      priceSource,
      offers: offersFrom(offers),
      today,
      ageLimits,
    };
    const waiting = this.#waitingFor;
    this.#waitingFor = null;
    if (waiting) this.loadScenario(waiting, undefined);
    else this.#compute();
  }

  /** Takes the scenario of a file. Changes that the person made stay, unless the file now says something else there. */
  loadScenario(message: ScenarioMessage, draft: Scenario | undefined): void {
    if (message.revision <= this.#revision) return;
    if (!this.catalogue) {
      this.#waitingFor = message;
      return;
    }
    this.#revision = message.revision;
    const sameFile = message.file === this.file && message.file !== null;
    this.files = message.files;
    this.isEditor = message.isEditor;
    this.problems = message.problems;
    this.file = message.file;
    if (message.file === null) {
      this.#base = null;
      this.scenario = draft ?? exampleScenario(this.strings.scenario);
    } else if (message.scenario === null) {
      // The file is broken just now; what was seen last stays, and so do the changes.
      if (!sameFile) [this.scenario, this.#base, this.comparison] = [null, null, null];
    } else {
      const { scenario, lost } =
        sameFile && this.#base && this.scenario
          ? mergeScenario(this.#base, this.scenario, message.scenario)
          : { scenario: draft ?? message.scenario, lost: [] };
      this.#base = message.scenario;
      this.scenario = scenario;
      if (lost.length > 0)
        this.message = this.strings.kept(
          lost.map(({ path, value }) => this.strings.lostChange(path, value)).join(", "),
        );
    }
    if (!sameFile) {
      this.invalid.clear();
      this.drafts.clear();
      this.choice.clear();
      // The answer of a save that still runs is about the other file.
      this.#sent = null;
    }
    this.#compute();
  }

  /** Puts a value into the scenario; one that cannot be computed is told and not taken. */
  set(path: FieldPath, value: unknown): void {
    if (!this.scenario) return;
    this.invalid.delete(path.join("."));
    this.replace(withValue(this.scenario, path, value), path, String(value));
  }

  /** Reads a number that the person typed; an empty text goes back to the default. */
  type(path: FieldPath, text: string): void {
    if (text.trim() === "") {
      this.set(path, undefined);
      return;
    }
    const value = parseNumber(text);
    if (!Number.isFinite(value)) {
      this.invalid.set(path.join("."), { text, message: this.strings.invalid.number });
      this.changed();
      return;
    }
    if (!this.scenario) return;
    this.replace(withValue(this.scenario, path, value), path, text);
  }

  /** Takes a changed scenario if it can be computed; else shows what is wrong beside the field. */
  replace(next: Scenario, path: readonly string[], text: string): void {
    if (!this.catalogue) return;
    const problem = problemOf(next, knownIds(this.catalogue), this.strings);
    if (problem !== undefined) {
      this.invalid.set(path.join("."), { text, message: problem });
      this.changed();
      return;
    }
    this.invalid.delete(path.join("."));
    this.scenario = next;
    this.message = "";
    this.#compute();
  }

  /** Keeps what was typed of a part until it is whole; undefined lets go of it. */
  draft(key: string, typed: unknown): void {
    if (typed === undefined) this.drafts.delete(key);
    else this.drafts.set(key, typed);
    this.changed();
  }

  /** Goes back to what the file holds. */
  discard(): void {
    if (this.#base) this.scenario = this.#base;
    this.invalid.clear();
    this.drafts.clear();
    this.#compute();
  }

  /**
   * Begins a save: what is written is the scenario as it is now, whatever is typed while the editor works.
   * @returns the changes to write; undefined while another save runs, or where there is nothing to write.
   */
  beginSave(): readonly ScenarioEdit[] | undefined {
    const { edits } = this;
    if (this.#sent || this.file === null || edits.length === 0) return undefined;
    this.#sent = this.scenario;
    this.changed();
    return edits;
  }

  /** Ends a save. Where it was written, the file holds what was sent; what was typed since is still to be saved. */
  endSave(written: boolean): void {
    if (written && this.#sent) this.#base = this.#sent;
    this.#sent = null;
    this.changed();
  }

  say(message: string): void {
    this.message = message;
    this.changed();
  }

  turnTo(section: Section): void {
    this.section = section;
    this.changed();
  }

  /** What takes longer than a frame: the search for flips and for what decides, and the bands. */
  computeSlowly({ withFlips, costBands }: typeof SlowWork): void {
    const { comparison, curves, catalogue } = this;
    if (!comparison || !curves || !catalogue) return;
    this.comparison = withFlips(comparison, catalogue);
    const [first = 1, last = 1] = [curves.volumes[0], curves.volumes.at(-1)];
    this.bands = costBands(comparison.acceptable, comparison.resolved, comparison.scenario.seed, [first, last]);
    this.changed();
  }

  startDraws(slow: typeof SlowWork): DrawRun | null {
    this.run =
      this.comparison && this.comparison.acceptable.length > 0
        ? new slow.DrawRun(this.comparison.acceptable, this.comparison.resolved, this.comparison.scenario.seed)
        : null;
    this.changed();
    return this.run;
  }

  /** Shows the ranges of the draws that were made, whether all or until they were stopped. */
  endDraws(): void {
    this.ranges = this.run?.result() ?? [];
    this.run = null;
    this.changed();
  }

  /** Draws once more while work goes on. */
  touch(): void {
    this.changed();
  }

  #compute(): void {
    if (this.catalogue && this.scenario) {
      // What was slow to find is of the numbers before; it stays until the new is there. A sentence never does.
      const before = this.comparison?.sensitivities ?? [];
      this.comparison = { ...compareQuickly(this.scenario, this.catalogue), sensitivities: before };
      this.choice.update(this.comparison);
      this.curves = costCurves(this.comparison.prepared, this.comparison.resolved.values);
      this.run = null;
      this.ranges = [];
      this.recomputed();
    }
    this.changed();
  }
}
