import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";

const CLI = path.join(process.cwd(), "dist", "cli.js");

function run(...args: string[]): { status: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "prices", ...args], {
    encoding: "utf8",
    maxBuffer: 32e6,
  });
  return { status, out: stdout, error: stderr };
}

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly model: string;
  readonly currency: string;
  readonly input: number | null;
  readonly output: number | null;
  readonly checked: string | null;
  readonly source: { readonly title: string };
  readonly lifecycle: { readonly state: string; readonly end: string | null };
  readonly changes?: readonly string[];
  readonly week?: readonly { readonly share: number; readonly input: number }[];
  readonly other?: Readonly<Record<string, number>>;
}

function listed(...args: string[]): Listed[] {
  const { status, out, error } = run(...args, "--json");
  assert.equal(status, 0, error);
  return JSON.parse(out) as Listed[];
}

describe("model-choice prices", () => {
  it("lists every row with its seller, source and date of checking, or says that it has none", () => {
    const rows = listed();
    assert.ok(rows.length > 1000, String(rows.length));
    for (const { id, checked, source, kind } of rows) {
      assert.ok(checked === null || /^\d{4}-\d{2}-\d{2}$/.test(checked), id);
      assert.ok(source.title !== "", id);
      assert.match(kind, /^(vendor|host|reseller|unverified)$/, id);
    }
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
    for (const provider of ["aws", "azure", "vertex", "openrouter", "bailian", "volcengine", "hunyuan", "siliconflow"])
      assert.ok(
        rows.some(({ id }) => id.startsWith(`${provider}/`)),
        provider,
      );
    assert.ok(rows.filter(({ id }) => id.startsWith("zhipuai/")).every(({ currency }) => currency === "CNY"));
  });

  it("takes the prices of a day, and names the days on which they change", () => {
    const on = (day: string): Listed | undefined => listed("google/gemini-3.8-flash", "--on", day)[0];
    const [before, after] = [on("2026-12-31"), on("2027-01-01")];
    assert.deepEqual(before?.changes, ["2027-01-01"]);
    assert.deepEqual(after?.changes, []);
    assert.equal(after.input, 2 * (before.input ?? 0));
  });

  it("shows the hours of a tariff and what is not billed by text", () => {
    const [flash] = listed("deepseek/deepseek-flash");
    assert.equal(flash?.input, 0.15);
    const peak = flash.week?.filter(({ input }) => input === 0.3) ?? [];
    assert.ok(Math.abs(peak.reduce((sum, { share }) => sum + share, 0) - 35 / 168) < 1e-12);
    const [embedding] = listed("openai/text-embedding-3-small");
    assert.deepEqual([embedding?.input, embedding?.output, embedding?.other], [null, null, { input: 0.02 }]);
    assert.equal(listed("deepseek/deepseek-chat")[0]?.input, 0.27);
  });

  it("says the same for people in both languages", () => {
    assert.match(run("openai/gpt-4o-mini").out, /OpenAI: [\d. /]+USD \(checked 2025-07-04\)/);
    assert.match(
      run("openai/gpt-oss-120b", "--lang", "zh-cn").out,
      /未证实由 OpenAI 收取：0\.039 \/ 0\.18 USD（核对于 2026-06-09）/,
    );
  });

  it("says for people too which offers have ended or end, and what is not billed by text", () => {
    const { out } = run("openai/", "--on", "2026-11-26");
    assert.match(out, /^openai\/gpt-4 +vendor +ended 2026-10-23 +OpenAI: 30 \/ 60 USD/m);
    assert.match(out, /^openai\/gpt-4o +vendor +ends 2027-01-14 +OpenAI: /m);
    assert.match(out, /^openai\/text-embedding-3-small +vendor +live +OpenAI: input 0\.02 USD \(checked /m);
    assert.match(run("openai/gpt-4o", "--on", "2026-11-26", "--lang", "zh-cn").out, /2027-01-14 停用/);
  });

  it("marks every row of a vendor's own API that has ended, in the table as in JSON", () => {
    const ended = listed("--on", "2026-11-26").filter(
      ({ kind, lifecycle }) => kind === "vendor" && lifecycle.state === "ended",
    );
    assert.ok(ended.length >= 70, String(ended.length));
    const lines = new Map(
      run("--on", "2026-11-26")
        .out.split("\n")
        .map((line) => [line.split(" ")[0], line]),
    );
    for (const { id } of ended) assert.match(lines.get(id) ?? "", / ended( \d{4}-\d\d-\d\d)? /, id);
  });

  it("gives the date of the catalogue once, and its age where that is above 90 days", () => {
    const said = (day: string): string[] =>
      run("openai/", "--on", day).out.match(/The price catalogue is of .*/g) ?? [];
    const [fresh, ...more] = said("2026-11-26");
    assert.deepEqual(more, []);
    assert.match(fresh ?? "", /^The price catalogue is of \d{4}-\d\d-\d\d\.$/);
    const [old, ...again] = said("2028-01-01");
    assert.deepEqual(again, []);
    assert.match(old ?? "", / of \d{4}-\d\d-\d\d, \d{3} days ago; refresh it before you rely on it\.$/);
  });

  it("shows no reseller's variant as the price of the vendor", () => {
    assert.equal(
      listed("openai/gpt-4o:extended").find(({ id }) => id === "openai/gpt-4o:extended")?.kind,
      "unverified",
    );
  });

  it("answers bad input with one line and exit code 2", () => {
    for (const args of [
      ["--on", "2026-13-01"],
      ["--on", "today"],
      ["--onn", "x"],
    ]) {
      const { status, error } = run(...args);
      assert.equal(status, 2);
      assert.equal(error.trim().split("\n").length, 1);
    }
  });
});
