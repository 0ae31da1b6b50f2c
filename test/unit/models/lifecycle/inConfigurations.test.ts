import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { resolverOf } from "../../../../src/models/identity/resolver";
import { lifecyclesOf } from "../../../../src/models/lifecycle/lifecycles";
import { builtLibrary } from "../../library/libraries";

const DAY = "2026-11-27";

/** Whether an answer is one of those that a part of a line allows. */
const allows = (allowed: string, answer: string | null): boolean =>
  allowed === "*" || allowed.split(" ").includes(answer ?? "-");

describe("ids of configurations in public repositories, on the day they were judged", () => {
  const library = builtLibrary("en");
  const [resolver, lives] = [resolverOf(library.identity), lifecyclesOf(library)];
  const rows = readFileSync(path.join("test", "fixtures", "lifecycle", "in-configurations.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [id = "", platform = "", model = "", state = "", end = ""] = line.split("|");
      return { id, platform, model, state, end };
    });

  it("are told in 95 of 100: model and platform, state and end", () => {
    const isIdentified = ({ id, platform, model }: (typeof rows)[number]): boolean => {
      const found = resolver.resolve(id);
      return allows(platform, found.platform) && allows(model, found.model);
    };
    const isDated = ({ id, state, end }: (typeof rows)[number]): boolean => {
      const life = lives.of(null, id, DAY);
      return allows(state, life.state) && (life.state === "unknown" || allows(end, life.end));
    };
    const unidentified = rows.filter((row) => !isIdentified(row)).map(({ id }) => id);
    const misdated = rows.filter((row) => !isDated(row)).map(({ id }) => id);
    const right = (wrong: readonly string[]): string => `${rows.length - wrong.length} of ${rows.length}`;
    console.log(`      identity ${right(unidentified)}, state and end ${right(misdated)}`);
    assert.ok(rows.length >= 100);
    assert.ok(unidentified.length <= rows.length * 0.05, unidentified.join("\n"));
    assert.ok(misdated.length <= rows.length * 0.05, misdated.join("\n"));
  });
});
