import "../page/base.css";
import "./styles/cost.css";
import "./styles/decide.css";
import "./styles/form.css";
import "./styles/quality.css";
import { render } from "lit";
import type { ScenarioEdit } from "../../cost/scenario/editScenario";
import type { Scenario } from "../../cost/scenario/scenario";
import { toScenario } from "../../cost/scenario/normalise";
import { priceDateSentences } from "../../cost/words/priceDates";
import type { CostActions } from "./actions";
import type * as Loaded from "./charts";
import { CostClient, type CostEditor } from "./client";
import { takeDrops } from "./drop/takeDrops";
import { CostModel, SECTIONS } from "./model";
import { page } from "./parts/page";
import type * as SlowWork from "./slowWork";

declare function acquireVsCodeApi(): CostEditor;

/** After this pause in dragging, slow work begins. */
const SETTLED_MS = 180;
const DRAWS_A_STEP = 500;
const DONE_MS = 6000;

const root = document.getElementById("page");
const model = new CostModel(
  () => draw(),
  () => settle(),
);
const client = new CostClient(acquireVsCodeApi(), () => model.strings.timeout);
const restored = client.saved();
model.section = SECTIONS.find((section) => section === restored.section) ?? "parts";

type Charts = typeof Loaded;
let charts: Charts | undefined;
let settling: ReturnType<typeof setTimeout> | undefined;
let writing: ReturnType<typeof setTimeout> | undefined;
/** The save that runs, or the last one. */
let saving: Promise<void> = Promise.resolve();
let frame = 0;
let firstScenario = true;
/** Number of the last question which reasons stand. */
let weighing = 0;

const actions: CostActions = {
  set(path, value) {
    model.set(path, value);
    writeSoon();
  },
  type(path, text) {
    model.type(path, text);
    writeSoon();
  },
  draft: (key, typed) => model.draft(key, typed),
  replace(scenario, path) {
    model.replace(scenario, path, "");
    writeSoon();
  },
  run: (action) => void client.request(action).then(done, tell),
  save() {
    const edits = model.beginSave();
    if (edits) saving = save(edits);
    return saving;
  },
  saveAs() {
    if (model.scenario) actions.run({ name: "saveAs", scenario: model.scenario });
  },
  discard: () => model.discard(),
  leaveOut(noteId, isLeftOut) {
    if (isLeftOut) model.choice.leftOut.add(noteId);
    else model.choice.leftOut.delete(noteId);
    model.touch();
  },
  decide: () => void decide(),
  exportSvg: () => exportChart("curve"),
  exportQualitySvg: () => exportChart("quality"),
  turnTo(section) {
    model.turnTo(section);
    loadLater();
  },
  cancelDraws: () => model.endDraws(),
  drawAgain: () => void import("./slowWork").then(startDraws, tell),
};

async function save(edits: readonly ScenarioEdit[]): Promise<void> {
  try {
    const message = await client.request({
      name: "save",
      edits: edits.map(({ path, before, value }) => ({ path: [...path], before, value }) as never),
    });
    model.endSave(true);
    if (message !== "") done(message);
    // What was typed meanwhile; what is refused waits for the next change.
    if (model.edits.length > 0) writeSoon();
  } catch (error) {
    model.endSave(false);
    tell(error);
  }
}

/** In an editor, writes once the person pauses: a drag of a slider is one step to undo. */
function writeSoon(): void {
  if (!model.isEditor) return;
  clearTimeout(writing);
  writing = setTimeout(() => void actions.save(), SETTLED_MS);
}

/** Writes what is typed now, also while a save runs. */
async function flush(): Promise<void> {
  clearTimeout(writing);
  await saving;
  await actions.save();
}

/** Makes a record of the choice, which the scenario then names too. */
async function decide(): Promise<void> {
  const { option, reasons, leftOut } = model.choice;
  if (option === null || !reasons || !model.scenario) return;
  if (model.scenario.chosen !== option) model.set(["chosen"], option);
  if (model.isEditor) await flush();
  const taken = reasons.filter(({ noteId }) => !leftOut.has(noteId));
  actions.run({
    name: "decide",
    scenario: model.scenario,
    option,
    reasons: taken.map(({ noteId, polarity }) => ({ noteId, polarity })),
  });
}

/** Asks which reasons stand on the option that is to be chosen. */
function weigh(): void {
  const { choice, scenario } = model;
  if (choice.option !== null && scenario) client.weigh(++weighing, scenario, choice.option);
}

/** Saves the chart of a figure with its title and its legend. */
function exportChart(name: "curve" | "quality"): void {
  const chart = document.querySelector<SVGSVGElement>(`#${name}-chart svg`);
  const figure = chart?.closest("figure");
  if (!charts || !chart || !figure || !model.comparison || !model.words) return;
  const title = figure.querySelector("h2")?.textContent ?? "";
  actions.run({
    name: "exportSvg",
    svg: charts.svgFile(
      chart,
      [title, ...priceDateSentences(model.comparison, model.words)],
      [...figure.querySelectorAll(".legend > span")],
    ),
  });
}

/** Says what was done, for a while. */
function done(message: string): void {
  model.say(message);
  setTimeout(() => model.message === message && model.say(""), DONE_MS);
}

function tell(error: unknown): void {
  model.say(error instanceof Error ? error.message : String(error));
}

/** Brings the tabs beside the first. */
function loadLater(): void {
  if (!model.later)
    void import("./parts/laterSections").then(({ LATER }) => {
      model.later = LATER;
      model.touch();
    }, tell);
}

/** Brings what shows evaluations, where there are any. */
function loadQuality(): void {
  if (!model.quality && model.comparison?.quality)
    void import("./quality").then(({ QUALITY }) => {
      model.quality = QUALITY;
      model.touch();
    }, tell);
}

/** Slow work waits until the person has let go of the slider. */
function settle(): void {
  clearTimeout(settling);
  settling = setTimeout(() => {
    loadLater();
    weigh();
    void import("./slowWork").then((slow) => {
      model.computeSlowly(slow);
      startDraws(slow);
    }, tell);
  }, SETTLED_MS);
}

/** Draws piece by piece, so that the page stays alive and the person can stop it. */
function startDraws(slow: typeof SlowWork): void {
  const run = model.startDraws(slow);
  if (!run) return;
  const next = (): void => {
    // Stopped, or begun anew with other numbers.
    if (model.run !== run) return;
    if (run.step(DRAWS_A_STEP)) model.endDraws();
    else {
      model.touch();
      setTimeout(next);
    }
  };
  setTimeout(next);
}

function draw(): void {
  if (!root) return;
  document.documentElement.lang = model.language;
  render(page(model, actions), root);
  client.save({
    file: model.file,
    section: model.section,
    ...(model.scenario && (model.file === null || model.edits.length > 0) ? { draft: model.scenario } : {}),
  });
  loadQuality();
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(drawCharts);
}

/** Puts the charts into their places; their script comes when the first one is needed. */
function drawCharts(): void {
  const { comparison, curves, catalogue, strings, language } = model;
  if (!comparison || !curves || !catalogue || comparison.options.length === 0) return;
  if (!charts) {
    void import("./charts").then((loaded) => {
      charts = loaded;
      drawCharts();
    }, tell);
    return;
  }
  const { costCurveChart, partsChart, flipsChart } = charts;
  put("curve-chart", (width) => costCurveChart(comparison, curves, model.bands, strings, catalogue.facts.words, width));
  put("parts-chart", (width) => partsChart(comparison, catalogue.facts, language, width));
  model.quality?.draw(model);
  if (comparison.sensitivities.length > 0)
    put("flips-chart", (width) => flipsChart(comparison, catalogue.facts, strings, language, width));
}

function put(id: string, make: (width: number) => Element): void {
  const place = document.getElementById(id);
  if (!place || place.clientWidth === 0) return;
  const made = make(place.clientWidth);
  // The place is named as an image; the table beside it has the numbers.
  made.setAttribute("aria-hidden", "true");
  place.replaceChildren(made);
}

window.addEventListener("message", (event: MessageEvent<unknown>) => {
  const message = client.receive(event.data);
  if (message?.type === "flush") void flush().then(() => client.flushed(message.id));
  else if (message?.type === "piece") void readPiece(message).then((bytes) => client.givePiece(message.id, bytes));
  else if (message?.type === "weighed") {
    model.choice.take(message);
    model.touch();
  } else if (message?.type === "facts") model.loadFacts(message);
  else if (message?.type === "scenario") {
    const draft: Scenario | undefined =
      firstScenario && restored.draft && restored.file === message.file ? toScenario(restored.draft) : undefined;
    firstScenario = false;
    model.loadScenario(message, draft);
    // A window that was closed within the pause.
    if (draft) writeSoon();
  }
});

const readPiece = takeDrops(window, (dropped) => actions.run({ name: "measureDropped", ...dropped }));
new ResizeObserver(() => drawCharts()).observe(document.body);
draw();
if (model.section !== "parts") loadLater();
client.ready();
