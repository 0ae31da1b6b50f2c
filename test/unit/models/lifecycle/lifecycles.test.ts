import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Lifecycles, lifecyclesOf } from "../../../../src/models/lifecycle/lifecycles";
import { lifecycleSentences } from "../../../../src/models/lifecycle/words";
import { builtCatalogue } from "../../cost/costFixture";
import { builtLibrary } from "../../library/libraries";

const LIBRARY = builtLibrary("en");
const LIVES = lifecyclesOf(LIBRARY);
const DAY = "2026-11-26";

function stand(platform: string | null, id: string, day = DAY): string {
  const { platform: where, state, end } = LIVES.of(platform, id, day);
  return [where, state, end].join(" ");
}

describe("life cycles of the content", () => {
  it("tells an id on the platform that it names, else on that of its vendor", () => {
    assert.equal(stand(null, "gpt-4"), "openai ended 2026-10-23");
    assert.equal(stand(null, "us.anthropic.claude-sonnet-4-20250514-v1:0"), "bedrock ended 2026-10-14");
    assert.equal(stand(null, "anthropic/claude-sonnet-4-20250514"), "anthropic ended 2026-06-15");
    assert.equal(stand("vertex", "claude-3-5-haiku"), "vertex ended 2026-07-05");
    assert.equal(stand("anthropic", "claude-3-5-haiku-20241022"), "anthropic ended 2026-02-19");
  });

  it("says of a name that it has ended only when every snapshot has", () => {
    assert.equal(stand(null, "Claude 3.5 Sonnet"), "anthropic ended 2025-10-28");
    assert.equal(stand("openai", "gpt-4o"), "openai deprecated 2027-01-14");
    assert.equal(stand("openai", "gpt-4o-2024-05-13"), "openai ended 2026-10-23");
    // Only two of four snapshots are known to have ended there.
    assert.equal(stand("azure", "gpt-3.5-turbo").split(" ")[1], "unknown");
  });

  it("keeps the platforms of Gemini 2.5 apart", () => {
    assert.equal(stand("gemini", "gemini-2.5-pro"), "gemini announced 2026-12-01");
    assert.equal(stand("gemini", "gemini-2.5-flash-lite").split(" ")[1], "live");
    assert.equal(stand("vertex", "gemini-2.5-pro"), "vertex ended 2026-10-20");
    assert.deepEqual(
      LIVES.everywhere("Gemini 2.5 Pro", DAY).map(({ platform, state }) => `${platform} ${state}`),
      ["gemini announced", "vertex ended"],
    );
  });

  it("does not end a local model with the cloud model of the same name", () => {
    assert.equal(stand(null, "gemma3:27b").split(" ")[1], "unknown");
    assert.equal(stand(null, "gemma3:27b-cloud"), "ollama-cloud ended 2026-07-15");
  });

  it("does not end published weights with the offer of their vendor, and tells that end as the host's", () => {
    for (const [id, host] of [
      ["mistralai/mixtral-8x7b-instruct-v0.1", "mistral ended 2025-03-30"],
      ["mistralai/Mixtral-8x7B-Instruct-v0.1", "mistral ended 2025-03-30"],
      ["microsoft/phi-3-medium-128k-instruct", "azure ended 2025-08-30"],
      ["Mixtral 8x7B", "mistral ended 2025-03-30"],
    ] as const) {
      assert.equal(LIVES.of(null, id, DAY).state, "unknown", id);
      const everywhere = LIVES.everywhere(id, DAY).map(({ platform, state, end }) => [platform, state, end].join(" "));
      assert.ok(everywhere.includes(host), `${id}: ${everywhere.join(", ")}`);
    }
    // An id of the host's own list, or one that names the host, means its offer.
    assert.equal(stand(null, "open-mixtral-8x7b"), "mistral ended 2025-03-30");
    assert.equal(stand(null, "azure/Phi-3-medium-128k-instruct"), "azure ended 2025-08-30");
    // Closed models have no other home.
    assert.equal(stand(null, "mistralai/codestral-2501"), "mistral ended 2025-11-30");
  });

  it("tells of an id that moves what the vendor says it answers with, and nothing where nobody says it", () => {
    for (const id of ["mistral-small-latest", "mistral/mistral-large-latest", "codestral-latest"])
      assert.equal(LIVES.of(null, id, DAY).state, "live", id);
    assert.equal(stand(null, "devstral-latest"), "mistral ended 2026-07-31");
    assert.equal(LIVES.of(null, "mistral-moderation-latest", DAY).state, "unknown");
  });

  it("does not end a model with the preview that it succeeds", () => {
    const id = "gemini-3.1-flash-image-preview";
    assert.equal(stand(null, id), "gemini ended 2026-06-25");
    const sources = { page: { kind: "page", title: "A page", url: "https://example.org/" } } as const;
    const preview = {
      id,
      end: "2026-06-25",
      successors: ["gemini-3.1-flash-image"],
      source: "page",
      checked: "2026-06-30",
    };
    const alone = new Lifecycles([{ platform: "gemini", sources, facts: [preview] }], LIBRARY.identity);
    assert.equal(alone.of(null, id, DAY).state, "ended");
    assert.equal(alone.of(null, "gemini-3.1-flash-image", DAY).state, "unknown");
    // Nor is a preview on offer because its successor is.
    const lite = { id: "gemini-3.1-flash-lite", live: true, source: "page", checked: "2026-06-30" } as const;
    const successor = new Lifecycles([{ platform: "gemini", sources, facts: [lite] }], LIBRARY.identity);
    assert.equal(successor.of(null, "gemini-3.1-flash-lite", DAY).state, "live");
    assert.equal(successor.of(null, "gemini-3.1-flash-lite-preview", DAY).state, "unknown");
  });

  it("tells what is on offer, and before what day it does not end, as the vendor's page does", () => {
    for (const [platform, id, notBefore] of [
      [null, "claude-opus-4-8", "2027-05-28"],
      [null, "claude-sonnet-4-6", "2027-02-17"],
      [null, "claude-opus-5-5", "2027-09-22"],
      [null, "gemini-3.8-flash", null],
      [null, "gpt-5.4-2026-03-05", null],
      [null, "text-embedding-3-small", null],
      ["vertex", "gemini-3.5-flash", "2027-05-19"],
    ] as const) {
      const life = LIVES.of(platform, id, DAY);
      assert.deepEqual([life.state, life.end, life.notBefore], ["live", null, notBefore], id);
    }
  });

  it("tells the ends of one model on several platforms apart", () => {
    for (const [platform, id, life] of [
      ["bedrock", "us.anthropic.claude-3-5-haiku-20241022-v1:0", "bedrock ended 2026-06-19"],
      ["bedrock", "anthropic.claude-opus-4-20250514-v1:0", "bedrock ended 2026-05-31"],
      ["vertex", "gemini-2.0-flash", "vertex ended 2026-06-01"],
      ["vertex", "gemini-1.5-pro-002", "vertex ended 2025-09-24"],
      ["azure", "o3", "azure ended 2026-10-21"],
      ["openai", "o3", "openai deprecated 2026-12-11"],
      ["bailian", "qwen3-max", "bailian ended 2026-10-10"],
      ["together", "openai/gpt-oss-20b", "together ended 2026-09-15"],
      ["gemini", "gemini-2.5-pro", "gemini announced 2026-12-01"],
      ["vertex", "gemini-2.5-pro", "vertex ended 2026-10-20"],
    ] as const)
      assert.equal(stand(platform, id), life);
    const goesOn = LIVES.of("vertex", "gemini-2.5-pro", DAY).others.map(({ fact }) => [fact.end, fact.scope?.en]);
    assert.deepEqual(goesOn, [["2027-03-31", "projects that used it before October 2026"]]);
  });

  it("never guesses: another snapshot, a fine-tune, a platform that says nothing", () => {
    for (const [platform, id] of [
      [null, "claude-opus-4-5-20250514"],
      [null, "ft:gpt-4o-mini-2024-07-18:acme::abc"],
      ["together", "gpt-4"],
      ["openrouter", "openai/gpt-4"],
      [null, "no-such-model"],
      [null, ""],
    ] as const)
      assert.equal(LIVES.of(platform, id, DAY).state, "unknown", id);
  });

  it("is right on earlier days", () => {
    assert.equal(stand("openai", "gpt-4", "2026-10-22"), "openai deprecated 2026-10-23");
    assert.equal(stand("openai", "gpt-4", "2025-06-01"), "openai live 2026-10-23");
    assert.equal(stand("mistral", "codestral-2501", "2025-11-29"), "mistral deprecated 2025-11-30");
    assert.equal(stand("mistral", "open-codestral-mamba", "2025-06-05"), "mistral announced 2025-06-06");
  });

  it("says when another model answers", () => {
    const life = LIVES.of("deepseek", "deepseek-v4-flash", DAY);
    assert.deepEqual([life.state, life.servedAs?.id], ["live", "deepseek-v4.1-flash"]);
    assert.match(lifecycleSentences(life, "DeepSeek", "en").join(" "), /deepseek-v4\.1-flash answers in its place/);
    // The snapshot ended on its day, and the id without a date goes on with another model.
    assert.equal(stand("mistral", "mistral-medium-2505", DAY), "mistral ended 2026-08-31");
    assert.equal(LIVES.of("mistral", "mistral-medium-3", DAY).servedAs?.id, "mistral-medium-3-5");
  });

  const rowsOf = (name: string): string[] =>
    readFileSync(path.join("test", "fixtures", "lifecycle", name), "utf8")
      .trim()
      .split("\n");

  /** Whether a later or more trustworthy page tells another end than a row, which the answer shows as told otherwise. */
  const isOutweighed = (platform: string, id: string, end: string): boolean => {
    const { from, others } = LIVES.of(platform, id, DAY);
    return from !== null && others.some(({ fact }) => (fact.end ?? "") === end);
  };

  /** Says how many rows are told as they stand, as people ask for the share. */
  const report = (name: string, rows: number, same: number, outweighed: number): void => {
    console.log(
      `      ${name}: ${same} of ${rows} as the row says, ${outweighed} as a later page does, which shows both`,
    );
  };

  it("knows every row of the public list, or a later page that says otherwise", () => {
    const rows = rowsOf("list.tsv");
    assert.ok(rows.length >= 415);
    const otherwise = rows.filter((row) => {
      const [platform = "", id = "", end = ""] = row.split("\t");
      const life = LIVES.of(platform, id, DAY);
      return (life.end ?? "") !== end || (life.state === "ended") !== (end !== "" && end <= DAY);
    });
    const wrong = otherwise.filter((row) => {
      const [platform = "", id = "", end = ""] = row.split("\t");
      return LIVES.of(platform, id, DAY).from?.source.kind === "list" || !isOutweighed(platform, id, end);
    });
    report("list of July", rows.length, rows.length - otherwise.length, otherwise.length - wrong.length);
    assert.deepEqual(wrong, []);
  });

  it("knows every fact that was gathered since, or a later page that says otherwise", () => {
    const rows = rowsOf("later.tsv");
    assert.ok(rows.length >= 126);
    const otherwise = rows.filter((row) => {
      const [platform = "", id = "", end = "", state = ""] = row.split("\t");
      const life = LIVES.of(platform, id, "2026-11-25");
      const isState = state === "announced" ? ["announced", "deprecated"].includes(life.state) : life.state === state;
      // Where a row knows no day, a day is more than it knows.
      return (end !== "" && life.end !== end) || !isState;
    });
    const wrong = otherwise.filter((row) => {
      const [platform = "", id = "", end = ""] = row.split("\t");
      return !isOutweighed(platform, id, end);
    });
    report("facts since", rows.length, rows.length - otherwise.length, otherwise.length - wrong.length);
    assert.deepEqual(wrong, []);
  });

  it("marks every price row of an API that had ended", () => {
    const ended = new Map<string, string>();
    for (const { platform, facts } of LIBRARY.lifecycle)
      for (const { id } of facts) {
        const { state, end } = LIVES.of(platform, id, DAY);
        if (state === "ended") ended.set(`${platform}/${id.toLowerCase()}`, end ?? "");
      }
    const priced: Readonly<Record<string, string>> = { google: "gemini", "x-ai": "xai", aws: "bedrock" };
    const unmarked: string[] = [];
    let marked = 0;
    for (const row of builtCatalogue().prices.keys()) {
      const [provider = "", ...model] = row.split("/");
      const key = `${priced[provider] ?? provider}/${model.join("/").toLowerCase()}`;
      if (!ended.has(key)) continue;
      marked++;
      const life = LIVES.of(null, row, DAY);
      if (life.state !== "ended" || (life.end ?? "") !== ended.get(key)) unmarked.push(row);
    }
    assert.deepEqual(unmarked, []);
    assert.ok(marked >= 60, String(marked));
  });

  it("has the same sentences in both languages, with source and day", () => {
    const life = LIVES.of("openai", "gpt-4o", DAY);
    assert.match(
      lifecycleSentences(life, "OpenAI", "en").join(" "),
      /^Ends on 2027-01-14 on OpenAI\..*Secondary source: /,
    );
    assert.match(lifecycleSentences(life, "OpenAI", "zh-cn").join(""), /^OpenAI 将于 2027-01-14 停用。.*二手来源：/);
  });
});
