import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until";
import { leave } from "./documents";
import { MemoryFiles } from "./memoryFiles";
import { sampleFolder, textOf, write } from "./records";

const at = (...parts: string[]): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), ...parts);
const ASSISTANT = at(".model-choice", "scenarios", "assistant.yaml");

/** Calls of ten days, 100 a day, as a plain table; every day is a row. */
const USAGE = `date,model,requests,input_tokens,output_tokens\n${Array.from(
  { length: 10 },
  (_, day) => `2026-10-${String(day + 1).padStart(2, "0")},gpt-5.4,100,300000,20000`,
).join("\n")}\n`;

/** Fifty items that an option of the sample scenario answered. @param option its name in the file */
const evaluation = (option: string): string =>
  `item,option,passed\n${Array.from({ length: 50 }, (_, item) => `${item},${option},${item < 44 ? 1 : 0}`).join("\n")}\n`;

/** Comments of a YAML text, each as it stands. */
const comments = (text: string): string[] => text.match(/#.*$/gm) ?? [];

/** Takes the first button of the newest notification, again and again, until something has come of it. */
async function accept<T>(what: string, outcome: () => Promise<T | false>): Promise<T> {
  return until(what, async () => {
    await vscode.commands.executeCommand("notification.acceptPrimaryAction");
    return outcome();
  });
}

/** Measures from files and takes what they change. @returns the scenario file afterwards. */
async function measured(...files: readonly vscode.Uri[]): Promise<string> {
  const before = await textOf(ASSISTANT);
  const command = vscode.commands.executeCommand("modelChoice.measureFiles", files[0], files);
  await accept("what was measured in the file", async () => (await textOf(ASSISTANT)) !== before);
  // While it is saved, a file may be read empty; the command ends after that.
  await command;
  return textOf(ASSISTANT);
}

/** Whether the difference is shown of what would be written. */
const diffIsOpen = (): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputTextDiff));

describe("measuring from files", () => {
  it("is offered in the explorer on files of use, tests and evaluations, and on nothing else", () => {
    const manifest = vscode.extensions.getExtension("model-choice.model-choice-notes")?.packageJSON as {
      contributes: { menus: { "explorer/context": { command: string; when: string }[] } };
    };
    const { when } =
      manifest.contributes.menus["explorer/context"].find(({ command }) => command === "modelChoice.measureFiles") ??
      assert.fail();
    const [, pattern = "", flags = ""] = /resourceFilename =~ \/(.+)\/(\w*)/.exec(when) ?? [];
    const offered = new RegExp(pattern, flags);
    assert.match(when, /!explorerResourceIsFolder/);
    for (const name of ["usage.json", "calls.jsonl", "completions_usage.csv", "A.JSON"]) assert.match(name, offered);
    for (const name of ["0001-record.md", "assistant.yaml", "jsonl.ts", "csv"]) assert.doesNotMatch(name, offered);
  });

  it("takes all files that are selected, keeps every comment, and is undone in one step", async () => {
    const before = await textOf(ASSISTANT);
    assert.ok(comments(before).length >= 3);
    await write(at("usage.csv"), USAGE);
    await write(at("evals.csv"), evaluation("hosted"));
    const after = await measured(at("usage.csv"), at("evals.csv"));
    assert.match(after, /\n {2}requestsPerDay: 100\n {2}inputTokens: 3000 # with the product's manual\n/);
    assert.match(after, /\n {4}evaluation:\n {6}n: 50\n {6}passed: 44\n/);
    assert.match(after, /name: usage\.csv\n/);
    // By its path in the folder of the scenario, whether others are open or not, so that a record finds it again.
    assert.match(after, /name: evals\.csv\n/);
    assert.deepEqual(comments(after), comments(before));
    const known = after.split("\n");
    for (const line of before.split("\n"))
      assert.ok(known.includes(line) || /requestsPerDay|inputTokens|outputTokens|cachedShare/.test(line), line);
    const editor = await vscode.window.showTextDocument(ASSISTANT);
    await vscode.commands.executeCommand("undo");
    await until("one step back to be all", () => editor.document.getText() === before);
    await editor.document.save();
  });

  it("keeps what a team wrote beside an evaluation that is measured again", async () => {
    await write(at("evals.csv"), evaluation("hosted"));
    const first = await measured(at("evals.csv"));
    const commented = first.replace("passed: 44\n", "passed: 44 # two of them doubtful\n");
    assert.notEqual(commented, first);
    await write(ASSISTANT, commented);
    await until("the editor to have read the file again", () =>
      vscode.workspace.textDocuments.every(
        (document) => document.uri.toString() !== ASSISTANT.toString() || document.getText() === commented,
      ),
    );
    await write(
      at("evals.csv"),
      evaluation("hosted").replaceAll(",1\n", ",0\n").replaceAll("\n1,hosted,0", "\n1,hosted,1"),
    );
    assert.match(await measured(at("evals.csv")), /passed: 1 # two of them doubtful\n/);
  });

  it("names a file of another folder of the workspace with that folder", async function () {
    const second = vscode.workspace.workspaceFolders?.[1];
    if (!second) this.skip();
    const file = vscode.Uri.joinPath(second.uri, "evals.csv");
    await write(file, evaluation("hosted").replaceAll(",1\n", ",0\n"));
    try {
      assert.match(await measured(file), new RegExp(`name: ${second.name}/evals\\.csv\n`));
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it("writes nothing where the person leaves the question or the difference", async () => {
    const before = await textOf(ASSISTANT);
    await write(at("evals.csv"), evaluation("prod-chat"));
    await leave(vscode.commands.executeCommand("modelChoice.measureFiles", at("evals.csv")));
    assert.equal(diffIsOpen(), false);
    await write(at("usage.csv"), USAGE);
    const command = vscode.commands.executeCommand("modelChoice.measureFiles", at("usage.csv"));
    await until("the difference", diffIsOpen);
    let isDone = false;
    const end = Promise.resolve(command).finally(() => (isDone = true));
    await until("the command to end", async () => {
      if (!isDone) await vscode.commands.executeCommand("notifications.clearAll");
      return isDone;
    });
    await end;
    assert.equal(await textOf(ASSISTANT), before);
  });

  it("stops reading when it is cancelled, and changes nothing", async () => {
    const before = await textOf(ASSISTANT);
    const files = new MemoryFiles();
    let isReading = false;
    let go: () => void = () => undefined;
    const told = new Promise<void>((resolve) => (go = resolve));
    /** Reads only when it is told to. */
    const waiting: vscode.FileSystemProvider = {
      onDidChangeFile: files.onDidChangeFile,
      watch: () => files.watch(),
      stat: (uri) => files.stat(uri),
      readDirectory: (uri) => files.readDirectory(uri),
      createDirectory: (uri) => files.createDirectory(uri),
      writeFile: (uri, content) => files.writeFile(uri, content),
      delete: (uri) => files.delete(uri),
      rename: (from, to) => files.rename(from, to),
      readFile: async (uri) => {
        isReading = true;
        await told;
        return files.readFile(uri);
      },
    };
    const registered = vscode.workspace.registerFileSystemProvider("measure-waits", waiting);
    try {
      const uri = vscode.Uri.parse("measure-waits:/usage.csv");
      files.writeFile(uri, new TextEncoder().encode(USAGE));
      let isDone = false;
      const end = Promise.resolve(vscode.commands.executeCommand("modelChoice.measureFiles", uri)).finally(
        () => (isDone = true),
      );
      await until("the file to be read", () => isReading);
      // What is under way stays when all others are cleared; its first button cancels it.
      await vscode.commands.executeCommand("notifications.clearAll");
      await vscode.commands.executeCommand("notification.acceptPrimaryAction");
      assert.equal(isDone, false);
      go();
      await until("the command to end or to go on", () => isDone || diffIsOpen());
      assert.equal(diffIsOpen(), false);
      await end;
      assert.equal(await textOf(ASSISTANT), before);
    } finally {
      registered.dispose();
    }
  });
});
