import { type TemplateResult, html, nothing } from "lit";
import type { OptionResult } from "../../../cost/compare/compare";
import type { MeasuredRow } from "../../../cost/speed/measuredRows";
import { type Say, sayer } from "../../../cost/words/costWords";
import { measuredRowSentence, speedCheckSentences } from "../../../cost/words/speedSentences";
import type { CostModel } from "../model";

/** The speed of every self-hosted option, what users see of it, and the measurements on which it rests. */
export function speedTable(model: CostModel): TemplateResult {
  const { comparison, strings, words } = model;
  if (!comparison || !words) return html``;
  const say = sayer(words, comparison.scenario.currency);
  const { speed } = words;
  const own = comparison.options.filter(({ machines }) => machines !== null);
  if (own.length === 0) return html``;
  const headings = [speed.atOnce, speed.queue, speed.firstToken, speed.perUser];
  return html`<h2>${speed.title}</h2>
    ${speedCheckSentences(words, say).map((sentence) => html`<p>${sentence}</p>`)}
    <div class="scroll" tabindex="0" role="region" aria-label=${strings.table}>
      <table id="speed-table">
        <thead>
          <tr>
            <th scope="col">${words.table.option}</th>
            <th scope="col" class="num">${strings.throughput}</th>
            ${headings.map((heading) => html`<th scope="col" class="num">${heading}</th>`)}
            <th scope="col">${speed.measurements}</th>
          </tr>
        </thead>
        <tbody>
          ${own.map((option) => row(option, model, say))}
        </tbody>
      </table>
    </div>`;
}

function row(
  { name, machines }: OptionResult,
  { catalogue, words }: CostModel,
  say: Say,
): TemplateResult | typeof nothing {
  if (!machines || !words) return nothing;
  const { throughput, latency } = machines;
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined ? "–" : say.number(value);
  const cell = (value: number | null | undefined): TemplateResult => html`<td class="num">${number(value)}</td>`;
  const source = (from: MeasuredRow): string | null => catalogue?.facts.measured.sources[from.from]?.url ?? null;
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="num">
      ${number(throughput.tokensPerSecond)}<br /><span class="quiet">${words.throughput[throughput.kind]}</span>
    </td>
    ${cell(latency?.concurrency)} ${cell(latency?.queueS)}${cell(latency?.firstTokenS ?? throughput.firstTokenS)}
    ${cell(latency?.perUser ?? throughput.perUser)}
    <td>
      ${throughput.rows.map((measured) => html`<div><a href=${source(measured) ?? "#"}>${measuredRowSentence(measured, words, say)}</a></div>`)}
    </td>
  </tr>`;
}
