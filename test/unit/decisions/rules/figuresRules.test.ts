import assert from "node:assert/strict";
import { figuresBlock } from "../../../../src/cost/write/figuresBlock";
import { PLAIN_PRICES, THREE_WAYS, builtCatalogue, compared } from "../../cost/costFixture";
import { findingsIn, fixed, found } from "./checking";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const COMPARISON = compared(THREE_WAYS, CATALOGUE);
const record = (block: string): string => `# Model\n\n${block}\n`;
const RECORD = record(figuresBlock(COMPARISON, "2026-11-24"));

function priced(factor: number): typeof CATALOGUE {
  const rows = (PLAIN_PRICES.rows ?? []).map((row) =>
    row.id === "acme/open" ? { ...row, input: factor, output: factor } : row,
  );
  return builtCatalogue({ ...PLAIN_PRICES, rows });
}

describe("rules about figures", () => {
  it("figures-changed: quiet with the same prices, information for other amounts, a warning where the cheapest changes", () => {
    assert.deepEqual(found("figures-changed", RECORD, { catalogue: CATALOGUE }), []);
    const [changed = ""] = found("figures-changed", RECORD, { catalogue: priced(0.9) });
    assert.match(changed, /^3 changed .+ [\d,]+ USD [\d,]+ USD \d{4}/);
    const flipped = [0.0001, 1000]
      .flatMap((price) => findingsIn(RECORD, { catalogue: priced(price) }))
      .filter(({ code, message }) => code === "figures-changed" && message === "flips");
    assert.ok(flipped.length > 0);
    assert.deepEqual([...new Set(flipped.map(({ severity }) => severity))], ["warning"]);
  });

  it("figures-changed: writes amounts in the language that it is read in", () => {
    assert.match(
      found("figures-changed", RECORD, { catalogue: priced(0.9), language: "zh-cn" })[0] ?? "",
      /[\d,.]+ 美元 /,
    );
  });

  it("figures-changed: speaks of the break-even, or of a small difference, where no amount differs to the eye", () => {
    const [number = ""] = /millionTokensPerMonth: (\d[\d.]*)/.exec(RECORD)?.slice(1) ?? [];
    const moved = RECORD.replace(
      /requestsPerDay: \d[\d.]*, millionTokensPerMonth: \d[\d.]*/,
      "requestsPerDay: 1000, millionTokensPerMonth: 45",
    );
    assert.ok(number !== "" && moved !== RECORD);
    assert.match(
      found("figures-changed", moved, { catalogue: CATALOGUE })[0] ?? "",
      /^3 break-even .+ 45(?:\.0)? [\d,]+ \d{4}-/,
    );
    const slight = RECORD.replace(/monthly: (\d[\d.]*)/, (_, amount: string) => `monthly: ${Number(amount) * 1.00003}`);
    assert.match(found("figures-changed", slight, { catalogue: CATALOGUE })[0] ?? "", /^3 (?:slightly|changed) /);
  });

  it("figures-changed: its fix updates the block, and then it is quiet", () => {
    const catalogue = priced(0.9);
    const after = fixed("figures-changed", RECORD, { catalogue });
    assert.match(after, /Earlier figures/);
    assert.deepEqual(found("figures-changed", after, { catalogue }), []);
  });

  it("figures-changed: a comment above the block silences it", () => {
    const text = RECORD.replace("```model", "<!-- model-choice-disable-next-line figures-changed -->\n\n```model");
    assert.deepEqual(found("figures-changed", text, { catalogue: priced(0.9) }), []);
  });

  it("prices-old: finds prices older than the limit, not those of its last day", () => {
    const undated = RECORD.replace(/(, date: )[\d-]+/, "$12026-08-26").replace(/(, checked: )[\d-]+/g, "$1null");
    const checked = RECORD.replace(/(, checked: )[\d-]+/, "$12026-08-26");
    assert.deepEqual(found("prices-old", undated, { catalogue: CATALOGUE, today: "2026-11-25" }), [
      "3 old 2026-08-26 91 90",
    ]);
    const stale = found("prices-old", RECORD, { catalogue: CATALOGUE, today: "2026-12-23" });
    assert.deepEqual(stale, ["3 catalogue 2026-09-23 91 90"]);
    const text = checked;
    assert.deepEqual(found("prices-old", text, { catalogue: CATALOGUE, today: "2026-11-24" }), []);
    assert.deepEqual(found("prices-old", text, { catalogue: CATALOGUE, today: "2026-11-25" }), [
      "3 old 2026-08-26 91 90",
    ]);
    assert.deepEqual(found("prices-old", text.replace("2026-08-26", "long ago"), { catalogue: CATALOGUE }), []);
  });

  it("figures-invalid: names line and field, as an error", () => {
    const text = record("```model-choice\nscenario:\n  title: T\n  options: many\n```");
    assert.deepEqual(
      findingsIn(text).map(({ code, severity, line, message, args }) => [code, severity, line, message, ...args]),
      [["figures-invalid", "error", 6, "wrong-type", "scenario.options", "array"]],
    );
    assert.deepEqual(found("figures-invalid", RECORD), []);
  });

  it("model-unknown: points at the id in the scenario", () => {
    const text = RECORD.replaceAll("acme/closed", "acme/gone").replaceAll("llama-3.1-8b", "llama-9");
    const findings = findingsIn(text, { catalogue: CATALOGUE }).filter(({ code }) => code === "model-unknown");
    assert.deepEqual(
      findings.map(({ message, args, span }) => [
        message,
        args[0],
        text.slice(span.offset, span.offset + span.length),
        span.offset > text.indexOf("scenario:"),
      ]),
      [
        ["price", "acme/gone", "acme/gone", true],
        ["model", "llama-9", "llama-9", true],
        ["model", "llama-9", "llama-9", true],
      ],
    );
    assert.deepEqual(found("model-unknown", RECORD, { catalogue: CATALOGUE }), []);
  });

  it("model-retired: finds an API price of the scenario whose offer has ended, once, and no weights", () => {
    const text = RECORD.replaceAll("acme/closed", "openai/gpt-4");
    assert.deepEqual(
      found("model-retired", text).map((line) => line.replace(/^\d+ | Collected.*$/g, "")),
      ["retired openai/gpt-4 2026-10-23 OpenAI"],
    );
    assert.deepEqual(found("model-retired", RECORD, { catalogue: CATALOGUE }), []);
  });

  it("licence-limit-unmentioned: knows the chosen option of the scenario", () => {
    const chosen = figuresBlock({ ...COMPARISON, scenario: { ...COMPARISON.scenario, chosen: "own" } }, "2026-11-24");
    assert.equal(found("licence-limit-unmentioned", record(chosen), { catalogue: CATALOGUE }).length, 1);
    assert.deepEqual(found("licence-limit-unmentioned", RECORD, { catalogue: CATALOGUE }), []);
  });
});
