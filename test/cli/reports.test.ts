import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Log } from "sarif";
import { put, record, runIn } from "./runCli";

describe("reports of decisions check", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "model-choice-reports-"));
    mkdirSync(path.join(root, ".git"));
    put(root, "docs/a d,r%/0001-a.md", `${record(1, "A")}\nSee [x](100%:gone,.md) and [y](<no\u00a0where.md>).\n`);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const check = (...args: string[]): ReturnType<typeof runIn> =>
    runIn(root, ["decisions", "check", "docs/a d,r%", ...args]);

  it("are the same as JSON under both names", () => {
    assert.equal(check("--json").out, check("--format", "json").out);
    assert.equal(check("--format", "xml").status, 2);
    assert.equal(check("--format", "sarif", "--json").status, 2);
  });

  it("follow SARIF 2.1.0 in what it demands", () => {
    const { status, out } = check("--format", "sarif");
    assert.equal(status, 1);
    const log = JSON.parse(out) as Log;
    assert.equal(log.version, "2.1.0");
    const [run, ...others] = log.runs;
    assert.ok(run && others.length === 0);
    const { driver } = run.tool;
    assert.equal(driver.name, "model-choice");
    assert.match(driver.semanticVersion ?? "", /^\d+\.\d+\.\d+$/);
    const ids = (driver.rules ?? []).map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const rule of driver.rules ?? []) assert.ok((rule.shortDescription?.text ?? "").length > 0);
    assert.match(run.language ?? "", /^[a-z]{2}-[A-Z]{2}$/);
    assert.ok((run.results ?? []).length >= 2);
    for (const { ruleId, ruleIndex, level, message, locations } of run.results ?? []) {
      assert.equal(ids[ruleIndex ?? -1], ruleId);
      assert.ok(["none", "note", "warning", "error"].includes(level ?? ""));
      assert.ok((message.text ?? "").length > 0);
      const place = locations?.[0]?.physicalLocation;
      // A relative reference, from the root of the repository, with what is no part of one escaped.
      assert.equal(place?.artifactLocation?.uri, "docs/a%20d%2Cr%25/0001-a.md");
      assert.equal(place.artifactLocation.uriBaseId, "%SRCROOT%");
      assert.ok(Number.isInteger(place.region?.startLine) && (place.region?.startLine ?? 0) >= 1);
    }
    assert.equal(run.invocations?.[0]?.executionSuccessful, true);
  });

  it("say in SARIF and on GitHub what could not be read", () => {
    put(root, "docs/a d,r%/0002-b.md", "# 2. B\n\u0000");
    const sarif = check("--format", "sarif");
    assert.equal(sarif.status, 2);
    const [run] = (JSON.parse(sarif.out) as Log).runs;
    const [invocation] = run?.invocations ?? [];
    assert.equal(invocation?.executionSuccessful, false);
    assert.match(invocation.toolExecutionNotifications?.[0]?.message.text ?? "", /^0002-b\.md: not read/);
    assert.match(check("--format", "github").out, /^::error::0002-b\.md: not read, because it is not text$/m);
  });

  it("escape what workflow commands of GitHub take apart", () => {
    const lines = check("--format", "github").out.trimEnd().split("\n");
    assert.ok(lines.length >= 2);
    assert.ok(
      lines.every((line) =>
        /^::(?:error|warning|notice) file=docs\/a d%2Cr%25\/0001-a\.md,line=\d+,title=[a-z-]+::[^\r\n]+$/.test(line),
      ),
    );
    assert.ok(lines.some((line) => line.includes("100%25:gone,.md")));
  });
});
