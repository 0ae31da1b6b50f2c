import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { put, record, runIn } from "./runCli";

describe("a repository that configures git to do harm", () => {
  let root = "";
  const marker = (): string => path.join(root, "executed");
  const git = (folder: string, ...args: string[]): void => {
    execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@example.org", ...args], {
      stdio: "ignore",
    });
  };

  beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), "model-choice-git-"))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  before(function () {
    if (process.platform === "win32") this.skip();
  });

  it("starts no program that it names, and fetches nothing that is missing", () => {
    put(root, "source/adr/0001-a.md", record(1, "A"));
    const source = path.join(root, "source");
    git(source, "init", "-q");
    git(source, "config", "uploadpack.allowFilter", "true");
    git(source, "add", "-A");
    git(source, "commit", "-qm", "a");
    git(root, "clone", "-q", "--no-local", "--no-checkout", "--filter=tree:0", `file://${source}`, "clone");
    const clone = path.join(root, "clone");
    put(clone, "adr/0001-a.md", record(1, "A"));
    put(root, "pwn.sh", `#!/bin/sh\necho run >> '${marker()}'\nexit 1\n`);
    chmodSync(path.join(root, "pwn.sh"), 0o755);
    const script = path.join(root, "pwn.sh");
    git(clone, "config", "remote.origin.url", "ssh://example.org/x.git");
    for (const key of ["core.sshCommand", "core.fsmonitor", "core.pager", "core.askPass", "diff.external"])
      git(clone, "config", key, script);
    git(clone, "config", "credential.helper", `!${script}`);
    // Without precautions, git runs the script to fetch the tree that is missing.
    spawnSync("git", ["-C", path.join(clone, "adr"), "ls-tree", "--name-only", "HEAD"], { stdio: "ignore" });
    assert.ok(existsSync(marker()), "the repository is not hostile enough to show anything");
    rmSync(marker());
    for (const args of [
      ["new", "adr", "--title", "B"],
      ["check", "."],
      ["list", "."],
    ]) {
      const { status, error } = runIn(clone, ["decisions", ...args]);
      assert.equal(status, 0, error);
    }
    assert.ok(!existsSync(marker()), "a script of the repository was run");
    assert.ok(existsSync(path.join(clone, "adr/0002-b.md")));
  });
});
