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

/** The headings of each format, the sentence of the choice and the bullets, as each language writes them. */
const FORMS = {
  "": {
    madr: "Context and Problem Statement|Decision Drivers|Considered Options|Decision Outcome|Consequences|Confirmation|Pros and Cons of the Options|More Information",
    minimal: "Context and Problem Statement|Considered Options|Decision Outcome|Consequences",
    nygard: "Status|Context|Decision|Consequences",
    options: "Considered Options",
    chosen: /^Chosen option: "(.+?)", because /m,
    good: /^\* Good, because /m,
    bad: /^\* Bad, because /m,
    numbered: /^# \d+\. .+\n\nDate: \d{4}-\d{2}-\d{2}\n/,
  },
  "-zh": {
    madr: "背景与问题陈述|决策驱动因素|备选方案|决策结果|后果|确认|各方案的优缺点|更多信息",
    minimal: "背景与问题陈述|备选方案|决策结果|后果",
    nygard: "状态|背景|决策|后果",
    options: "备选方案",
    chosen: /^选定方案：“(.+?)”，因为/m,
    good: /^\* 好，因为/m,
    bad: /^\* 坏，因为/m,
    numbered: /^# \d+\. .+\n\n日期：\d{4}-\d{2}-\d{2}\n/,
  },
} as const;

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
      const form = FORMS[suffix];
      const madr = await expanded("adr-madr");
      assert.ok(inOrder(headings(madr), form.madr.split("|")), headings(madr).join(" / "));
      assert.match(madr, /^---\nstatus: "?proposed"?\ndate: \d{4}-\d{2}-\d{2}\n/);
      const chosen = form.chosen.exec(madr)?.[1] ?? "";
      assert.notEqual(chosen, "");
      const options = [
        ...(new RegExp(`## ${form.options}\n\n((?:\\* .*\n)+)`).exec(madr)?.[1] ?? "").matchAll(/^\* (.*)$/gm),
      ].map((match) => match[1]);
      assert.ok(options.length >= 3, "at least three options");
      assert.ok(options.includes(chosen), `the chosen option "${chosen}" is one of ${options.join(", ")}`);
      for (const option of options)
        assert.ok(headings(madr).includes(option ?? ""), `pros and cons of ${option ?? ""}`);
      assert.match(madr, form.good);
      assert.match(madr, form.bad);
      assert.ok(inOrder(headings(await expanded("adr-madr-minimal")), form.minimal.split("|")));
      const nygard = await expanded("adr-nygard");
      assert.ok(inOrder(headings(nygard), form.nygard.split("|")));
      assert.match(nygard, form.numbered);
    });
  });
}
