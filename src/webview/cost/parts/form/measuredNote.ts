import { type TemplateResult, html } from "lit";
import type { Provenance } from "../../../../cost/scenario/provenance";
import { sayer } from "../../../../cost/words/costWords";
import { measuredNote, seenUntil } from "../../../../cost/words/measured";
import type { CostModel } from "../../model";
import { ageNote } from "../ageNote";

/** Whence a measured number comes, and that it is old once it is; undefined where it was not measured. */
export function provenanceNote(
  provenance: Provenance<string> | undefined,
  model: CostModel,
): TemplateResult | undefined {
  const { words, scenario, strings } = model;
  if (!provenance || !words || !scenario) return undefined;
  return html`${measuredNote(provenance, words, sayer(words, scenario.currency))}
  ${ageNote(seenUntil(provenance), strings.measuredAge, model)}`;
}
