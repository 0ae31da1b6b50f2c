import { type TemplateResult, html, nothing } from "lit";
import { WORKLOAD_INPUTS } from "../../../../cost/compare/quantities";
import { type MeasuredWorkload, measuredWorkload } from "../../../../cost/scenario/provenance";
import type { Workload } from "../../../../cost/scenario/workload";
import type { CostActions } from "../../actions";
import type { CostModel } from "../../model";
import { choiceField, numberField, textField } from "./field";
import { hoursFields, spreadNote } from "./hoursFields";
import { provenanceNote } from "./measuredNote";

/** Ends of each slider. What is beyond can be typed. */
const SLIDERS: Readonly<Record<keyof Workload, readonly [least: number, most: number, byDecades?: boolean]>> = {
  requestsPerDay: [10, 10_000_000, true],
  inputTokens: [10, 200_000, true],
  outputTokens: [1, 20_000, true],
  cachedShare: [0, 1],
  cacheWriteShare: [0, 1],
  thinkingMultiplier: [1, 10],
  batchShare: [0, 1],
  chineseShare: [0, 1],
  peakFactor: [1, 10],
  growthPerMonth: [-0.1, 0.3],
  retrievedTokens: [0, 50_000],
};

export function workloadForm(model: CostModel, actions: CostActions): TemplateResult {
  const { scenario, comparison, catalogue, strings } = model;
  if (!scenario || !comparison || !catalogue) return html``;
  const { words } = catalogue.facts;
  const presets = catalogue.facts.presets;
  const preset = presets.find(({ id }) => id === scenario.preset);
  const spread = scenario.workload.spread;
  const means = new Set<keyof Workload>(spread ? ["inputTokens", "outputTokens"] : []);
  const measured = measuredWorkload(scenario);
  const fields = WORKLOAD_INPUTS.filter((name) => !means.has(name)).map((name) => {
    const [least, most, byDecades = false] = SLIDERS[name];
    const fallback =
      scenario.workload[name] === undefined ? comparison.resolved.values[name] : (preset?.workload[name] ?? null);
    const from =
      comparison.resolved.origins[name] === "preset"
        ? `${words.origin.preset}: ${preset?.name ?? ""}`
        : words.origin.default;
    return numberField(
      {
        path: ["workload", name],
        label: words.workload[name],
        unit: words.workloadUnit[name],
        fallback,
        least,
        most,
        byDecades,
        note: from,
        ownNote: provenanceNote(measured.get(name as MeasuredWorkload), model),
      },
      model,
      actions,
    );
  });
  return html`<details class="group" id="workload" open>
    <summary>${strings.groups.workload}</summary>
    ${textField(strings.title, ["title"], scenario.title, "", actions)}
    ${choiceField(
      strings.preset,
      ["preset"],
      presets.map(({ id, name }) => [id, name] as const),
      scenario.preset,
      actions,
      strings.noPreset,
    )}
    ${choiceField(
      strings.currency,
      ["currency"],
      [
        ["USD", "USD"],
        ["CNY", "CNY"],
      ],
      scenario.currency,
      actions,
    )}
    ${spread ? spreadNote(spread, model) : nothing} ${fields} ${hoursFields(model, actions)}
  </details>`;
}
