import type { CostEditorMessage } from "../../shared/costProtocol";

/**
 * Asks a page to write what is typed in it, before its file is saved. A page that is not ready, hidden or closed has nothing
 * typed, so that nobody waits for it.
 */
export class Flushes {
  #isReady = false;
  #last = 0;
  readonly #waiting = new Map<number, () => void>();

  constructor(private readonly send: (message: CostEditorMessage) => void) {}

  /** The page can be asked from now on. */
  begin(): void {
    this.#isReady = true;
  }

  /** Settled once the page has answered. */
  ask(): Promise<void> {
    if (!this.#isReady) return Promise.resolve();
    const id = ++this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.send({ type: "flush", id });
    });
  }

  answer(id: number): void {
    this.#waiting.get(id)?.();
    this.#waiting.delete(id);
  }

  /** The page is gone: whoever waits waits no longer. */
  end(): void {
    this.#isReady = false;
    for (const resolve of this.#waiting.values()) resolve();
    this.#waiting.clear();
  }
}
