import assert from "node:assert/strict";
import { cutCatalogue } from "../../../src/models/prices/cutCatalogue";
import { catalogueChanges } from "../../../src/models/prices/catalogueChanges";
import { keepDates } from "../../../src/models/prices/keepDates";
import type { PriceCatalogue } from "../../../src/models/prices/priceRow";
import { isManifest, readLifecycle, readManifest } from "../../../src/models/prices/refreshedCatalogue";

const HASH = "0123456789abcdef".repeat(4);

function catalogue(models: readonly object[], date: string, checked: string | null = null): PriceCatalogue {
  return cutCatalogue([{ id: "openai", name: "OpenAI", models }], { name: "x", version: "1", date }, () => checked);
}

describe("a refreshed catalogue", () => {
  const before = catalogue(
    [
      { id: "same", prices: { input_mtok: 1, output_mtok: 2 } },
      { id: "dearer", prices: { input_mtok: 1, output_mtok: 2 } },
      { id: "embedding", prices: { input_mtok: 1 } },
    ],
    "2026-09-23",
    "2026-07-01",
  );
  const fetched = catalogue(
    [
      { id: "same", prices: { input_mtok: 1, output_mtok: 2 } },
      { id: "dearer", prices: { input_mtok: 1, output_mtok: 3 } },
      { id: "new", prices: { input_mtok: 1, output_mtok: 2 } },
      { id: "embedding", prices: { input_mtok: 1 } },
    ],
    "2026-11-24",
  );

  it("keeps the day of checking of a price that is the same, and has none for one that changed or is new", () => {
    const kept = keepDates(fetched, before);
    assert.deepEqual(
      [...kept.rows, ...kept.others].map(({ id, checked }) => [id, checked]),
      [
        ["openai/same", "2026-07-01"],
        ["openai/dearer", null],
        ["openai/new", null],
        ["openai/embedding", "2026-07-01"],
      ],
    );
    assert.deepEqual(
      catalogueChanges(before, kept).changed.map(({ after }) => after.id),
      ["openai/dearer"],
    );
  });

  it("reads a manifest with checksums, and refuses another version or a checksum that is none", () => {
    const manifest = {
      format: "model-choice-catalogue/1",
      prices: { url: "prices.json", sha256: HASH },
      lifecycle: { url: "ends.json", sha256: HASH },
    };
    assert.equal(isManifest(manifest), true);
    assert.equal(isManifest([]), false);
    assert.equal(readManifest(manifest).lifecycle?.url, "ends.json");
    assert.throws(() => readManifest({ ...manifest, format: "model-choice-catalogue/2" }), /format/);
    assert.throws(() => readManifest({ ...manifest, prices: { url: "a", sha256: "abc" } }), /prices\.sha256/);
  });

  it("reads announced ends, without taking an empty date for one", () => {
    const row = { provider: "Cohere", model_id: "command-r", shutdown_date: "", deprecation_date: "2025-09-15" };
    const [first] = readLifecycle([row]);
    assert.deepEqual(first, {
      provider: "Cohere",
      model: "command-r",
      announced: null,
      deprecated: "2025-09-15",
      ends: null,
      replacements: [],
      url: null,
      observed: null,
    });
    assert.throws(() => readLifecycle([{ ...row, shutdown_date: "soon" }]), /shutdown_date/);
    assert.throws(() => readLifecycle([]), Error);
  });
});
