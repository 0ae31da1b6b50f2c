import * as vscode from "vscode";
import type { OptionKind } from "../../cost/scenario/scenario";
import { WORDS } from "../../debate/words";
import type { Library } from "../../library/library";
import { DEBATED, type Subject, WAYS, type Way, sideOfSubject } from "../../library/forAndAgainst/subject";
import { resolverOf } from "../../models/identity/resolver";
import { stanceIcon } from "../debateTree/treeItem";
import type { Services } from "../services/services";

interface SubjectItem extends vscode.QuickPickItem {
  readonly subject: Subject;
}

/** Asks for what to weigh: a question in the person's words, a topic, an option, a criterion or a model. */
export async function pickSubject(services: Services): Promise<Subject | undefined> {
  const { library } = await services.library.current();
  const offered = [...listed(library, await scenarioItems(services)), ...models(library)];
  const pick = vscode.window.createQuickPick<SubjectItem>();
  pick.placeholder = vscode.l10n.t("Type a question, or choose a topic, an option, a criterion or a model");
  pick.matchOnDescription = true;
  pick.items = offered;
  pick.onDidChangeValue((value) => {
    const text = value.trim().replace(/\s+/g, " ");
    pick.items = text === "" ? offered : [questionItem(text), ...offered];
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.subject);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** What was typed, whatever of the list is like it. */
function questionItem(text: string): SubjectItem {
  return {
    label: `$(search) ${text}`,
    description: vscode.l10n.t("Look for what bears on this"),
    alwaysShow: true,
    subject: { kind: "question", text },
  };
}

function separator(label: string): SubjectItem {
  return { label, kind: vscode.QuickPickItemKind.Separator, subject: { kind: "question", text: "" } };
}

function listed(library: Library, scenario: readonly SubjectItem[]): SubjectItem[] {
  const { question, topic } = WORDS[library.language];
  return [
    separator(vscode.l10n.t("Topics")),
    ...DEBATED.map((id) => ({ label: question[id], description: topic[id], subject: { kind: "topic" as const, id } })),
    ...scenario,
    separator(vscode.l10n.t("Options")),
    ...WAYS.map((id) => optionItem({ kind: "way", id }, library, library.weighing.ways[id], "")),
    separator(vscode.l10n.t("Criteria")),
    ...library.criteria.map(({ key, name, question: asked }) => ({
      label: name,
      description: asked,
      subject: { kind: "criterion" as const, id: key },
    })),
  ];
}

function optionItem(subject: Subject, library: Library, label: string, description: string): SubjectItem {
  return { label, description, iconPath: stanceIcon(sideOfSubject(subject, library) ?? "neutral"), subject };
}

function models(library: Library): SubjectItem[] {
  const newestFirst = [...library.models].sort((a, b) => (b.released ?? "").localeCompare(a.released ?? ""));
  return [
    separator(vscode.l10n.t("Models")),
    ...newestFirst.map(({ id, name, vendor, openness }) =>
      optionItem({ kind: "model", id }, library, name, [vendor, openness].filter(Boolean).join(" · ")),
    ),
  ];
}

/** The options of the active scenario: by their model where the library holds it, else by their kind. */
async function scenarioItems(services: Services): Promise<SubjectItem[]> {
  const [{ library }, active] = await Promise.all([
    services.library.current(),
    services.scenarios.active().catch(() => undefined),
  ]);
  const comparison = active?.comparison;
  if (!comparison) return [];
  const resolver = resolverOf(library.identity);
  const items = comparison.scenario.options.flatMap((option): SubjectItem[] => {
    const label = comparison.options.find(({ id }) => id === option.id)?.name ?? option.id;
    const card = option.model ?? ("price" in option ? resolver.resolve(option.price).card : null);
    const known = library.models.find(({ id }) => id === card);
    if (known) return [optionItem({ kind: "model", id: known.id }, library, label, known.name)];
    const way = wayOf(option.kind);
    return way ? [optionItem({ kind: "way", id: way }, library, label, library.weighing.ways[way])] : [];
  });
  return items.length === 0 ? [] : [separator(comparison.scenario.title), ...items];
}

/** What is made of several options has no side of its own. */
function wayOf(kind: OptionKind): Way | null {
  switch (kind) {
    case "closed-api":
      return "closed";
    case "hosted-open":
      return "hosted";
    case "self-hosted":
      return "self-hosted";
    default:
      return null;
  }
}
