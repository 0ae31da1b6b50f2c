import { type EditorMessage, type PageAction, type PageMessage, type SavedState, editorMessage, savedState } from "../../shared/protocol";

/** What VS Code gives a page; it may be asked for once only. */
export interface Editor {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: SavedState): void;
}

const TIMEOUT_MS = 10_000;

interface Waiting {
  readonly resolve: (noteIds: readonly string[]) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** The page's end of the protocol: requests with answers, and a saved state that is checked before it is used. */
export class Client {
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor(
    private readonly editor: Editor,
    private readonly timeoutMessage: () => string,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {}

  ready(): void {
    this.editor.postMessage({ type: "ready" });
  }

  selected(noteId: string): void {
    this.editor.postMessage({ type: "selected", noteId });
  }

  /**
   * Asks the editor to do something.
   * @returns the ids of notes that a search found, else an empty list.
   * @throws Error with a sentence for the reader when the editor refuses or does not answer within ten seconds.
   */
  request(action: PageAction): Promise<readonly string[]> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(this.timeoutMessage()));
      }, this.timeoutMs);
      this.#waiting.set(id, { resolve, reject, timer });
      this.editor.postMessage({ type: "request", id, action });
    });
  }

  /** Takes a message from the editor: answers are settled here, the rest is given back; junk is dropped. */
  receive(data: unknown): Extract<EditorMessage, { type: "state" | "select" }> | undefined {
    const parsed = editorMessage.safeParse(data);
    if (!parsed.success) return undefined;
    const message = parsed.data;
    if (message.type === "state" || message.type === "select") return message;
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return undefined;
    this.#waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if (message.type === "answer") waiting.resolve(message.noteIds);
    else waiting.reject(new Error(message.message));
    return undefined;
  }

  saved(): SavedState {
    const state = savedState.safeParse(this.editor.getState());
    return state.success ? state.data : {};
  }

  save(state: SavedState): void {
    this.editor.setState(state);
  }
}
