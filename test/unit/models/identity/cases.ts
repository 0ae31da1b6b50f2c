import { readFileSync } from "node:fs";
import path from "node:path";

/** An id with what may be told of it, each part as `allows` of the test reads it. */
export interface Case {
  readonly id: string;
  readonly platform: string;
  readonly model: string;
  readonly snapshot: string;
  readonly match: string;
}

/** The ids of a file of `test/fixtures/model-ids`; parts that a line leaves out are empty. */
export function cases(name: string): Case[] {
  const text = readFileSync(path.join(process.cwd(), "test", "fixtures", "model-ids", name), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [id = "", platform = "", model = "", snapshot = "", match = ""] = line.split("|");
      return { id, platform, model, snapshot, match };
    });
}
