import type { UsageEntry } from "./usageEntry";

/** So few that they stay in the memory next to the processor. */
const MOST = 256;

/** Entries that wait to be counted, some hundred together, since what is known of their keys is far away. */
export class WaitingEntries {
  readonly #entries: UsageEntry[] = [];
  readonly #lines: (number | null)[] = [];
  readonly #keys = new Float64Array(MOST);
  /** Says nothing; it is kept so that the engine does not leave out what it is made of. */
  fetched = 0;
  readonly #hasKey = new Uint8Array(MOST);

  /**
   * @param fetch takes the keys of which the first `count` count, before they are looked up
   * @param take takes entry after entry, in their order
   */
  constructor(
    private readonly fetch: (keys: Float64Array, count: number) => number,
    private readonly take: (entry: UsageEntry, key: number | null, line: number | null) => void,
  ) {}

  add(entry: UsageEntry, key: number | null, line: number | null): void {
    const place = this.#entries.length;
    this.#entries.push(entry);
    this.#lines.push(line);
    this.#keys[place] = key ?? 0;
    this.#hasKey[place] = key === null ? 0 : 1;
    if (place === MOST - 1) this.flush();
  }

  /** Hands on all that wait. */
  flush(): void {
    const [entries, lines, { length }] = [this.#entries, this.#lines, this.#entries];
    this.fetched += this.fetch(this.#keys, length);
    for (let place = 0; place < length; place++)
      this.take(
        entries[place] as UsageEntry,
        this.#hasKey[place] === 1 ? (this.#keys[place] as number) : null,
        lines[place] ?? null,
      );
    entries.length = 0;
    lines.length = 0;
  }
}
