import { Debate } from "../../debate/debate";
import type { Note } from "../../debate/note";
import type { TimelineEvent } from "../../debate/timeline";
import { TOPICS, type Language, type Topic } from "../../debate/vocabulary";
import type { HoldingsMessage, PageState } from "../../shared/protocol";
import { VisitHistory } from "./history";
import { PAGE_STRINGS, type PageStrings } from "./strings";

/** What the reader looks at. Every change goes through a method, and each tells the page to draw itself again. */
export class PageModel {
  readonly history = new VisitHistory();
  debate = new Debate([], []);
  timeline: readonly TimelineEvent[] = [];
  language: Language = "en";
  topic: Topic = "cost";
  noteId: string | null = null;
  query = "";
  /** Ids that the search found, or null while nothing is searched for. */
  results: readonly string[] | null = null;
  /** A sentence for the reader: an error, or what has been done. */
  message = "";
  /** The ISO day on which the page is read. */
  readonly today = new Date().toISOString().slice(0, 10);
  /** Which claims hold in the active scenario, by id of the note. */
  holdings: ReadonlyMap<string, HoldingsMessage["notes"][number]> = new Map();
  /** Title of that scenario. */
  scenario: string | null = null;
  loaded = false;
  mapOpen = false;
  evidenceOpen = false;
  #revision = 0;

  constructor(private readonly changed: () => void) {}

  get strings(): PageStrings {
    return PAGE_STRINGS[this.language];
  }

  get note(): Note | undefined {
    return this.noteId === null ? undefined : this.debate.note(this.noteId);
  }

  /** The notes of the topic, or what the search found. */
  get shown(): readonly Note[] {
    if (this.results) return this.results.flatMap((id) => this.debate.note(id) ?? []);
    return this.debate.notes.filter((note) => note.topic === this.topic);
  }

  /** Takes the whole state from the editor; an older one is dropped. A note that is gone is no longer selected. */
  load(state: PageState, restored: { topic?: string | undefined; noteId?: string | null | undefined }): void {
    if (state.revision <= this.#revision) return;
    this.#revision = state.revision;
    this.debate = new Debate(state.notes, state.evidence);
    this.timeline = state.timeline;
    this.language = state.language;
    if (!this.loaded) {
      this.topic = TOPICS.find((topic) => topic === restored.topic) ?? "cost";
      this.loaded = true;
      this.select(state.noteId ?? restored.noteId ?? null);
    } else if (this.noteId !== null && !this.debate.note(this.noteId)) this.noteId = null;
    this.changed();
  }

  takeHoldings({ scenario, notes }: HoldingsMessage): void {
    this.scenario = scenario;
    this.holdings = new Map(notes.map((note) => [note.noteId, note]));
    this.changed();
  }

  /** Shows a note in full and turns to its topic. */
  select(noteId: string | null): void {
    const note = noteId === null ? undefined : this.debate.note(noteId);
    this.noteId = note?.id ?? null;
    if (note) {
      if (!this.results) this.topic = note.topic;
      this.history.visit(note.id);
    }
    this.message = "";
    this.changed();
  }

  /** Shows a note that the history holds, without making it a new visit. */
  revisit(noteId: string): void {
    const note = this.debate.note(noteId);
    if (!note) return;
    this.noteId = noteId;
    if (!this.results) this.topic = note.topic;
    this.changed();
  }

  turnTo(topic: Topic): void {
    this.topic = topic;
    this.query = "";
    this.results = null;
    this.changed();
  }

  search(query: string, results: readonly string[] | null): void {
    this.query = query;
    this.results = results;
    this.changed();
  }

  say(message: string): void {
    this.message = message;
    this.changed();
  }

  fold(part: "map" | "evidence", isOpen: boolean): void {
    if (part === "map") this.mapOpen = isOpen;
    else this.evidenceOpen = isOpen;
    this.changed();
  }
}
