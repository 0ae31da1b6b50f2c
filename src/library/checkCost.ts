import { ASSUMPTIONS } from "../cost/assumptionId";
import { FORMULAS, formulaById } from "../cost/formulas/registry";
import { HARDWARE_FIGURES, type HardwareFigure } from "../models/hardware";
import { applyOverlay } from "../models/prices/applyOverlay";
import type { OverlayFile } from "../models/prices/overlayFile";
import type { PriceCatalogue } from "../models/prices/priceRow";
import type { ContentProblem, ContentProblemCode } from "./contentProblem";
import type { Checked, ReadContent } from "./readContent";

/** Checks the references of model cards, measured throughput, assumptions and heuristics. */
export function checkCost(content: ReadContent, catalogue: PriceCatalogue, overlay: OverlayFile): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const report = (
    { file, yaml }: Pick<Checked<unknown>, "file" | "yaml">,
    code: ContentProblemCode,
    path: readonly PropertyKey[],
    arg: string,
  ): void => {
    problems.push({ code, file, line: yaml.lineOf(path), args: [arg] });
  };
  const idsOf = (list: readonly { id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
  const rows = idsOf(applyOverlay(catalogue.rows, overlay, "overlay"));
  const [licences, levels, models] = [content.licences, content.openness, content.models].map(({ value }) =>
    idsOf(value),
  );
  const { hardware } = content.hardware.value;
  const machines = idsOf(hardware);
  const tokenizers = idsOf(content.tokenizers.value?.tokenizers ?? []);

  content.models.value.forEach((card, index) => {
    if (card.licence !== null && !licences?.has(card.licence))
      report(content.models, "licence-unknown", [index, "licence"], card.licence);
    if (card.openness !== null && !levels?.has(card.openness))
      report(content.models, "level-unknown", [index, "openness"], card.openness);
    if (card.tokenizer !== undefined && !tokenizers.has(card.tokenizer))
      report(content.models, "tokenizer-unknown", [index, "tokenizer"], card.tokenizer);
    card.prices.forEach(
      (row, at) => rows.has(row) || report(content.models, "price-row-unknown", [index, "prices", at], row),
    );
  });
  content.tokenizers.value?.families.forEach(({ tokenizer }, index) => {
    if (!tokenizers.has(tokenizer))
      report(content.tokenizers, "tokenizer-unknown", ["families", index, "tokenizer"], tokenizer);
  });
  content.tokenizers.value?.tokenizers.forEach(({ from }, index) => {
    for (const key of from)
      if (!Object.hasOwn(content.tokenizers.value?.sources ?? {}, key))
        report(content.tokenizers, "source-unknown", ["tokenizers", index, "from"], key);
  });
  content.vendors.value.forEach(({ terms, open }, index) => {
    if (!licences?.has(terms)) report(content.vendors, "licence-unknown", [index, "terms"], terms);
    open?.forEach(({ licence }, at) => {
      if (!licences?.has(licence)) report(content.vendors, "licence-unknown", [index, "open", at, "licence"], licence);
    });
  });
  content.throughput.value?.series.forEach((entry, index) => {
    const at = (key: string): readonly PropertyKey[] => ["series", index, key];
    if (!models?.has(entry.model)) report(content.throughput, "model-unknown", at("model"), entry.model);
    if (!machines.has(entry.hardware)) report(content.throughput, "hardware-unknown", at("hardware"), entry.hardware);
    if (!Object.hasOwn(content.throughput.value?.sources ?? {}, entry.from))
      report(content.throughput, "source-unknown", at("from"), entry.from);
  });
  problems.push(...checkFigures(content.hardware));
  const given = idsOf(content.assumptions.value);
  for (const id of ASSUMPTIONS) if (!given.has(id)) report(content.assumptions, "assumption-missing", [], id);
  const notes = new Set(content.notes.map((note) => note.frontMatter.id));
  const evidence = idsOf(content.evidence.value);
  content.heuristics.value.forEach((rule, index) => {
    rule.notes?.forEach(
      (id, at) => notes.has(id) || report(content.heuristics, "note-unknown", [index, "notes", at], id),
    );
    rule.evidence?.forEach(
      (id, at) => evidence.has(id) || report(content.heuristics, "evidence-unknown", [index, "evidence", at], id),
    );
    rule.formulas?.forEach(
      (id, at) => formulaById(id) || report(content.heuristics, "formula-unknown", [index, "formulas", at], id),
    );
  });
  for (const id of Object.keys(content.formulas.value))
    if (!formulaById(id)) report(content.formulas, "formula-unknown", [id], id);
  for (const { id } of FORMULAS)
    if (!Object.hasOwn(content.formulas.value, id)) report(content.formulas, "formula-without-words", [], id);
  const machineList = { ...content.hardware, value: hardware };
  for (const list of [content.models, machineList, content.heuristics, content.presets]) {
    const seen = new Set<string>();
    const path = list === machineList ? ["hardware"] : [];
    list.value.forEach(({ id }, index) => {
      if (seen.has(id)) report(list, "id-duplicate", [...path, index, "id"], id);
      seen.add(id);
    });
  }
  return problems;
}

/** Every source of a figure is listed, and every figure that a machine has is stated by one of them. */
function checkFigures({ file, yaml, value }: ReadContent["hardware"]): ContentProblem[] {
  return value.hardware.flatMap((machine, index) => {
    const report = (code: ContentProblemCode, path: readonly PropertyKey[], arg: string): ContentProblem => ({
      code,
      file,
      line: yaml.lineOf(["hardware", index, ...path]),
      args: [arg],
    });
    const unknown = machine.sources.flatMap(({ from }, at) =>
      Object.hasOwn(value.sources, from) ? [] : [report("source-unknown", ["sources", at, "from"], from)],
    );
    const stated = new Set<string>(machine.sources.flatMap(({ states }) => states));
    const given: Partial<Record<HardwareFigure, number | undefined>> = { ...machine, ...machine.flops };
    const missing = HARDWARE_FIGURES.filter((figure) => given[figure] !== undefined && !stated.has(figure));
    return [...unknown, ...missing.map((figure) => report("figure-without-source", [], figure))];
  });
}
