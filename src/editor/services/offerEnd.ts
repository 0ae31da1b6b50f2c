import * as vscode from "vscode";
import type { Library } from "../../library/library";
import { cardOffer } from "../../library/writeLifecycle";
import type { Lifecycle } from "../../models/lifecycle/lifecycle";
import { type Lifecycles, lifecyclesOf } from "../../models/lifecycle/lifecycles";
import type { ModelCard } from "../../models/modelCard";

/** That the vendor's own offer of a model has ended or will, in a few words; null where no end is known. */
export function offerEnd(
  card: ModelCard | null,
  model: string,
  library: Library,
  today: string,
): { readonly text: string; readonly hasEnded: boolean } | null {
  const lifecycles = lifecyclesOf(library);
  // Of a card of several models the model itself is asked for.
  const life = card?.id === model ? cardOffer(card, library, today) : ofModel(model, lifecycles, today);
  if (!life || (life.state !== "ended" && life.end === null)) return null;
  const platform = lifecycles.nameOf(life.platform ?? "");
  const hasEnded = life.state === "ended";
  if (life.end === null) return { text: vscode.l10n.t("ended by {0}", platform), hasEnded };
  const text = hasEnded
    ? vscode.l10n.t("ended by {0} on {1}", platform, life.end)
    : vscode.l10n.t("{0} ends it on {1}", platform, life.end);
  return { text, hasEnded };
}

/** Published weights have no end of their own. */
function ofModel(model: string, lifecycles: Lifecycles, today: string): Lifecycle | null {
  return lifecycles.hasPublishedWeights(model) ? null : lifecycles.of(null, model, today);
}
