import * as vscode from "vscode";
import { catalogueDaysOld } from "../../cost/compare/priceAgeRemarks";
import type { ModelCard } from "../../models/modelCard";
import { DEFAULT_AGE_LIMITS } from "../../models/prices/priceAge";
import { insertText } from "../insert/insertText";
import type { TargetEditor } from "../insert/targetEditor";
import { registerCommand } from "../services/commands";
import { copyText } from "../services/copyText";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";
import { MODEL_GROUPINGS, ModelsTreeProvider } from "./provider";

export const MODELS_VIEW = "modelChoice.models";

/** The models view: cards by openness or vendor with licence and dated prices; copy, insert, open the source. */
export function registerModelsTree(services: Services, target: TargetEditor): vscode.Disposable {
  const provider = new ModelsTreeProvider(services);
  const view = services.shell.fill(MODELS_VIEW, provider);
  const showGrouping = (): void =>
    void vscode.commands.executeCommand("setContext", "modelChoice.models.grouping", provider.grouping);
  showGrouping();
  // Says by itself that the catalogue is old, where its prices are read.
  const showAge = async (): Promise<void> => {
    const { priceSource, today, ageLimits } = await services.catalogue.current();
    const days = catalogueDaysOld({ priceSource, today, ageLimits: ageLimits ?? DEFAULT_AGE_LIMITS });
    view.message =
      days === null
        ? ""
        : vscode.l10n.t(
            "The price catalogue is of {0}, {1} days ago. “Refresh Prices...” fetches a newer one.",
            priceSource.date,
            days,
          );
  };
  const whenVisible = (): void => {
    if (view.visible)
      showAge().catch((error: unknown) => services.log.error("The price catalogue cannot be read:", String(error)));
  };
  whenVisible();
  const onCard = (id: string, act: (card: ModelCard, markdown: string) => Promise<void>): vscode.Disposable =>
    registerCommand(id, services.log, async (argument) => {
      const card = cardOf(argument) ?? (await pickModel(services));
      if (card) await act(card, await provider.markdown(card));
    });
  return vscode.Disposable.from(
    provider,
    view.onDidChangeVisibility(whenVisible),
    services.catalogue.onDidChange(whenVisible),
    ...MODEL_GROUPINGS.map((grouping) =>
      registerCommand(`modelChoice.models.groupBy.${grouping}`, services.log, async () => {
        await provider.setGrouping(grouping);
        showGrouping();
      }),
    ),
    onCard("modelChoice.copyModel", (card, markdown) =>
      copyText(markdown, vscode.l10n.t("Copied “{0}” as Markdown.", card.name)),
    ),
    onCard("modelChoice.insertModel", (card, markdown) =>
      insertText(target, markdown, `${card.name} (${[card.vendor, card.openness].filter(Boolean).join(", ")})`),
    ),
    registerCommand("modelChoice.openModelSource", services.log, async (argument) => {
      const price = priceSource(argument);
      const card = price === undefined ? (cardOf(argument) ?? (await pickModel(services))) : undefined;
      if (price === undefined && !card) return;
      const url = price ?? card?.source;
      if (!url) throw new UserError(vscode.l10n.t("“{0}” names no source with a public address.", card?.name ?? ""));
      await vscode.env.openExternal(vscode.Uri.parse(url, true));
    }),
  );
}

/** The card of a tree row or of a price below it. */
function cardOf(value: unknown): ModelCard | undefined {
  if (typeof value !== "object" || value === null || !("type" in value)) return undefined;
  const row = value.type === "price" && "parent" in value ? value.parent : value;
  return typeof row === "object" && row !== null && "card" in row ? (row.card as ModelCard) : undefined;
}

function priceSource(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("row" in value)) return undefined;
  const { row } = value as { row: { source: { url: string | null } } | null };
  return row?.source.url ?? undefined;
}

async function pickModel(services: Services): Promise<ModelCard | undefined> {
  const { library } = await services.library.current();
  const items = library.models.map((card) => ({
    label: card.name,
    description: [card.vendor, card.openness].filter(Boolean).join(" · "),
    card,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t("Which model?"),
    matchOnDescription: true,
  });
  return picked?.card;
}
