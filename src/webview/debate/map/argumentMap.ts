import { type TemplateResult, html, svg } from "lit";
import { WORDS } from "../../../debate/words";
import type { Actions } from "../actions";
import type { PageModel } from "../model";
import { type ArgumentMap, type MapEdge, type MapNode, NODE, layoutMap } from "./layout";

/** The map of the notes shown: a drawing whose nodes lead to the notes, and the same relations as a table. */
export function argumentMap(model: PageModel, actions: Actions): TemplateResult {
  const { strings } = model;
  const map = layoutMap(model.shown, model.debate);
  const supports = map.edges.filter((edge) => edge.relation === "supports").length;
  const finding = strings.mapFinding(map.nodes.length, supports, map.edges.length - supports);
  return html`<p>${finding}</p>
    <div class="scroll map">${drawing(map, finding, model, actions)}</div>
    <details>
      <summary>${strings.mapTable}</summary>
      ${table(map, model)}
    </details>`;
}

function drawing(map: ArgumentMap, label: string, model: PageModel, actions: Actions): TemplateResult {
  return html`<svg
    role="group"
    aria-label=${label}
    width=${map.width}
    height=${map.height}
    viewBox="0 0 ${map.width} ${map.height}"
  >
    <defs>
      <marker
        id="arrow"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="7"
        markerHeight="7"
        orient="auto-start-reverse"
      >
        <path d="M0 0 8 4 0 8z" class="head" />
      </marker>
    </defs>
    ${map.edges.map((edge) => edgeLine(edge, model))} ${map.nodes.map((node) => nodeBox(node, model, actions))}
  </svg>`;
}

function edgeLine({ points, relation, from, to }: MapEdge, model: PageModel): TemplateResult {
  const path = points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${Math.round(x)} ${Math.round(y)}`).join("");
  return svg`<path d=${path} class="edge ${relation}" marker-end="url(#arrow)"><title>${from.title} – ${WORDS[model.language].relation[relation]} – ${to.title}</title></path>`;
}

function nodeBox({ note, x, y }: MapNode, model: PageModel, actions: Actions): TemplateResult {
  const left = Math.round(x - NODE.width / 2);
  const top = Math.round(y - NODE.height / 2);
  const current = note.id === model.noteId;
  return svg`<foreignObject x=${left} y=${top} width=${NODE.width} height=${NODE.height}>
    <button class="node stance-${note.stance}" data-note=${note.id} aria-current=${current ? "true" : "false"} title=${note.title} @click=${() => actions.choose(note.id)}>${note.title}</button>
  </foreignObject>`;
}

function table(map: ArgumentMap, { strings, language }: PageModel): TemplateResult {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">${strings.from}</th>
          <th scope="col">${strings.relation}</th>
          <th scope="col">${strings.to}</th>
        </tr>
      </thead>
      <tbody>
        ${map.edges.map(
          ({ from, to, relation }) =>
            html`<tr>
              <td>${from.title}</td>
              <td>${WORDS[language].relation[relation]}</td>
              <td>${to.title}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
