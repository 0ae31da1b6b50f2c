import assert from "node:assert/strict";
import fc from "fast-check";
import { type Box, type Label, nearestOf, overlaps, placeLabels } from "../../../src/webview/cost/quality/placeLabels";
import { frontierStair } from "../../../src/webview/cost/quality/stair";

const AREA: Box = { x: 40, y: 0, width: 560, height: 300 };
const label = fc.record({
  x: fc.integer({ min: 50, max: 590 }),
  y: fc.integer({ min: 10, max: 290 }),
  width: fc.integer({ min: 10, max: 160 }),
  height: fc.constantFrom(16, 32),
});
const around = ({ x, y }: Label): Box => ({ x: x - 7, y: y - 7, width: 14, height: 14 });

describe("names beside the points of a chart", () => {
  it("lie within the area, on no point and on no other name, however the points lie", () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
        const points = labels.map(around);
        const boxes = placeLabels(labels, points, AREA);
        if (!boxes) return;
        assert.equal(boxes.length, labels.length);
        for (const [index, box] of boxes.entries()) {
          assert.deepEqual([box.width, box.height], [labels[index]?.width, labels[index]?.height]);
          assert.ok(box.x >= AREA.x && box.x + box.width <= AREA.x + AREA.width);
          assert.ok(box.y >= AREA.y && box.y + box.height <= AREA.y + AREA.height);
          for (const other of [...points, ...boxes.slice(index + 1)]) assert.ok(!overlaps(box, other));
        }
      }),
    );
  });

  it("find room for a letter each even where all points lie on one another", () => {
    const labels = Array.from({ length: 24 }, () => ({ x: 300, y: 150, width: 12, height: 16 }));
    assert.equal(placeLabels(labels, labels.map(around), AREA)?.length, 24);
  });

  it("stand to the right of a point that is alone, and are none where one finds no room", () => {
    const one = { x: 300, y: 150, width: 100, height: 16 };
    assert.deepEqual(placeLabels([one], [around(one)], AREA), [{ x: 310, y: 142, width: 100, height: 16 }]);
    assert.equal(placeLabels([one, { ...one, width: 700 }], [], AREA), null);
    assert.equal(placeLabels([one], [AREA], AREA), null);
    assert.deepEqual(placeLabels([], [], AREA), []);
  });

  it("are led to from the nearest point of their box", () => {
    const box = { x: 10, y: 10, width: 20, height: 10 };
    assert.deepEqual(nearestOf(box, { x: 0, y: 0 }), { x: 10, y: 10 });
    assert.deepEqual(nearestOf(box, { x: 15, y: 90 }), { x: 15, y: 20 });
  });
});

describe("the frontier as a stair", () => {
  it("goes right before it goes up, from the least cost on", () => {
    const stair = frontierStair([
      { cost: 5, rate: 0.9 },
      { cost: 1, rate: 0.6 },
      { cost: 2, rate: 0.8 },
    ]);
    assert.deepEqual(
      stair.map(({ cost, rate }) => [cost, rate]),
      [
        [1, 0.6],
        [2, 0.6],
        [2, 0.8],
        [5, 0.8],
        [5, 0.9],
      ],
    );
    assert.deepEqual(frontierStair([]), []);
  });
});
