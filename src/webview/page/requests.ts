interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Requests of a page with their answers: each is settled once, by the editor or by the clock. */
export class Requests<Action, Answer> {
  readonly #waiting = new Map<number, Waiting<Answer>>();
  #lastId = 0;

  constructor(
    private readonly post: (message: {
      readonly type: "request";
      readonly id: number;
      readonly action: Action;
    }) => void,
    private readonly timeoutMessage: () => string,
    private readonly timeoutMs: number,
  ) {}

  /**
   * Asks the editor to do something.
   * @throws Error with a sentence for the reader when the editor refuses or does not answer in time.
   */
  request(action: Action): Promise<Answer> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(this.timeoutMessage()));
      }, this.timeoutMs);
      this.#waiting.set(id, { resolve, reject, timer });
      this.post({ type: "request", id, action });
    });
  }

  answer(id: number, answer: Answer): void {
    this.#take(id)?.resolve(answer);
  }

  fail(id: number, message: string): void {
    this.#take(id)?.reject(new Error(message));
  }

  #take(id: number): Waiting<Answer> | undefined {
    const waiting = this.#waiting.get(id);
    if (!waiting) return undefined;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    return waiting;
  }
}
