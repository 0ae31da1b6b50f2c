import { type TemplateResult, html, nothing, svg } from "lit";
import type { OptionResult } from "../../../cost/compare/compare";
import type { MemoryFit } from "../../../cost/compare/memoryFit";
import { type CostWords, type Say, sayer } from "../../../cost/words/costWords";
import type { CostModel } from "../model";

const WIDTH = 600;
const HEIGHT = 26;

/** Whether each self-hosted option fits into its memory, as a bar and as a table. */
export function memorySection(model: CostModel): TemplateResult {
  const { comparison, strings, words } = model;
  if (!comparison || !words) return html``;
  const say = sayer(words, comparison.scenario.currency);
  const own = comparison.options.flatMap((option) => (option.memory ? [{ option, memory: option.memory }] : []));
  if (own.length === 0) return html`<h2>${strings.noOwn}</h2>`;
  return html`${own.map(
      ({ option, memory }) =>
        html`<h2>${title(option, memory, model, say)}</h2>
          ${bar(memory, model, say)}`,
    )}
    <div class="scroll" tabindex="0" role="region" aria-label=${strings.table}>
      <table id="memory-table">
        <thead>
          <tr>
            <th scope="col">${words.table.option}</th>
            <th scope="col" class="num">${strings.weights} (GB)</th>
            <th scope="col" class="num">${strings.cache} (GB)</th>
            <th scope="col" class="num">${strings.overhead} (GB)</th>
            <th scope="col" class="num">${strings.concurrency}</th>
            <th scope="col" class="num">${strings.cacheTokens}</th>
            <th scope="col" class="num">${strings.replicasAndLoad}</th>
            <th scope="col" class="num">${strings.throughput}</th>
          </tr>
        </thead>
        <tbody>
          ${own.map(({ option, memory }) => row(option, memory, words, say))}
        </tbody>
      </table>
    </div>`;
}

const GB = 1e9;

function row({ name, machines }: OptionResult, memory: MemoryFit, words: CostWords, say: Say): TemplateResult {
  const gb = (bytes: number | null): string => (bytes === null ? "–" : say.number(bytes / GB));
  const speed = machines?.throughput;
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="num">${gb(memory.weights)}</td>
    <td class="num">${gb(memory.free)}</td>
    <td class="num">${gb(memory.overhead)}</td>
    <td class="num">${memory.concurrency === null ? "–" : say.number(memory.concurrency)}</td>
    <td class="num">${memory.tokens === null ? "–" : say.number(memory.tokens)}</td>
    <td class="num">${machines ? `${say.number(machines.replicas)}, ${say.share(machines.utilization)}` : "–"}</td>
    <td class="num">
      ${speed ? html`${say.number(speed.tokensPerSecond)}${speed.low < speed.high ? html` <span class="quiet">(${say.number(speed.low)} – ${say.number(speed.high)})</span>` : nothing}<br /><span class="quiet">${words.throughput[speed.kind]}</span>` : "–"}
    </td>
  </tr>`;
}

function title({ name }: OptionResult, { fits, concurrency }: MemoryFit, { strings }: CostModel, say: Say): string {
  if (fits === false) return strings.memoryNot(name);
  return concurrency === null ? strings.memoryUnknown(name) : strings.memoryTitle(name, say.number(concurrency));
}

/** Weights, room for the cache and overhead as parts of one bar; the numbers stand in the table and in the label. */
function bar({ memory, weights, overhead, free }: MemoryFit, { strings }: CostModel, say: Say): TemplateResult {
  const scale = WIDTH / Math.max(memory, (weights ?? 0) + overhead);
  const parts = [
    { name: strings.weights, bytes: weights ?? 0, fill: "part-weights" },
    { name: strings.cache, bytes: Math.max(0, free ?? 0), fill: "part-cache" },
    { name: strings.overhead, bytes: overhead, fill: "part-overhead" },
  ];
  let x = 0;
  const rects = parts.map(({ name, bytes, fill }) => {
    const width = bytes * scale;
    const rect = svg`<rect class=${fill} x=${x} y="0" width=${width} height=${HEIGHT}><title>${name}: ${say.bytes(bytes)}</title></rect>`;
    x += width;
    return rect;
  });
  const label = parts.map(({ name, bytes }) => `${name} ${say.bytes(bytes)}`).join(", ");
  return html`<svg
      class="memory"
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${label}
    >
      ${rects}${svg`<line class="limit" x1=${memory * scale} x2=${memory * scale} y1="0" y2=${HEIGHT}></line>`}
    </svg>
    <p class="legend">
      ${parts.map(({ name, bytes, fill }) => html`<span><span class="swatch ${fill}" aria-hidden="true"></span>${name} ${say.bytes(bytes)}</span>`)}
    </p>`;
}
