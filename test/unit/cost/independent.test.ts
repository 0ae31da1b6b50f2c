import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { builtCatalogue, comparedQuickly } from "./costFixture";
import { reckon } from "./independentReckoning";

const FOLDER = path.join(process.cwd(), "test", "fixtures", "cost-scenarios");

describe("five scenarios reckoned a second time, by a script that shares no code", () => {
  const catalogue = builtCatalogue();
  for (const name of readdirSync(FOLDER))
    it(`${name}: month and horizon of every option agree`, () => {
      const text = readFileSync(path.join(FOLDER, name), "utf8");
      const { options } = comparedQuickly(text, catalogue);
      const reckoned = reckon(text, catalogue.prices);
      assert.ok(Object.keys(reckoned).length >= 2);
      for (const [id, { month, total }] of Object.entries(reckoned)) {
        const option = options.find((one) => one.id === id);
        const near = (found: number | null | undefined, expected: number, what: string): void =>
          assert.ok(
            Math.abs((found ?? Number.NaN) - expected) <= expected * 1e-9,
            `${id}, ${what}: ${found}, not ${expected}`,
          );
        near(option?.monthly?.total, month, "month");
        near(option?.horizonTotal, total, "horizon");
      }
    });

  it("batch.yaml: the base carries what it can at its price, the rest is billed by the token", () => {
    const text = readFileSync(path.join(FOLDER, "batch.yaml"), "utf8");
    const { options } = comparedQuickly(text, catalogue);
    const of = (id: string): (typeof options)[number] | undefined => options.find((one) => one.id === id);
    // 694 tokens a second arrive evenly, as all are batches; one replica of 2,600 carries them.
    assert.ok(Math.abs((of("both")?.monthly?.parts.output ?? 1) - 0) < 1e-9);
    assert.equal(of("both")?.machines?.replicas, 1);
    assert.ok((of("both")?.monthly?.total ?? 0) < (of("own")?.monthly?.total ?? 0));
  });
});
