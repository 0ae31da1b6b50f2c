import assert from "node:assert/strict";
import { figuresBlock } from "../../../../src/cost/write/figuresBlock";
import { PLAIN_PRICES, builtCatalogue, compared } from "../../cost/costFixture";
import { EVALUATED, openPriced } from "../../cost/evaluatedFixture";
import { findingsIn, fixed, found } from "./checking";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const recordOf = (scenario: string): string =>
  `# Model\n\n${figuresBlock(compared(scenario, CATALOGUE), "2026-11-24")}\n`;
const RECORD = recordOf(EVALUATED);

describe("figures-changed where options were evaluated", () => {
  it("is quiet with the same prices", () => {
    assert.deepEqual(findingsIn(RECORD, { catalogue: CATALOGUE }), []);
  });

  it("warns where another option is the cheapest that is proven good enough, and where none is", () => {
    const told = (catalogue: typeof CATALOGUE, text = RECORD): unknown[] =>
      findingsIn(text, { catalogue })
        .filter(({ code }) => code === "figures-changed")
        .map(({ message, severity, args }) => [message, severity, ...args]);
    const date = CATALOGUE.priceSource.date;
    assert.deepEqual(told(openPriced(20)), [["good-enough", "warning", "Open, Acme", "Closed", date, date]]);
    // The limit is out of reach of both, so that only the block says that one was good enough.
    const none = recordOf(EVALUATED.replace("notWorseThan: closed, margin: 0.06", "minimum: 0.99")).replace(
      "cheapestGoodEnough: null",
      "cheapestGoodEnough: open",
    );
    assert.deepEqual(told(CATALOGUE, none), [["none-good-enough", "warning", "Open, Acme", date, date]]);
  });

  it("says what the choice overpays now, and its fix brings block and figures up to date", () => {
    const catalogue = openPriced(0.5);
    assert.match(found("figures-changed", RECORD, { catalogue })[0] ?? "", /^3 overpayment 2,912 USD 3,2\d\d USD /);
    assert.deepEqual(found("figures-changed", fixed("figures-changed", RECORD, { catalogue }), { catalogue }), []);
  });
});
