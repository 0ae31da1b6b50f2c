import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { until } from "../until";
import { ROOT } from "../vscode/dependencies.mjs";

const START = path.join(ROOT, "test", "vscode", "start.mjs");

/** Runs `npm start` until it prints its address. */
async function start(...args: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [START, "--no-open", ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((resolve, reject) => {
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const found = /^http:\S+$/m.exec(output);
      if (found && output.includes("Ctrl+C")) resolve(found[0]);
    });
    child.once("exit", () => reject(new Error(`It ended: ${output}`)));
  });
  return { child, url };
}

/** Processes whose command line names the server of this repository. */
function serverProcesses(): string[] {
  const { stdout } = spawnSync("ps", ["-eo", "pid,args"], { encoding: "utf8" });
  return stdout
    .split("\n")
    .filter((line) => line.includes(path.join(ROOT, ".vscode-test")) && line.includes("server-main"));
}

describe("npm start", function () {
  it("prints an address that answers, and leaves no process behind after Ctrl+C", async function () {
    if (process.platform === "win32") this.skip();
    const before = serverProcesses();
    const { child, url } = await start();
    assert.equal((await fetch(url)).status, 200);
    assert.equal(serverProcesses().length, before.length + 1);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGINT");
    await ended;
    await until("the server to go", () => serverProcesses().join("\n") === before.join("\n"));
  });

  it("says in one line that a port is taken", async () => {
    const blocker = createServer();
    const port = await new Promise<number>((resolve) => {
      blocker.listen(0, "127.0.0.1", () => {
        const address = blocker.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    const { status, stderr } = spawnSync(process.execPath, [START, "--no-open", "--port", String(port)], {
      encoding: "utf8",
    });
    blocker.close();
    assert.equal(status, 2);
    assert.equal(stderr.trim(), `Port ${port} is taken. Choose another with --port.`);
  });

  for (const [args, message] of [
    [["--port", "x"], "--port takes a number from 1 to 65535, not x."],
    [["--lang", "fr"], "--lang takes en or zh-cn, not fr."],
  ] as const) {
    it(`answers ${args.join(" ")} with one line`, () => {
      const { status, stderr } = spawnSync(process.execPath, [START, ...args], { encoding: "utf8" });
      assert.equal(status, 2);
      assert.equal(stderr.trim(), message);
    });
  }

  it("explains itself", () => {
    const { status, stdout } = spawnSync(process.execPath, [START, "--help"], { encoding: "utf8" });
    assert.equal(status, 0);
    assert.match(stdout, /--desktop/);
  });
});
