import type { UsageSink } from "../format";
import { CallColumns, type HeldCall } from "./callColumns";
import { RecentKeys } from "../keys/keyTable";
import { SeenKeys } from "../keys/seenKeys";

/** Spans with usage that are held while those below them may still come, 12 MB. */
const MOST_HELD = 131_072;
/** Spans of which the one above is known, twice over. */
const MOST_PARENTS = 262_144;
/** Slots of the tables of spans that stand above others, and of those that were counted. */
const MOST_SLOTS = 2 * 1024 * 1024;

/** No trace is nested so deeply; parents that lead back to themselves end here. */
const MOST_STEPS = 100;

/** Where a span stands, its keys made by `hashOf`; 0 is none. */
export interface SpanPlace {
  readonly key: number;
  readonly parent: number;
  /** That it names; null where it names none. */
  readonly model: string | null;
}

/**
 * Counts spans that have usage unless one below them has it too, as agents, chains and roots repeat the sum of what they
 * called. Most exporters write a span when it ends, so that those above come later and are known for what they are; for
 * the others as many as fit are held, and what came too late even so is told.
 */
export class SpanWindow {
  #above = new SeenKeys(MOST_SLOTS);
  #counted = new SeenKeys(MOST_SLOTS);
  #parents = new RecentKeys(MOST_PARENTS);
  #models = new RecentKeys(MOST_PARENTS);
  #held = new CallColumns();
  #first = 0;
  #next = 0;
  #late = 0;

  constructor(
    private readonly sink: UsageSink,
    private readonly most = MOST_HELD,
  ) {}

  /**
   * Takes the next span of the file.
   * @param read makes the call of a span with usage; null where it is none. Asked only where the span may count.
   */
  take({ key, parent, model }: SpanPlace, hasUsage: boolean, read: () => HeldCall | null): void {
    if (key !== 0 && parent !== 0) this.#parents.set(key, parent);
    const place = key === 0 || model === null ? null : this.#held.placeOf(model);
    if (place !== null) this.#models.set(key, place);
    const isAbove = key !== 0 && this.#above.has(key);
    if (hasUsage && !isAbove) this.#hold(key, read());
    if (hasUsage || isAbove) this.#markAbove(parent);
  }

  /** Counts what is held still. */
  finish(): void {
    while (this.#first < this.#next) this.#release();
    if (this.#late > 0) this.sink.problem("late-spans", null, String(this.#late));
  }

  #hold(key: number, call: HeldCall | null): void {
    if (!call) return;
    if (this.#next - this.#first >= this.most) this.#release();
    if (this.#held.write(this.#next % this.most, key, call)) this.#next++;
    else this.sink.skip("too-many-models", call.line);
  }

  #release(): void {
    const row = this.#first % this.most;
    const key = this.#held.keyOf(row);
    this.#first++;
    if (key !== 0 && this.#above.has(key)) return;
    const { entry: held, line, isAssumed } = this.#held.read(row);
    const entry = held.model === null ? { ...held, model: this.#modelAbove(key) } : held;
    if (isAssumed) this.sink.problem("cache-side-assumed", line, entry.model ?? "");
    if (key !== 0) this.#counted.add(key);
    this.sink.entry(entry, line);
  }

  /** The model of the next span above that names one, as a server's span within its client's does not. */
  #modelAbove(key: number): string | null {
    let above = this.#parents.get(key);
    for (let steps = 0; above !== undefined && steps < MOST_STEPS; steps++) {
      const place = this.#models.get(above);
      if (place !== undefined) return this.#held.nameAt(place);
      above = this.#parents.get(above);
    }
    return null;
  }

  #markAbove(from: number): void {
    for (let key: number | undefined = from; key !== undefined && key !== 0; key = this.#parents.get(key)) {
      // What stands above one that was marked has been marked too, as far as it was seen; a circle ends there as well.
      if (!this.#above.add(key)) return;
      if (this.#counted.has(key)) this.#late++;
    }
  }
}
