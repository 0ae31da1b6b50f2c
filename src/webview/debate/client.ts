import {
  type EditorMessage,
  type PageAction,
  type PageMessage,
  type SavedState,
  editorMessage,
  savedState,
} from "../../shared/protocol";
import { Requests } from "../page/requests";

/** What VS Code gives a page; it may be asked for once only. */
export interface Editor {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: SavedState): void;
}

const TIMEOUT_MS = 10_000;

/** The page's end of the protocol: requests with answers, and a saved state that is checked before it is used. */
export class Client {
  /** A search is answered with ids of notes, everything else with an empty list. */
  readonly #requests: Requests<PageAction, readonly string[]>;

  constructor(
    private readonly editor: Editor,
    timeoutMessage: () => string,
    timeoutMs = TIMEOUT_MS,
  ) {
    this.#requests = new Requests((message) => editor.postMessage(message), timeoutMessage, timeoutMs);
  }

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
    return this.#requests.request(action);
  }

  /** Takes a message from the editor: answers are settled here, the rest is given back; junk is dropped. */
  receive(data: unknown): Extract<EditorMessage, { type: "state" | "holdings" | "select" }> | undefined {
    const parsed = editorMessage.safeParse(data);
    if (!parsed.success) return undefined;
    const message = parsed.data;
    if (message.type === "state" || message.type === "holdings" || message.type === "select") return message;
    if (message.type === "answer") this.#requests.answer(message.id, message.noteIds);
    else this.#requests.fail(message.id, message.message);
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
