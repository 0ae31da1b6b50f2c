import { escapeInline } from "../debate/inlineMarkdown";
import type { Lifecycle } from "../models/lifecycle/lifecycle";
import { type Lifecycles, lifecyclesOf } from "../models/lifecycle/lifecycles";
import { joined, lifecycleSentences } from "../models/lifecycle/words";
import { type ModelCard, hasWeights } from "../models/modelCard";
import type { Library } from "./library";

type Known = Pick<Library, "language" | "identity" | "lifecycle">;

const HEADINGS = {
  en: { ends: "End of offers", weights: "The weights stay; these hosts' offers do not." },
  "zh-cn": { ends: "停用情况", weights: "权重仍可自行部署，以下只是托管方的停用日期。" },
} as const;

/** Ids of the models that a card stands for. */
function modelsOf(card: ModelCard, { identity }: Known): string[] {
  return identity.vendors.flatMap(({ models }) =>
    models.filter((model) => (model.card ?? model.id) === card.id).map(({ id }) => id),
  );
}

function ends({ state, end, servedAs }: Lifecycle): boolean {
  return state === "ended" || end !== null || servedAs !== null;
}

/** Where and when offers of a card's models end or have ended, as Markdown; empty where nothing is known of it. */
export function lifecycleMarkdown(card: ModelCard, library: Known, today: string): string {
  const lifecycles = lifecyclesOf(library);
  const models = modelsOf(card, library);
  const lines = models.flatMap((model) =>
    lifecycles
      .everywhere(model, today)
      .filter(ends)
      .map((life) => line(life, models.length > 1 ? model : null, lifecycles, library)),
  );
  if (lines.length === 0) return "";
  const { ends: heading, weights } = HEADINGS[library.language];
  return [`**${heading}**`, hasWeights(card) ? weights : "", lines.join("\n")].filter(Boolean).join("\n\n");
}

/** The same of a model without a card. @param id canonical id of the model */
export function modelLifecycleMarkdown(id: string, library: Known, today: string): string {
  const lifecycles = lifecyclesOf(library);
  const lines = lifecycles
    .everywhere(id, today)
    .filter(ends)
    .map((life) => line(life, null, lifecycles, library));
  if (lines.length === 0) return "";
  const { ends: heading, weights } = HEADINGS[library.language];
  return [`**${heading}**`, lifecycles.hasPublishedWeights(id) ? weights : "", lines.join("\n")]
    .filter(Boolean)
    .join("\n\n");
}

function line(life: Lifecycle, model: string | null, lifecycles: Lifecycles, { language }: Known): string {
  const sentences = lifecycleSentences(life, lifecycles.nameOf(life.platform ?? ""), language);
  const text = escapeInline(joined(sentences, language));
  return model === null ? `- ${text}` : `- \`${model}\` ${text}`;
}

/**
 * How the vendor's own offer of a card stands where it ends or has ended: of several models the one that lives longest.
 * Null where one of them has no known end, and for published weights, which have none.
 */
export function cardOffer(card: ModelCard, library: Known, today: string): Lifecycle | null {
  if (hasWeights(card)) return null;
  const lifecycles = lifecyclesOf(library);
  const lives = modelsOf(card, library).map((model) => lifecycles.of(null, model, today));
  if (lives.length === 0 || lives.some(({ end }) => end === null)) return null;
  return lives.reduce((last, life) => ((life.end ?? "") > (last.end ?? "") ? life : last));
}
