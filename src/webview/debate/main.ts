import "../page/base.css";
import "./styles/page.css";
import "./styles/overview.css";
import "./styles/detail.css";
import "./styles/map.css";
import { type TemplateResult, render } from "lit";
import type { PageAction, SavedState } from "../../shared/protocol";
import type { Actions } from "./actions";
import { Client, type Editor } from "./client";
import { PageModel } from "./model";
import { page } from "./parts/page";

declare function acquireVsCodeApi(): Editor;

const SEARCH_DELAY_MS = 120;

const root = document.getElementById("page");
const model = new PageModel(() => draw());
const client = new Client(acquireVsCodeApi(), () => model.strings.timeout);
const restored: SavedState = client.saved();
let drawMap: ((model: PageModel, actions: Actions) => TemplateResult) | undefined;
let searchTimer: ReturnType<typeof setTimeout> | undefined;
let scrollRestored = false;

const actions: Actions = {
  choose(noteId) {
    model.select(noteId);
    client.selected(noteId);
    document.getElementById("detail")?.scrollTo(0, 0);
  },
  close() {
    const card = document.querySelector<HTMLElement>('.card[aria-current="true"]');
    model.select(null);
    card?.focus();
  },
  turnTo: (topic) => model.turnTo(topic),
  back: () => revisit(model.history.back()),
  forward: () => revisit(model.history.forward()),
  search(query) {
    clearTimeout(searchTimer);
    if (query.trim() === "") {
      model.search(query, null);
      return;
    }
    model.query = query;
    searchTimer = setTimeout(() => {
      client
        .request({ name: "search", query })
        .then((noteIds) => {
          // The reader may have typed on.
          if (model.query === query) model.search(query, noteIds);
        })
        .catch(tell);
    }, SEARCH_DELAY_MS);
  },
  run(action: PageAction) {
    model.say("");
    client.request(action).catch(tell);
  },
  fold(part, isOpen) {
    model.fold(part, isOpen);
    if (part === "map" && isOpen && !drawMap) {
      // Layout is large and seldom needed at once.
      void import("./map/argumentMap").then((module) => {
        drawMap = module.argumentMap;
        draw();
      }, tell);
    }
  },
};

function revisit(noteId: string | undefined): void {
  if (noteId === undefined) return;
  model.revisit(noteId);
  client.selected(noteId);
}

function tell(error: unknown): void {
  model.say(error instanceof Error ? error.message : String(error));
}

function draw(): void {
  if (!root) return;
  document.documentElement.lang = model.language;
  const map = model.mapOpen && drawMap ? drawMap(model, actions) : undefined;
  render(page(model, actions, map), root);
  const overview = document.getElementById("overview");
  if (!overview) return;
  if (!scrollRestored) {
    scrollRestored = true;
    overview.scrollTop = restored.scroll ?? 0;
    overview.addEventListener("scrollend", save);
  }
  save();
}

function save(): void {
  client.save({
    topic: model.topic,
    noteId: model.noteId,
    scroll: document.getElementById("overview")?.scrollTop ?? 0,
  });
}

window.addEventListener("message", (event: MessageEvent<unknown>) => {
  const message = client.receive(event.data);
  if (message?.type === "state") model.load(message, restored);
  else if (message?.type === "holdings") model.takeHoldings(message);
  else if (message?.type === "select") {
    model.select(message.noteId);
    document.querySelector('.card[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }
});

window.addEventListener("keydown", (event) => {
  if (!event.altKey) return;
  if (event.key === "ArrowLeft") actions.back();
  else if (event.key === "ArrowRight") actions.forward();
  else return;
  event.preventDefault();
});

draw();
client.ready();
