import * as vscode from "vscode";
import { type ModelState, type ModelUse, hasEnd } from "../../decisions/ends/modelStates";
import { daysBetween } from "../../models/prices/priceAge";
import { commandLink } from "../recordLanguage/places";
import { COMMANDS } from "../services/commandIds";
import { escapeHtml } from "../services/pageHtml";

/** What the page says, without its frame: the finding first, then what has ended, what will, and what has no known end. */
export function endsHtml(states: readonly ModelState[], today: string): string {
  const title = `<h1>${escapeHtml(vscode.l10n.t("What Ends When"))}</h1>`;
  if (states.length === 0) {
    const empty = vscode.l10n.t("No decision record and no scenario of this workspace names a model of the catalogue.");
    return `<main>${title}<p class="finding">${escapeHtml(empty)}</p></main>`;
  }
  const ended = states.filter(({ hasEnded }) => hasEnded);
  const ending = states.filter((state) => !state.hasEnded && hasEnd(state));
  const open = states.filter((state) => !hasEnd(state));
  return `<main>${title}
<p class="finding">${escapeHtml(finding(states, today))}</p>
${ended.length + ending.length > 0 ? toolbar() : ""}
${section(vscode.l10n.t("Ended"), "circle-slash", ended, today)}
${section(vscode.l10n.t("Will end"), "history", ending, today)}
${section(vscode.l10n.t("No end known"), "question", open, today)}
</main>`;
}

/** The one thing to know first. */
function finding(states: readonly ModelState[], today: string): string {
  const models = new Set(states.map(({ key }) => key)).size;
  const ended = new Set(states.filter(({ hasEnded }) => hasEnded).map(({ key }) => key)).size;
  const next = states.find((state) => !state.hasEnded && state.end !== null);
  return [
    vscode.l10n.t("Models in use here: {0}; with a platform that has ended them: {1}.", models, ended),
    next?.end
      ? vscode.l10n.t(
          "The next to end is {0} on {1}: {2}, in {3} days.",
          next.name,
          next.platformName,
          next.end,
          daysBetween(today, next.end),
        )
      : vscode.l10n.t("No further end is announced."),
  ].join(" ");
}

function toolbar(): string {
  const text = escapeHtml(vscode.l10n.t("Save as Calendar..."));
  return `<p class="actions"><a class="button" href="${commandLink(COMMANDS.saveEnds)}"><i class="codicon codicon-calendar" aria-hidden="true"></i> ${text}</a></p>`;
}

function section(title: string, icon: string, states: readonly ModelState[], today: string): string {
  if (states.length === 0) return "";
  const isOpen = states.every((state) => !hasEnd(state));
  const heads = [
    ...(isOpen ? [] : [vscode.l10n.t("Day")]),
    vscode.l10n.t("Model"),
    vscode.l10n.t("Platform"),
    ...(isOpen ? [] : [vscode.l10n.t("Advised instead")]),
    vscode.l10n.t("Named in"),
    vscode.l10n.t("Source, checked"),
  ];
  const rows = states.map((state) => {
    const cells = [
      ...(isOpen ? [] : [dayCell(state, today)]),
      `<strong>${escapeHtml(state.name)}</strong>`,
      escapeHtml(state.isOwn ? vscode.l10n.t("own machines; published weights do not end") : state.platformName || "–"),
      ...(isOpen
        ? []
        : [
            escapeHtml(
              new Intl.ListFormat(vscode.env.language, { type: "unit", style: "short" }).format(state.successors),
            ) || "–",
          ]),
      state.uses.map(useLink).join("<br>"),
      sourceCell(state),
    ];
    return `<tr>${cells.map((cell, at) => `<td data-head="${escapeHtml(heads[at] ?? "")}"><div>${cell}</div></td>`).join("")}</tr>`;
  });
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join("");
  return `<section><h2><i class="codicon codicon-${icon}" aria-hidden="true"></i> ${escapeHtml(title)} <span class="count">${states.length}</span></h2>
<table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></section>`;
}

function dayCell({ end, hasEnded }: ModelState, today: string): string {
  if (end === null) return escapeHtml(vscode.l10n.t("day not known"));
  const distance = hasEnded
    ? vscode.l10n.t("{0} days ago", daysBetween(end, today))
    : vscode.l10n.t("in {0} days", daysBetween(today, end));
  return `<span class="day">${escapeHtml(end)}</span> <span class="quiet">${escapeHtml(distance)}</span>`;
}

/** A file and line that opens there. */
function useLink({ path, line }: ModelUse): string {
  const shown = `${vscode.workspace.asRelativePath(vscode.Uri.parse(path))}:${line}`;
  return `<a href="${commandLink(COMMANDS.openPlace, path, line)}">${escapeHtml(shown)}</a>`;
}

function sourceCell({ sourceUrl, sourceTitle, checked, sentences }: ModelState): string {
  if (checked === null) return `<span class="quiet">${escapeHtml(vscode.l10n.t("nothing known"))}</span>`;
  const hint = escapeHtml(sentences.join("\n"));
  const title = escapeHtml(sourceTitle);
  const link =
    sourceUrl === null || sourceUrl === "" ? title : `<a href="${escapeHtml(sourceUrl)}" title="${hint}">${title}</a>`;
  return `${link} <span class="quiet">${escapeHtml(checked)}</span>`;
}
