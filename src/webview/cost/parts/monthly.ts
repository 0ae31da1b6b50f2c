import { type TemplateResult, html, nothing } from "lit";
import { PARTS } from "../../../cost/compare/monthlyCost";
import { fill, sayer } from "../../../cost/words/costWords";
import { icon } from "../../page/icon";
import type { CostActions } from "../actions";
import type { CostModel } from "../model";

/** The monthly bill of every option by parts, with the range of the draws. */
export function partsSection(model: CostModel, actions: CostActions): TemplateResult {
  const { comparison, strings, words } = model;
  if (!comparison || !words) return html``;
  const { currency } = comparison.scenario;
  const say = sayer(words, currency);
  const shown = PARTS.filter((part) => comparison.options.some(({ monthly }) => (monthly?.parts[part] ?? 0) > 0));
  const t = words.table;
  return html`<h2>${title(model)}</h2>
    <div class="chart" id="parts-chart" role="img" aria-label=${title(model)}></div>
    <div class="scroll" tabindex="0" role="region" aria-label=${strings.table}>
      <table id="parts-table">
        <thead>
          <tr>
            <th scope="col">${t.option}</th>
            <th scope="col" class="num">
              ${fill(t.horizon, [comparison.resolved.values.horizonMonths], say)} (${currency})
            </th>
            <th scope="col" class="num">${t.monthly} (${currency})</th>
            <th scope="col" class="num">${strings.range} (${currency})</th>
            <th scope="col" class="num">${strings.wins}</th>
            ${shown.map((part) => html`<th scope="col" class="num">${words.part[part]} (${currency})</th>`)}
          </tr>
        </thead>
        <tbody>
          ${comparison.options.map((option) => {
            const range = model.ranges.find((entry) => entry.option === option.id);
            const against = option.reasonsAgainst
              .map(({ code, args }) => fill(words.reason[code], args, say))
              .join(" ");
            return html`<tr class=${option.id === comparison.cheapest ? "best" : nothing}>
              <th scope="row">
                ${option.id === comparison.cheapest ? icon("check") : nothing}${option.name}<span class="quiet kind">
                  ${words.kind[option.kind]}</span
                >${against === "" ? nothing : html`<p class="quiet">${icon("circle-slash")} ${against}</p>`}
              </th>
              <td class="num">
                <strong>${option.horizonTotal === null ? "–" : say.number(option.horizonTotal)}</strong>
              </td>
              <td class="num">${option.monthly ? say.number(option.monthly.total) : "–"}</td>
              <td class="num">
                ${range ? `${say.number(range.low * comparison.currencyFactor)} – ${say.number(range.high * comparison.currencyFactor)}` : "–"}
              </td>
              <td class="num">${range ? say.share(range.wins) : "–"}</td>
              ${shown.map((part) => html`<td class="num">${option.monthly ? say.number(option.monthly.parts[part]) : "–"}</td>`)}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${draws(model, actions)}`;
}

function title({ comparison, strings, words }: CostModel): string {
  const best = comparison?.options.find(({ id }) => id === comparison.cheapest);
  if (!comparison || !words || !best?.monthly) return strings.section.parts;
  const say = sayer(words, comparison.scenario.currency);
  const { parts, total } = best.monthly;
  const largest = [...PARTS].sort((a, b) => parts[b] - parts[a])[0] ?? "input";
  return strings.partsTitle(
    best.name,
    words.part[largest],
    say.money(parts[largest]),
    say.share(total > 0 ? parts[largest] / total : 0),
  );
}

/** How far the draws are, with a way to stop them. */
function draws(model: CostModel, actions: CostActions): TemplateResult {
  const { run, strings, words } = model;
  if (!words) return html``;
  const say = sayer(words, "USD");
  if (!run)
    return html`<p class="draws">
      <button type="button" id="draw" @click=${() => actions.drawAgain()}>
        ${icon("refresh")}${strings.drawAgain}
      </button>
    </p>`;
  return html`<p class="draws" role="status">
    <progress
      max=${run.count}
      .value=${run.done}
      aria-label=${strings.drawing(say.number(run.done), say.number(run.count))}
    ></progress>
    ${strings.drawing(say.number(run.done), say.number(run.count))}
    <button type="button" id="cancel-draws" @click=${() => actions.cancelDraws()}>
      ${icon("stop-circle")}${strings.cancel}
    </button>
  </p>`;
}
