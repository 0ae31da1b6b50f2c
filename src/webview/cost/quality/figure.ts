import { type TemplateResult, html, nothing, svg } from "lit";
import type { Comparison } from "../../../cost/compare/compare";
import { type QualityPicture, qualityPicture } from "../../../cost/quality/qualityPicture";
import { mayBeChosenByTheRest } from "../../../cost/quality/qualityRemarks";
import type { Verdict } from "../../../cost/quality/judge";
import { type CostWords, type Say, fill, sayer } from "../../../cost/words/costWords";
import { failureSentence } from "../../../cost/words/qualitySentences";
import { qualityTable } from "../../../cost/words/qualityTable";
import { icon } from "../../page/icon";
import type { CostActions } from "../actions";
import type { CostModel } from "../model";
import { QUALITY_STRINGS, type QualityStrings } from "./strings";
import { symbol } from "./symbols";

/** Cost against quality as the evaluations tell it: what they decide as the title, the chart, and the same as a table. */
export function qualityFigure(model: CostModel, actions: CostActions): TemplateResult | typeof nothing {
  const { comparison, words, language } = model;
  if (!comparison?.quality || !words) return nothing;
  const say = sayer(words, comparison.scenario.currency);
  const strings = QUALITY_STRINGS[language];
  const picture = qualityPicture(comparison);
  const title = titleOf(comparison, strings, say);
  return html`<figure class="chart-box" id="quality-figure">
    <figcaption><h2>${title}</h2></figcaption>
    ${picture ? pictureOf(picture, title, comparison, words, strings, say, actions) : nothing}
    ${table(comparison, words, say, model.strings.table)}
    <p class="quiet">${failureSentence(comparison, words, say)}</p>
  </figure>`;
}

function pictureOf(
  picture: QualityPicture,
  title: string,
  comparison: Comparison,
  words: CostWords,
  strings: QualityStrings,
  say: Say,
  actions: CostActions,
): TemplateResult {
  const absent = picture.absent
    .map(({ name, why }) => strings.named(name, strings.absence[why]))
    .join(words.listSeparator);
  const notes = [
    strings.costs(say.number(comparison.resolved.values.horizonMonths)),
    ...(picture.isLog ? [strings.log] : []),
    ...(absent === "" ? [] : [strings.absent(absent)]),
    ...(picture.points.length > 1 ? [strings.keys] : []),
  ];
  return html`<div class="chart" id="quality-chart" role="group" aria-label=${title}></div>
    <p class="legend lines" id="quality-legend">${legend(picture, words, strings)}</p>
    <p class="quiet">${notes.join(words.language === "en" ? " " : "")}</p>
    <p>
      <button type="button" class="quiet-button" id="export-quality-svg" @click=${() => actions.exportQualitySvg()}>
        ${icon("export")}${strings.exportSvg}
      </button>
    </p>`;
}

/** What the evaluations decide, counted: `5 options beside GPT-5.4: 1 proven good enough, ...`. */
function titleOf({ quality, scenario, options }: Comparison, strings: QualityStrings, say: Say): string {
  const judged = (quality?.options ?? []).filter(({ verdict }) => verdict !== "reference");
  if (judged.some(({ verdict }) => verdict === "unruled")) return strings.title;
  const parts = (["good", "not", "undecided", "unmeasured"] as const).flatMap((verdict) => {
    const count = judged.filter((option) => option.verdict === verdict).length;
    return count === 0 ? [] : [strings.counted[verdict](say.number(count))];
  });
  const reference = options.find(({ id }) => id === scenario.quality?.notWorseThan)?.name ?? null;
  return parts.length === 0
    ? strings.title
    : strings.tally(say.number(judged.length), reference, parts.join(strings.separator));
}

const VERDICTS: readonly Verdict[] = ["reference", "good", "undecided", "not", "unmeasured", "unruled"];
const SAMPLE = 28;
const HEIGHT = 16;

function sample(drawn: unknown, text: string): TemplateResult {
  return html`<span
    ><svg class="sample" width=${SAMPLE} height=${HEIGHT} aria-hidden="true">${drawn}</svg>${text}</span
  >`;
}

/** What each shape and line stands for, as far as it occurs. */
function legend(picture: QualityPicture, words: CostWords, strings: QualityStrings): TemplateResult[] {
  const { points, limit } = picture;
  const verdicts = VERDICTS.filter((verdict) => points.some((point) => point.verdict === verdict));
  const named = (verdict: Verdict): string =>
    verdict === "reference" ? strings.reference : strings.each(words.quality.verdict, words.verdict[verdict]);
  const [middle, half] = [SAMPLE / 2, HEIGHT / 2];
  const lines = [
    sample(
      svg`<path d="M0,${half + 5}H${middle}V${half - 5}H${SAMPLE}" fill="none" stroke="currentColor" stroke-width="1.5"></path>`,
      strings.frontier,
    ),
    sample(
      svg`<path d="M${middle - 5},1H${middle + 5}M${middle},1V${HEIGHT - 1}M${middle - 5},${HEIGHT - 1}H${middle + 5}" fill="none" stroke="currentColor" stroke-width="1.5"></path>`,
      strings.interval,
    ),
    ...(limit && "reference" in limit && points.some(({ against }) => against)
      ? [
          sample(
            svg`<line x1=${middle} x2=${middle} y1="0" y2=${HEIGHT} stroke="currentColor" stroke-opacity="0.45" stroke-width="7"></line>`,
            strings.against(limit.reference),
          ),
        ]
      : []),
  ];
  return [
    ...verdicts.map((verdict) =>
      sample(svg`<g transform="translate(${middle} ${half})">${symbol(verdict, "currentColor")}</g>`, named(verdict)),
    ),
    ...lines,
  ];
}

function table(comparison: Comparison, words: CostWords, say: Say, label: string): TemplateResult | typeof nothing {
  const found = qualityTable(comparison, words, say);
  if (!found) return nothing;
  const { columns, rows } = found;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>
    <table id="quality-table">
      <thead>
        <tr>
          ${columns.map(({ title, numeric }) => html`<th scope="col" class=${numeric ? "num" : ""}>${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(([name = "", ...cells], index) => {
          const id = comparison.quality?.options[index]?.id;
          const result = comparison.options.find((option) => option.id === id);
          const isBest = id === comparison.quality?.cheapest;
          const against = result && !mayBeChosenByTheRest(result) ? result.reasonsAgainst : [];
          const reasons = against.map(({ code, args }) => fill(words.reason[code], args, say)).join(" ");
          return html`<tr class=${isBest ? "best" : ""}>
            <th scope="row">
              ${isBest ? icon("check") : nothing}${name}${reasons === "" ? nothing : html`<p class="quiet">${icon("circle-slash")} ${reasons}</p>`}
            </th>
            ${cells.map((cell, column) => html`<td class=${columns[column + 1]?.numeric === true ? "num" : ""}>${cell}</td>`)}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
