import type { DescribedEntry, Statement } from "../../debate/describeWeighed";
import type { Weighed } from "../../library/forAndAgainst/weigh";
import { commandLink } from "../recordLanguage/places";
import { COMMANDS } from "../services/commandIds";
import { escapeHtml } from "../services/pageHtml";

/** An action of the page. */
export interface PageAction {
  readonly command: string;
  readonly icon: string;
  readonly text: string;
}

const ICONS = { open: "unlock", closed: "lock", neither: "circle-outline" } as const;

/** For and against as HTML: how it stands, the actions, then the sides beside each other. */
export function weighedHtml(weighed: Weighed, criteriaTitle: string, actions: readonly PageAction[]): string {
  const { title, finding, lead, facts, sides, criteria } = weighed;
  return `<main><h1>${escapeHtml(title)}</h1>
${finding === "" ? "" : `<p class="finding">${escapeHtml(finding)}</p>`}
<p class="quiet">${escapeHtml(lead)}</p>
${facts.length === 0 ? "" : definitions(facts.map(({ label, text }) => [label, escapeHtml(text)]))}
<p class="actions">${actions.map(button).join(" ")}</p>
<div class="sides">${sides.map(sideHtml).join("")}</div>
${
  criteria.length === 0
    ? ""
    : `<section><h2>${escapeHtml(criteriaTitle)}</h2><ul>${criteria
        .map(({ key, question }) => {
          const link = commandLink(COMMANDS.forAndAgainst, `criterion:${key}`);
          return `<li><a href="${link}">${escapeHtml(question)}</a></li>`;
        })
        .join("")}</ul></section>`
}</main>`;
}

function button({ command, icon, text }: PageAction): string {
  return `<a class="button" href="${commandLink(command)}"><i class="codicon codicon-${icon}" aria-hidden="true"></i> ${escapeHtml(text)}</a>`;
}

function sideHtml({ heading, text }: Weighed["sides"][number]): string {
  const count = text.count === "" ? "" : ` <span class="count">${escapeHtml(text.count)}</span>`;
  return `<section class="${text.side}"><h2><i class="codicon codicon-${ICONS[text.side]}" aria-hidden="true"></i> ${escapeHtml(heading)}${count}</h2>
${text.none === "" ? "" : `<p class="none">${escapeHtml(text.none)}</p>`}
${text.entries.length === 0 ? "" : `<ol>${text.entries.map(entryHtml).join("")}</ol>`}</section>`;
}

function entryHtml({ title, byline, note, groups }: DescribedEntry): string {
  const shown = escapeHtml(title);
  const head = note === null ? shown : `<a href="${noteLink(note.id)}">${shown}</a>`;
  const rows = groups.map(({ label, statements }): [string, string] => [
    label,
    statements.map((statement) => `<p>${statementHtml(statement)}</p>`).join(""),
  ]);
  return `<li><h3>${head}</h3><p class="quiet">${escapeHtml(byline)}</p>${definitions(rows)}</li>`;
}

function definitions(rows: readonly (readonly [label: string, html: string])[]): string {
  return `<dl>${rows.map(([label, html]) => `<dt>${escapeHtml(label)}</dt><dd>${html}</dd>`).join("")}</dl>`;
}

function statementHtml({ text, sources, notes: [note] }: Statement): string {
  const shown = escapeHtml(text);
  const links = sources.map(({ title, url }) =>
    url === null ? escapeHtml(title) : `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`,
  );
  return [note ? `<a href="${noteLink(note.id)}">${shown}</a>` : shown, links.join(" · ")]
    .filter((part) => part !== "")
    .join(" ");
}

function noteLink(id: string): string {
  return commandLink(COMMANDS.openNote, id, "link");
}
