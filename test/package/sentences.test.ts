import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const ROOT = process.cwd();
const read = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(path.resolve(ROOT, file), "utf8")) as Record<string, string>;
const placeholders = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map((match) => match[0]).sort();

describe("the sentences of the editor", () => {
  it("are in both bundles, with the same placeholders", () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "model-choice-l10n-"));
    try {
      execFileSync(
        process.execPath,
        [
          path.join(ROOT, "node_modules", "@vscode", "l10n-dev", "dist", "cli.js"),
          "export",
          "--outDir",
          folder,
          "src/editor",
        ],
        { cwd: ROOT },
      );
      const extracted = read(path.join(folder, "bundle.l10n.json"));
      const chinese = read("l10n/bundle.l10n.zh-cn.json");
      assert.deepEqual(read("l10n/bundle.l10n.json"), extracted, "run `npm run l10n` after changing a sentence");
      assert.deepEqual(Object.keys(chinese).sort(), Object.keys(extracted).sort());
      for (const [sentence, translation] of Object.entries(chinese)) {
        assert.deepEqual(placeholders(translation), placeholders(sentence), sentence);
        assert.match(translation, /\p{Script=Han}/u, sentence);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
