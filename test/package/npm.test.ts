import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "../vscode/dependencies.mjs";

const npm = (cwd: string, ...args: string[]): string =>
  execFileSync("npm", args, { cwd, encoding: "utf8", stdio: "pipe", shell: process.platform === "win32" });

interface Bill {
  readonly components: readonly {
    name: string;
    version: string;
    purl: string;
    licenses: { license: { id: string } }[];
  }[];
}

describe("the package of the command line", () => {
  let folder = "";
  before(() => (folder = mkdtempSync(path.join(tmpdir(), "model-choice-npm-"))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("holds all that it needs: it installs without a network, and runs", function () {
    this.timeout(240_000);
    const printed = npm(ROOT, "pack", "--ignore-scripts", "--pack-destination", folder);
    assert.match(printed, /^model-choice-notes-[\d.]+\.tgz\n$/);
    writeFileSync(path.join(folder, "package.json"), "{}");
    npm(folder, "install", `./${printed.trim()}`, "--offline", "--ignore-scripts", "--no-audit", "--no-fund");
    const installed = (...args: string[]): string => npm(folder, "exec", "--offline", "--", "model-choice", ...args);
    const found = JSON.parse(installed("lookup", "IQ tax", "--json")) as { id: string }[];
    assert.equal(found[0]?.id, "what-an-iq-tax-is");
    mkdirSync(path.join(folder, "adr"));
    writeFileSync(path.join(folder, "adr", "0001-use-an-api.md"), "# 1. Use an API\n\n## Status\n\nAccepted\n");
    const records = JSON.parse(installed("decisions", "list", "adr", "--json")) as { title: string; status: string }[];
    assert.deepEqual(
      records.map(({ title, status }) => [title, status]),
      [["Use an API", "accepted"]],
    );
    const now = installed("decisions", "new", "adr", "--title", "Serve it ourselves");
    assert.match(now, /0002-serve-it-ourselves\.md/);
  });

  it("has a bill of materials that names each package of the notices, with its licence and where it comes from", () => {
    const bill = JSON.parse(readFileSync(path.join(ROOT, "out", "model-choice-notes.cdx.json"), "utf8")) as Bill;
    const notices = readFileSync(path.join(ROOT, "dist", "THIRD-PARTY-NOTICES.md"), "utf8");
    const listed = [...notices.matchAll(/^- (\S+) (\S+) \((\S+)\)$/gm)].map(([, ...parts]) => parts.join(" ")).sort();
    const components = bill.components.map(
      ({ name, version, licenses }) => `${name} ${version} ${licenses[0]?.license.id ?? ""}`,
    );
    assert.deepEqual(components.sort(), listed);
    for (const name of ["yaml", "zod", "lit-html", "@pydantic/genai-prices"])
      assert.ok(
        bill.components.some((one) => one.name === name && one.purl.startsWith(`pkg:npm/${name.replace("@", "%40")}@`)),
        name,
      );
  });
});
