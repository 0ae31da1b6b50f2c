import { type TemplateResult, html, nothing } from "lit";
import { ACQUISITIONS, CACHE_PRECISIONS, PRECISIONS, type SelfHostedOption } from "../../../../cost/scenario/scenario";
import { measuredOption } from "../../../../cost/scenario/provenance";
import { hasWeights } from "../../../../models/modelCard";
import type { CostActions } from "../../actions";
import type { CostModel } from "../../model";
import { choiceField, numberField } from "./field";
import { fleetFields } from "./fleetFields";
import { provenanceNote } from "./measuredNote";
import { moreFields, optionNumber, ownWorkload, placeFields } from "./moreFields";

export function ownFields(option: SelfHostedOption, model: CostModel, actions: CostActions): TemplateResult {
  const { strings, catalogue, comparison } = model;
  if (!catalogue) return html``;
  const { words } = catalogue.facts;
  const models = catalogue.models.filter(hasWeights);
  const machines = comparison?.options.find(({ id }) => id === option.id)?.machines;
  const at = (field: string): readonly ["options", string, string] => ["options", option.id, field];
  return html`
    ${choiceField(
      strings.model,
      at("model"),
      models.map(({ id, name }) => [id, name] as const),
      option.model,
      actions,
    )}
    ${choiceField(
      strings.precision,
      at("precision"),
      PRECISIONS.map((value) => [value, value.toUpperCase()] as const),
      option.precision,
      actions,
    )}
    ${choiceField(
      strings.hardware,
      at("hardware"),
      catalogue.facts.hardware.map(({ id, name }) => [id, name] as const),
      option.hardware,
      actions,
    )}
    ${choiceField(
      strings.acquisition,
      at("acquisition"),
      ACQUISITIONS.map((value) => [value, words.acquisition[value]] as const),
      option.acquisition,
      actions,
    )}
    ${rateField(option, model, actions)}
    ${numberField({ path: at("gpusPerReplica"), label: strings.gpus, unit: "GPU", fallback: 1, least: 1, most: 16 }, model, actions)}
    ${numberField({ path: at("replicas"), label: strings.replicas, unit: "", fallback: machines?.needed ?? null, least: 1, most: 64, note: strings.byPeak }, model, actions)}
    ${numberField({ path: at("measuredTokensPerSecond"), label: strings.measured, unit: "token/s", fallback: machines ? Number(machines.throughput.tokensPerSecond.toPrecision(3)) : null, least: 10, most: 200_000, byDecades: true, note: machines ? words.throughput[machines.throughput.kind] : strings.fromTable, ownNote: provenanceNote(measuredOption(option).get("measuredTokensPerSecond"), model) }, model, actions)}
    ${moreFields(option, model, [
      option.acquisition === "rented" ? fleetFields(option, model, actions) : nothing,
      choiceField(
        strings.more.cachePrecision,
        at("cachePrecision"),
        CACHE_PRECISIONS.map((value) => [value, value.toUpperCase()] as const),
        option.cachePrecision,
        actions,
        "BF16",
      ),
      optionNumber(option, "sites", [1, 5], model, actions),
      optionNumber(option, "standbyReplicas", [0, 10], model, actions),
      ownWorkload(option, model, actions),
      placeFields(option, model, actions),
    ])}
  `;
}

/** What the hardware costs, with the day on which its usual price was checked. */
function rateField(option: SelfHostedOption, model: CostModel, actions: CostActions): TemplateResult {
  const { strings, catalogue } = model;
  const hardware = catalogue?.facts.hardware.find(({ id }) => id === option.hardware);
  const rented = option.acquisition === "rented";
  const listed = rented ? hardware?.rent : hardware?.purchase;
  return numberField(
    {
      path: ["options", option.id, rented ? "rentPerGpuHour" : "purchasePerGpu"],
      label: rented ? strings.rent : strings.purchase,
      unit: rented ? strings.perGpuHour : strings.perGpu,
      fallback: listed?.usual ?? null,
      least: rented ? 0.1 : 500,
      most: rented ? 20 : 100_000,
      byDecades: true,
      ...(listed ? { note: `${listed.source.title} (${listed.checked})` } : {}),
    },
    model,
    actions,
  );
}
