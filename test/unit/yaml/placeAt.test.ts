import assert from "node:assert/strict";
import fc from "fast-check";
import { placeAt } from "../../../src/yaml/placeAt";

/** What is told of the place of the bar in a text. */
function at(text: string): string | null {
  const offset = text.indexOf("|");
  const place = placeAt(text.replace("|", ""), offset);
  return place && `${place.isKey ? "key" : "value"} ${place.path.join(".")} "${place.word}" ${offset - place.from}`;
}

describe("the place in a YAML text", () => {
  it("is told in block style, at the top, below a key and in a list", () => {
    assert.equal(at("title: T\nqual|\n"), 'key  "qual" 4');
    assert.equal(at("title: T\nquality:\n  |\n"), 'key quality "" 0');
    assert.equal(at("quality:\n  minimum: 0.8\n  mar|\noptions: []\n"), 'key quality "mar" 3');
    assert.equal(at("quality:\n  notWorseThan: cl|\n"), 'value quality.notWorseThan "cl" 2');
    assert.equal(at("quality:\n  notWorseThan: |\n  margin: 0.1\n"), 'value quality.notWorseThan "" 0');
    assert.equal(
      at("options:\n  - id: a\n  - id: b\n    evaluation:\n      n: 3\n      pas|\n"),
      'key options.1.evaluation "pas" 3',
    );
    assert.equal(
      at("options:\n  - id: b\n    evaluation:\n      - task: x\n        |\n"),
      'key options.0.evaluation.0 "" 0',
    );
    assert.equal(at("options:\n  - |\n"), 'key options.0 "" 0');
  });

  it("is told in flow style, of a line that is not finished", () => {
    assert.equal(at("quality: { |\noptions: []\n"), 'key quality "" 0');
    assert.equal(at("quality: { notWorseThan: closed, | }\n"), 'key quality "" 0');
    assert.equal(at("quality: { notWorseThan: |, margin: 0.1 }\n"), 'value quality.notWorseThan "" 0');
    assert.equal(at("quality: { weights: { tick| } }\n"), 'key quality.weights "tick" 4');
    assert.equal(
      at("options:\n  - { id: a, evaluation: { n: 3, against: [{ op|\n  - { id: b }\n"),
      'key options.0.evaluation.against.0 "op" 2',
    );
    assert.equal(
      at("options:\n  - { id: a, evaluation: { n: 3, against: [{ option: b| }] } }\n"),
      'value options.0.evaluation.against.0.option "b" 1',
    );
    assert.equal(at("contracts: [|]\n"), 'value contracts.0 "" 0');
  });

  it("is told inside a word, of the key or value that is there", () => {
    assert.equal(at("quality: { mi|nimum: 0.8 }\n"), 'key quality "mi" 2');
    assert.equal(at("quality:\r\n  mar|gin: 0.8\r\n"), 'key quality "mar" 3');
  });

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("ab: {}[],-\n#\"'&*|>!")) }),
        fc.nat(40),
        (text, offset) => {
          placeAt(text, Math.min(offset, text.length));
        },
      ),
    );
    assert.equal(placeAt("x".repeat(200_001), 3), null);
  });
});
