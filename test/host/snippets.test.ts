import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import * as vscode from "vscode";
import { classifyLines, headingsOf } from "../../src/decisions/markdown/blocks";
import { splitLines } from "../../src/decisions/markdown/lines";
import { previewSnippet } from "../../src/decisions/snippetText";
import { closeAll, openText } from "./documents";

interface SnippetFile {
  readonly [name: string]: {
    readonly prefix: readonly string[];
    readonly body: readonly string[];
    readonly description: string;
  };
}

const MADR = [
  "Context and Problem Statement",
  "Decision Drivers",
  "Considered Options",
  "Decision Outcome",
  "Consequences",
  "Confirmation",
  "Pros and Cons of the Options",
  "More Information",
];
const MINIMAL = ["Context and Problem Statement", "Considered Options", "Decision Outcome", "Consequences"];
const NYGARD = ["Status", "Context", "Decision", "Consequences"];

function snippets(file: string): SnippetFile {
  const extension = vscode.extensions.getExtension("model-choice.model-choice-notes");
  assert.ok(extension);
  return JSON.parse(readFileSync(path.join(extension.extensionPath, "snippets", file), "utf8")) as SnippetFile;
}

function headings(text: string): string[] {
  const lines = splitLines(text);
  return headingsOf(lines, classifyLines(lines)).map((heading) => heading.text);
}

/** Whether a list holds others in their order. */
function inOrder(all: readonly string[], wanted: readonly string[]): boolean {
  let at = -1;
  return wanted.every((text) => (at = all.indexOf(text, at + 1)) >= 0);
}

for (const [file, suffix] of [
  ["adr.json", ""],
  ["adr.zh-cn.json", "-zh"],
] as const) {
  describe(`the snippets of ${file}`, () => {
    it("expand in a real editor to what their preview shows, with nothing of the syntax left", async () => {
      for (const [name, { body }] of Object.entries(snippets(file))) {
        const editor = await openText("|");
        await vscode.commands.executeCommand("modelChoice.insertSnippet", name);
        const text = editor.document.getText();
        const now = new Date();
        const date = {
          year: String(now.getFullYear()),
          month: String(now.getMonth() + 1).padStart(2, "0"),
          day: String(now.getDate()).padStart(2, "0"),
        };
        assert.doesNotMatch(text, /\$\{|\$\d|\|\}|CURRENT_/, name);
        assert.equal(text.replaceAll("\r\n", "\n"), previewSnippet(body.join("\n"), date), name);
        await closeAll();
      }
    });

    it("hold full records that follow the rules of their formats", async () => {
      const all = Object.values(snippets(file));
      const expanded = async (prefix: string): Promise<string> => {
        const snippet = all.find((candidate) => candidate.prefix.includes(prefix + suffix));
        assert.ok(snippet, prefix + suffix);
        const editor = await openText("|");
        await editor.insertSnippet(new vscode.SnippetString(snippet.body.join("\n")));
        return editor.document.getText();
      };
      const madr = await expanded("adr-madr");
      assert.ok(inOrder(headings(madr), MADR), headings(madr).join(" / "));
      assert.match(madr, /^---\nstatus: "?proposed"?\ndate: \d{4}-\d{2}-\d{2}\n/);
      assert.match(madr, /^Chosen option: "(.+)", because /m);
      const chosen = /^Chosen option: "(.+?)", because /m.exec(madr)?.[1] ?? "";
      const options = [
        ...(/## Considered Options\n\n((?:\* .*\n)+)/.exec(madr)?.[1] ?? "").matchAll(/^\* (.*)$/gm),
      ].map((match) => match[1]);
      assert.ok(options.length >= 3, "at least three options");
      assert.ok(options.includes(chosen), `the chosen option "${chosen}" is one of ${options.join(", ")}`);
      for (const option of options)
        assert.ok(headings(madr).includes(option ?? ""), `pros and cons of ${option ?? ""}`);
      assert.match(madr, /^\* Good, because /m);
      assert.match(madr, /^\* Bad, because /m);
      assert.ok(inOrder(headings(await expanded("adr-madr-minimal")), MINIMAL));
      const nygard = await expanded("adr-nygard");
      assert.ok(inOrder(headings(nygard), NYGARD));
      assert.match(nygard, /^# \d+\. .+\n\nDate: \d{4}-\d{2}-\d{2}\n/);
    });
  });
}
