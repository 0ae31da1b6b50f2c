import type { Topic } from "../../debate/vocabulary";
import type { PageAction } from "../../shared/protocol";

/** What the parts of the page may do. */
export interface Actions {
  /** The reader chose a note; the tree follows. */
  choose(noteId: string): void;
  close(): void;
  turnTo(topic: Topic): void;
  back(): void;
  forward(): void;
  search(query: string): void;
  run(action: PageAction): void;
  fold(part: "map" | "evidence", isOpen: boolean): void;
}
