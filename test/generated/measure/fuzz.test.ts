import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import type { Measured } from "../../../src/measure/measured";
import { measureText } from "../../unit/measure/inputs";
import { KINDS, type Kind, mutated, randomFrom } from "./mutate";
import { SAMPLES } from "./samples";
import { zipOf } from "./zips";

/** Changed files of each sample; another number may be asked for. */
const EACH = Number(process.env["MODEL_CHOICE_FUZZ"] ?? 60);
const SEED = Number(process.env["MODEL_CHOICE_FUZZ_SEED"] ?? 1);
/** Far more than any of them needs; milliseconds of the processor, which others on the machine do not stretch. */
const LONGEST = 2000;

/** What must be so of any answer. */
function isSound(measured: Measured, most: number): void {
  const counted = measured.files.reduce((sum, { rows }) => sum + rows, 0);
  assert.ok(counted <= most, `${counted} rows of ${most}`);
  for (const { rows, skipped } of measured.files) assert.ok(rows >= 0 && skipped >= 0);
  if (measured.files.length === 0) assert.ok(measured.problems.length > 0, "nothing is said of the file");
  const figures = [measured.usage, measured.load, measured.eval, measured.compare].flat();
  if (counted === 0) assert.equal(figures.length, 0);
  for (const figure of figures)
    for (const [name, value] of Object.entries(figure) as [string, unknown][])
      for (const number of Array.isArray(value) ? (value as unknown[]) : [value])
        if (typeof number === "number")
          assert.ok(
            Number.isFinite(number) && (number >= 0 || /^(difference|low|high)$/.test(name)),
            `${name} is ${number}`,
          );
  for (const { cachedShare, cacheWriteShare, batchShare } of measured.usage)
    for (const share of [cachedShare, cacheWriteShare, batchShare])
      assert.ok(share === null || share <= 1, String(share));
  for (const { n, trials, passed, errors, score, low, high } of measured.eval) {
    assert.ok(
      n >= 1 && trials >= n && errors <= trials && (passed ?? 0) <= n,
      JSON.stringify({ n, trials, passed, errors }),
    );
    assert.ok(low <= score + 1e-9 && score <= high + 1e-9, JSON.stringify({ low, score, high }));
  }
  for (const { n, both, neither, onlyA, onlyB, p } of measured.compare)
    assert.ok(both + neither + onlyA + onlyB === n && p >= 0 && p <= 1);
  for (const { args } of measured.problems) for (const word of args) assert.ok(word.length <= 400, word);
}

/** Of these several lines or scores are one row, which fall apart where one of them differs. */
const GROUPED: ReadonlySet<string> = new Set(["deepseek-export", "inspect-json", "otlp-json"]);

/** Rows that a changed file may have: no more than were there, but for parts that stand twice. */
const mostRows = (kind: Kind, rows: number): number =>
  kind === "doubled" ? rows * 2 : kind === "flipped" || kind === "shuffled" ? rows + 2 : rows;

/** A log of Inspect as it is packed, with two samples. */
async function inspectArchive(): Promise<Buffer> {
  const header = {
    version: 2,
    status: "success",
    eval: { model: "openai/gpt-5.1", task: "t" },
    results: { total_samples: 2, scores: [{ name: "match", scorer: "match" }] },
  };
  const sample = (id: number): string => JSON.stringify({ id, epoch: 1, scores: { match: { value: id % 2 } } });
  const archive = zipOf([
    { name: "header.json", data: JSON.stringify(header) },
    ...[1, 2].map((id) => ({ name: `samples/${id}_epoch_1.json`, data: sample(id) })),
  ]);
  const measured = await measureText(archive, { name: "log.eval" });
  assert.deepEqual([measured.format, measured.eval[0]?.n], ["inspect-eval", 2]);
  return Buffer.from(archive);
}

describe("files of every format with something wrong in them", () => {
  it("the samples are what they are meant to be", async () => {
    for (const [format, name, text, told = {}] of SAMPLES) {
      const measured = await measureText(text, { name, answers: () => told });
      assert.equal(measured.format, format, name);
      if (format !== "cost-export") assert.ok((measured.files[0]?.rows ?? 0) > 0, name);
      isSound(measured, 100);
    }
  });

  it("neither break off, hang nor invent", async function () {
    this.timeout(100_000 + EACH * 2000);
    const counts: Record<string, number> = {};
    let inputs = 0;
    const failures: string[] = [];
    for (const [index, [format, name, text, told = {}]] of SAMPLES.entries()) {
      const rows =
        ((await measureText(text, { name, answers: () => told })).files[0]?.rows ?? 0) * (GROUPED.has(format) ? 4 : 1);
      for (let round = 0; round < EACH; round++) {
        const seed = SEED * 1_000_000 + index * 10_000 + round;
        const random = randomFrom(seed);
        const kind = KINDS[round % KINDS.length] ?? "cut";
        const bytes = mutated(text, kind, random);
        const start = process.cpuUsage();
        try {
          const pieceLength = 1 + Math.floor(random() * 2000);
          const measured = await measureText(bytes, { name, pieceLength, answers: () => told });
          isSound(measured, mostRows(kind, rows));
          counts[kind] = (counts[kind] ?? 0) + 1;
        } catch (error) {
          const what = `${format} ${name}, ${kind}, seed ${seed}: ${String(error)}`;
          failures.push(`${what}\n${Buffer.from(bytes).toString().slice(0, 1500)}`);
        }
        const { user, system } = process.cpuUsage(start);
        assert.ok((user + system) / 1000 < LONGEST, `${format} ${kind} seed ${seed} takes too long`);
        inputs++;
      }
    }
    assert.equal(failures.length, 0, `${failures.length} failures:\n${failures.slice(0, 20).join("\n\n")}`);
    console.log(`      ${inputs} files of ${SAMPLES.length} samples: ${JSON.stringify(counts)}`);
  });

  it("nor do archives with something wrong in them", async function () {
    this.timeout(60_000 + EACH * 500);
    let inputs = 0;
    for (const [index, [, name, text]] of SAMPLES.filter((_, place) => place % 6 === 0).entries()) {
      const rows = (await measureText(text, { name })).files[0]?.rows ?? 0;
      const archives = [
        gzipSync(text),
        zipOf([
          { name, data: text },
          { name: "other.txt", data: "nothing", method: 0 },
        ]),
      ];
      if (index === 0) archives.push(await inspectArchive());
      for (const [place, archive] of archives.entries())
        for (let round = 0; round < EACH; round++) {
          const random = randomFrom(SEED * 1_000_000 + 500_000 + index * 20_000 + place * 10_000 + round);
          const bytes = Buffer.from(archive);
          for (let count = 1 + Math.floor(random() * 4); count > 0; count--)
            bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
          const whole = random() < 0.3 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes;
          isSound(
            await measureText(whole, { name: `${name}.packed`, pieceLength: 1 + Math.floor(random() * 500) }),
            rows * 4 + 2,
          );
          inputs++;
        }
    }
    console.log(`      ${inputs} archives`);
  });
});
