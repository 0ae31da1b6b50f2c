import assert from "node:assert/strict";
import { figuresBlock } from "../../../../src/cost/write/figuresBlock";
import { datedFigures } from "../../../../src/decisions/figures/datedFigures";
import { findFigures } from "../../../../src/decisions/figures/findFigures";
import { recompute } from "../../../../src/decisions/figures/recompute";
import { applyEdits } from "../../../../src/decisions/write/applyEdits";
import { PLAIN_PRICES, THREE_WAYS, builtCatalogue, comparedQuickly } from "../../cost/costFixture";
import { findingsIn, fixed, found } from "./checking";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const COMPARISON = comparedQuickly(THREE_WAYS, CATALOGUE);
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

  it("figures-changed: gives an accepted record no fix that writes over the figures of its decision", () => {
    const accepted = `---\nstatus: accepted\ndate: 2026-11-24\n---\n\n${RECORD}`;
    const [finding] = findingsIn(accepted, { catalogue: priced(0.9) }).filter(({ code }) => code === "figures-changed");
    assert.deepEqual(finding?.fixes, []);
  });

  describe("chosen-not-cheapest", () => {
    const code = "chosen-not-cheapest";
    const head = (status: string): string => `---\nstatus: ${status}\ndate: 2026-11-24\n---\n\n`;
    const cheapest = COMPARISON.cheapest ?? "";
    const dearer = COMPARISON.options.find(({ id }) => id !== cheapest)?.id ?? "";
    const chose = (id: string, computed: string): string =>
      record(figuresBlock({ ...COMPARISON, scenario: { ...COMPARISON.scenario, chosen: id } }, computed));

    it("gives the difference of figures that came after the decision, exactly once", () => {
      const [finding, ...others] = findingsIn(head("accepted") + chose(dearer, "2026-11-25"), {
        catalogue: CATALOGUE,
      }).filter((each) => each.code === code);
      assert.deepEqual([finding?.severity, finding?.message, others], ["information", "dearer", []]);
      assert.match(finding?.args.join(" | ") ?? "", /^.+ \| [\d,.]+ USD \| .+ \| [\d,.]+ USD \| 2026-11-25$/);
    });

    it("is silent where the choice is the cheapest, was made with these figures, is open or over", () => {
      for (const text of [
        head("accepted") + chose(cheapest, "2026-11-25"),
        head("accepted") + chose(dearer, "2026-11-24"),
        ...["proposed", "draft", "superseded", "rejected", "deprecated"].map(
          (status) => head(status) + chose(dearer, "2026-11-25"),
        ),
        head("accepted") + RECORD,
      ])
        assert.deepEqual(found(code, text, { catalogue: CATALOGUE }), []);
    });

    it("warns once updated figures no longer say that the choice is the cheapest, also in Chinese", () => {
      const [price = 0] = [0.0001, 1000].filter(
        (factor) => comparedQuickly(THREE_WAYS, priced(factor)).cheapest !== cheapest,
      );
      for (const words of ["", "本记录用中文写成，说明为什么选用这一模型，以及当时的理由和今后的打算。".repeat(20)]) {
        const text = `# Model\n\n${words}\n\n${chose(cheapest, "2026-11-24")}`;
        const after = fixed("figures-changed", text, { catalogue: priced(price) });
        const findings = findingsIn(after, { catalogue: priced(price) }).filter((each) => each.code === code);
        assert.deepEqual(
          findings.map(({ severity, message }) => [severity, message]),
          [["warning", "turned"]],
        );
        assert.deepEqual(found("figures-changed", after, { catalogue: priced(price) }), []);
      }
    });

    it("is silent for figures that somebody has looked at since, and not for later ones", () => {
      const text = head("accepted") + chose(dearer, "2026-11-25");
      const reviewed = (line: string): string[] => found(code, `${text}\n${line}\n`, { catalogue: CATALOGUE });
      assert.deepEqual(reviewed("Reviewed on 2026-11-25: still right, because it answers better."), []);
      assert.deepEqual(reviewed("复审于 2026-11-26：仍然成立。"), []);
      assert.equal(reviewed("Reviewed on 2026-11-24: still right.").length, 1);
    });

    it("goes by the later figures of the same scenario, and takes the earlier ones as what was known", () => {
      const [price = 0] = [0.0001, 1000].filter(
        (factor) => comparedQuickly(THREE_WAYS, priced(factor)).cheapest !== cheapest,
      );
      const catalogue = priced(price);
      const text = head("accepted") + chose(cheapest, "2026-11-24");
      assert.match(found("figures-changed", text, { catalogue })[0] ?? "", / flips /);
      const [block] = findFigures(text);
      const drift = block && recompute(block, catalogue);
      assert.ok(block && drift);
      const edit = datedFigures(text, block, drift, "2027-02-02", "en");
      const after = applyEdits(text, edit ? [edit] : []);
      assert.equal(findFigures(after).length, 2);
      assert.ok(after.startsWith(text.trimEnd()), "what stood there stays");
      assert.deepEqual(found("figures-changed", after, { catalogue }), []);
      assert.deepEqual(
        findingsIn(after, { catalogue })
          .filter((each) => each.code === code)
          .map(({ severity, message, line }) => [severity, message, line > 20]),
        [["warning", "turned", true]],
      );
    });
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
