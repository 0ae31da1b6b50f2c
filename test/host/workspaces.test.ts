import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until";
import { closeAll } from "./documents";
import { MemoryFiles } from "./memoryFiles";
import { isThere, textOf, untilKnown } from "./records";

const RECORD =
  "---\nstatus: accepted\ndate: 2026-01-05\ndecision-makers: Mei\n---\n\n# Cache\n\n## Context and Problem Statement\n\nNone.\n";
const OLD = "# 1. Queue\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n\r\nNone.";

describe("decision records in several folders and on other file systems", () => {
  const files = new MemoryFiles();
  const at = (path: string): vscode.Uri => vscode.Uri.from({ scheme: "memory", path });
  const queue = at("/project/docs/decisions/0001-queue.md");
  const cache = at("/project/docs/decisions/0002-cache.md");
  let registration: vscode.Disposable;

  before(async function () {
    // One folder alone cannot get a second without a restart of the extension host.
    if (!vscode.workspace.workspaceFile) this.skip();
    registration = vscode.workspace.registerFileSystemProvider("memory", files, { isCaseSensitive: true });
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    files.writeFile(queue, encode(OLD));
    files.writeFile(cache, encode(RECORD));
    vscode.workspace.updateWorkspaceFolders(2, 0, { uri: at("/project"), name: "virtual" });
    await until("the virtual folder to be open", () => vscode.workspace.workspaceFolders?.length === 3);
  });
  after(async () => {
    await closeAll();
    if (!vscode.workspace.workspaceFile) return;
    vscode.workspace.updateWorkspaceFolders(2, 1);
    await until("the virtual folder to be closed", () => vscode.workspace.workspaceFolders?.length === 2);
    registration.dispose();
  });
  afterEach(() => {
    files.locked.clear();
    files.readOnly.clear();
  });

  it("are known in each, by its own convention", async () => {
    const second = vscode.workspace.workspaceFolders?.[1]?.uri;
    assert.ok(second);
    await untilKnown(vscode.Uri.joinPath(second, "doc", "adr", "0001-queue.md"), /0001 Queue/);
    await untilKnown(cache, /0002 Cache/);
  });

  it("are changed over two files, with the line endings of each", async () => {
    await vscode.commands.executeCommand("modelChoice.markSuperseded", queue, cache);
    assert.equal(
      await textOf(queue),
      OLD.replace("\r\nAccepted\r\n", "\r\nSuperseded by [2. Cache](0002-cache.md)\r\n"),
    );
    assert.match(await textOf(cache), /Supersedes \[.*\]\(0001-queue\.md\)/);
    for (const [uri, text] of [
      [queue, OLD],
      [cache, RECORD],
    ] as const) {
      await closeAll();
      const editor = await vscode.window.showTextDocument(uri);
      const { document } = editor;
      await editor.edit((builder) => builder.replace(new vscode.Range(0, 0, document.lineCount, 0), text));
      await document.save();
    }
    assert.equal(await textOf(queue), OLD);
  });

  it("stay as they are, both, where one of them cannot be saved", async () => {
    await untilKnown(cache, /0002/);
    files.locked.add(cache.path);
    await vscode.commands.executeCommand("modelChoice.markSuperseded", queue, cache);
    assert.ok(files.refusals > 0, "saving was tried");
    assert.equal(await textOf(queue), OLD);
    assert.equal(await textOf(cache), RECORD);
    for (const uri of [queue, cache]) {
      const document = await vscode.workspace.openTextDocument(uri);
      assert.ok(!document.getText().includes("supersede"), `${uri.path} shows no half of the change`);
      assert.ok(!document.isDirty, `${uri.path} has nothing to save`);
    }
  });

  it("stay as another window left them where it supersedes the same record at the same moment", async () => {
    const theirs = OLD.replace("Accepted", "Superseded by [7. Theirs](0007-theirs.md)");
    files.overwritten.set(queue.path, theirs);
    try {
      await vscode.commands.executeCommand("modelChoice.markSuperseded", queue, cache);
      assert.equal(await textOf(queue), theirs);
      assert.equal(await textOf(cache), RECORD);
      for (const uri of [queue, cache])
        assert.ok(!(await vscode.workspace.openTextDocument(uri)).isDirty, `${uri.path} has nothing to save`);
    } finally {
      await closeAll();
      files.writeFile(queue, new TextEncoder().encode(OLD));
      await untilKnown(queue, /0001/);
    }
  });

  it("stay as they are where one of them is read-only", async () => {
    files.readOnly.add(cache.path);
    await vscode.commands.executeCommand("modelChoice.markSuperseded", queue, cache);
    assert.equal(await textOf(queue), OLD);
    assert.equal(await textOf(cache), RECORD);
  });

  it("are not made where the folder cannot be written, and nothing else is changed", async () => {
    files.locked.add("/project/docs/decisions/0003-refused.md");
    const uri = await vscode.commands.executeCommand("modelChoice.supersedeRecord", queue, {
      title: "Refused",
      template: "nygard",
    });
    assert.equal(uri, undefined);
    assert.equal(await textOf(queue), OLD);
    assert.ok(!(await isThere(at("/project/docs/decisions/0003-refused.md"))));
  });

  it("are made on a virtual file system, and known at once though it tells no changes", async () => {
    const uri = await vscode.commands.executeCommand<vscode.Uri>(
      "modelChoice.newRecord",
      at("/project/docs/decisions"),
      { title: "虚拟文件系统", template: "nygard" },
    );
    assert.equal(uri.path, "/project/docs/decisions/0003-虚拟文件系统.md");
    await untilKnown(uri, /0003 虚拟文件系统/);
  });

  it("begin in docs/decisions where a project has none, and are known then", async () => {
    for (const name of ["0001-queue.md", "0002-cache.md", "0003-虚拟文件系统.md"])
      files.delete(at(`/project/docs/decisions/${name}`));
    files.delete(at("/project/docs/decisions"));
    const uri = await vscode.commands.executeCommand<vscode.Uri>("modelChoice.newRecord", at("/project"), {
      title: "First",
      template: "madr-minimal",
    });
    assert.equal(uri.path, "/project/docs/decisions/0001-first.md");
    await untilKnown(uri, /0001 First/);
  });
});
