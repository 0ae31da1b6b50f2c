import type { Scenario } from "../../cost/scenario/scenario";
import {
  type CostAction,
  type CostEditorMessage,
  type CostPageMessage,
  type SavedCostState,
  costEditorMessage,
  savedCostState,
} from "../../shared/costProtocol";
import { Requests } from "../page/requests";

/** What VS Code gives a page; it may be asked for once only. */
export interface CostEditor {
  postMessage(message: CostPageMessage): void;
  getState(): unknown;
  setState(state: SavedCostState): void;
}

/** Export and refresh wait for the person, so the page waits long. */
const TIMEOUT_MS = 10 * 60_000;

/** The cost page's end of the protocol. */
export class CostClient {
  readonly #requests: Requests<CostAction, string>;

  constructor(
    private readonly editor: CostEditor,
    timeoutMessage: () => string,
    timeoutMs = TIMEOUT_MS,
  ) {
    this.#requests = new Requests((message) => editor.postMessage(message), timeoutMessage, timeoutMs);
  }

  ready(): void {
    this.editor.postMessage({ type: "ready" });
  }

  /** Asks the editor to do something. @returns what it says of it, or an empty text. @throws Error with a sentence when it refuses. */
  request(action: CostAction): Promise<string> {
    return this.#requests.request(action);
  }

  /** Asks for the strongest reasons on an option; they come as a message with that number. */
  weigh(id: number, scenario: Scenario, option: string): void {
    this.editor.postMessage({ type: "weigh", id, scenario, option });
  }

  /** Gives a piece of a dropped file; null where it cannot be read. */
  givePiece(id: number, bytes: Uint8Array<ArrayBuffer> | null): void {
    this.editor.postMessage({ type: "piece", id, bytes });
  }

  /** Says that nothing is left to write. */
  flushed(id: number): void {
    this.editor.postMessage({ type: "flushed", id });
  }

  /** Takes a message from the editor: answers are settled here, the rest is given back; junk is dropped. */
  receive(
    data: unknown,
  ): Extract<CostEditorMessage, { type: "facts" | "scenario" | "weighed" | "piece" | "flush" }> | undefined {
    const parsed = costEditorMessage.safeParse(data);
    if (!parsed.success) return undefined;
    const message = parsed.data;
    if (message.type === "answer") this.#requests.answer(message.id, message.message);
    else if (message.type === "failure") this.#requests.fail(message.id, message.message);
    else return message;
    return undefined;
  }

  saved(): SavedCostState {
    const state = savedCostState.safeParse(this.editor.getState());
    return state.success ? state.data : {};
  }

  save(state: SavedCostState): void {
    this.editor.setState(state);
  }
}
