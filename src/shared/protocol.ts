import * as z from "zod/mini";
import type { Evidence } from "../debate/evidence";
import type { Note } from "../debate/note";
import type { TimelineEvent } from "../debate/timeline";
import { LANGUAGES } from "../debate/vocabulary";

/**
 * All traffic between the debate page and the editor. A message may name a note, a piece of evidence or the index of a
 * source; it never carries a command, a path, an address or HTML.
 */

const noteId = z.string().check(z.maxLength(200));
const index = z.int().check(z.nonnegative());

const action = z.discriminatedUnion("name", [
  z.strictObject({ name: z.literal("search"), query: z.string() }),
  z.strictObject({ name: z.literal("lookUp"), query: z.string() }),
  z.strictObject({ name: z.literal("insert"), noteId }),
  z.strictObject({ name: z.literal("copyMarkdown"), noteId }),
  z.strictObject({ name: z.literal("copyCitation"), noteId }),
  z.strictObject({ name: z.literal("openSource"), noteId, index }),
  z.strictObject({ name: z.literal("openEvidenceSource"), evidenceId: noteId, index }),
]);
/** What the page asks the editor to do. */
export type PageAction = z.infer<typeof action>;

/** From the page: it was made (again), the reader chose a note, or a request that must be answered. */
export const pageMessage = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ready") }),
  z.strictObject({ type: z.literal("selected"), noteId }),
  z.strictObject({ type: z.literal("request"), id: z.int(), action }),
]);
export type PageMessage = z.infer<typeof pageMessage>;

const state = z.object({
  type: z.literal("state"),
  /** Grows with every state; an older one that arrives late is dropped. */
  revision: z.int(),
  language: z.enum(LANGUAGES),
  noteId: z.nullable(z.string()),
  // The editor made these from the library's own types; the page checks only that they are lists of entries.
  notes: z.array(z.custom<Note>((value: unknown) => typeof value === "object" && value !== null && "id" in value)),
  evidence: z.array(
    z.custom<Evidence>((value: unknown) => typeof value === "object" && value !== null && "id" in value),
  ),
  timeline: z.array(
    z.custom<TimelineEvent>((value: unknown) => typeof value === "object" && value !== null && "event" in value),
  ),
});
/** The whole truth that the page shows. */
export type PageState = z.infer<typeof state>;

const holdings = z.object({
  type: z.literal("holdings"),
  /** Title of the active scenario; null where there is none. */
  scenario: z.nullable(z.string()),
  /** The notes whose condition a scenario can tell, with what it tells. */
  notes: z.array(z.object({ noteId, status: z.enum(["holds", "fails", "unknown"]), text: z.string() })),
});
/** Which claims hold in the active scenario; sent after the state, and again when the scenario changes. */
export type HoldingsMessage = z.infer<typeof holdings>;

/** From the editor: everything anew, a note chosen elsewhere, or the answer to a request. */
export const editorMessage = z.discriminatedUnion("type", [
  state,
  holdings,
  z.strictObject({ type: z.literal("select"), noteId }),
  z.strictObject({ type: z.literal("answer"), id: z.int(), noteIds: z.array(noteId) }),
  z.strictObject({ type: z.literal("failure"), id: z.int(), message: z.string() }),
]);
export type EditorMessage = z.infer<typeof editorMessage>;

/** What the page keeps over a reload of the window. Anything else that is found there is dropped. */
export const savedState = z.object({
  topic: z.optional(z.string()),
  noteId: z.optional(z.nullable(noteId)),
  scroll: z.optional(z.number()),
});
export type SavedState = z.infer<typeof savedState>;
