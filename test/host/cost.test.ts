import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until";
import { leave, openText } from "./documents";

const chinese = vscode.env.language === "zh-cn";
const ASSISTANT = ".model-choice/scenarios/assistant.yaml";
const at = (...parts: string[]): vscode.Uri => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, ...parts);
};
const write = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
const read = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

/** Writes what a file held before, and waits until the editor has it too where it holds the file. */
async function restore(uri: vscode.Uri, text: string): Promise<void> {
  await write(uri, text);
  await until("the editor to have read the file again", () =>
    vscode.workspace.textDocuments.every(
      (document) => document.uri.toString() !== uri.toString() || document.getText() === text,
    ),
  );
}

/** The comparison of the active scenario as Markdown; empty where it was refused. */
async function comparison(): Promise<string> {
  await vscode.env.clipboard.writeText("");
  await vscode.commands.executeCommand("modelChoice.copyComparison");
  return vscode.env.clipboard.readText();
}

/** Codes, lines and severities of what the Problems view shows for a file. */
function problems(uri: vscode.Uri): [unknown, number, vscode.DiagnosticSeverity][] {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ code, range, severity }) => [code, range.start.line + 1, severity]);
}

describe("answers to criteria", () => {
  it("go into the scenario file, whose other lines and comments stay", async () => {
    const before = await read(at(ASSISTANT));
    const uri = at(ASSISTANT);
    await vscode.commands.executeCommand("modelChoice.answerCriteria", "data-residency", "Not out of the EU", "open");
    const after = await until("the answer in the file", async () => {
      const text = await read(uri);
      return text !== before && text;
    });
    try {
      assert.ok(after.startsWith(before.trimEnd()), after);
      assert.match(
        after.slice(before.trimEnd().length),
        /^\ncriteria:\n {2}data-residency:\n {4}answer: Not out of the EU\n {4}leans: open\n {4}decided: "?\d{4}-\d{2}-\d{2}"?\n$/,
      );
      assert.deepEqual(problems(uri), []);
    } finally {
      await restore(uri, before);
    }
  });

  it("are picked from the checklist, read again by it, and go into a new record", async () => {
    const before = await read(at(ASSISTANT));
    const answer = "Not out of the EU";
    await vscode.commands.executeCommand("modelChoice.answerCriteria", "data-residency", answer, "closed");
    await until("the answer in the file", async () => (await read(at(ASSISTANT))).includes("leans: closed"));
    let record: vscode.Uri | undefined;
    try {
      const checklist = vscode.commands.executeCommand("modelChoice.answerCriteria");
      // The first criterion, its answer as it stands, and the first of the ways in which it can lean.
      const picked = await until("another lean in the file", async () => {
        await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
        const text = await read(at(ASSISTANT));
        return text.includes("leans: open") && text;
      });
      await leave(checklist);
      assert.ok(picked.includes(`\n  data-residency:\n    answer: ${answer}\n    leans: open\n`), picked);
      record = await vscode.commands.executeCommand<vscode.Uri | undefined>(
        "modelChoice.newRecord",
        at("docs", "decisions"),
        { title: "With answers", scenario: ASSISTANT },
      );
      assert.ok(record);
      const text = await read(record);
      assert.match(
        text,
        chinese
          ? /1\. \*\*数据驻留与保密\*\*[^\n]*Not out of the EU/
          : /1\. \*\*Data residency and confidentiality\*\*[^\n]*Not out of the EU\./,
      );
    } finally {
      if (record) await vscode.workspace.fs.delete(record);
      await restore(at(ASSISTANT), before);
    }
  });

  it("are refused for a criterion that is not there", async () => {
    const before = await read(at(ASSISTANT));
    await vscode.commands.executeCommand("modelChoice.answerCriteria", "no-such-criterion", "Yes");
    assert.equal(await read(at(ASSISTANT)), before);
  });
});

describe("the cost of the sample scenario", () => {
  it("is copied as a table with a figures block, in the display language", async () => {
    const text = await comparison();
    assert.match(
      text,
      chinese
        ? /^每日 60,000 次请求时，24 个月合计以 Llama 3\.3 70B at Together 最低：172,608 美元，月均 7,192 美元。/
        : /^At 60,000 requests a day Llama 3\.3 70B at Together costs least over 24 months: 172,608 USD, or 7,192 USD a month on average\./,
    );
    assert.match(text, chinese ? /\| 方案 \| 方式 \| 首月 \(USD\) \|/ : /\| Option \| Kind \| First month \(USD\) \|/);
    assert.match(text, /```model-choice\ncomputed: \d{4}-\d{2}-\d{2}\n[\s\S]*\n```\n$/);
    assert.doesNotMatch(text, /NaN|undefined|\{\w/);
  });

  it("is inserted apart from the text around it, with the file's line endings, undone at once", async () => {
    const text = "# T\r\n\r\nBefore.|\r\nAfter.\r\n";
    const editor = await openText(text);
    await vscode.commands.executeCommand("modelChoice.insertComparison");
    const after = editor.document.getText();
    assert.match(after, chinese ? /Before\.\r\n\r\n每日/ : /Before\.\r\n\r\nAt 60,000/);
    assert.match(after, /```\r\n\r\nAfter\.\r\n$/);
    assert.doesNotMatch(after, /[^\r]\n/);
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), text.replace("|", ""));
  });

  it("follows the exchange rate of the settings, and keeps the default for one of zero", async () => {
    const uri = at(ASSISTANT);
    const original = await read(uri);
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration("modelChoice");
    const first = (text: string): number =>
      Number((/[:：] ?([\d,]+) (?:CNY|元)/.exec(text)?.[1] ?? "").replaceAll(",", ""));
    /** The first amount in yuan at a rate, once it is as it should be. */
    const amountAt = async (value: number | undefined, isRight: (amount: number) => boolean): Promise<number> => {
      await settings().update("exchangeRate.cnyPerUsd", value, vscode.ConfigurationTarget.Global);
      let amount = 0;
      return until(
        `the amount at a rate of ${value}`,
        async () => isRight((amount = first(await comparison()))) && amount,
        () => String(amount),
      );
    };
    try {
      await write(uri, original.replace("currency: USD", "currency: CNY"));
      await until("the scenario to be in yuan", async () => first(await comparison()) > 0);
      const usual = first(await comparison());
      const single = await amountAt(7, (amount) => amount > 0 && amount !== usual);
      await amountAt(14, (amount) => Math.abs(amount / single - 2) < 0.001);
      await amountAt(0, (amount) => amount === usual);
    } finally {
      await settings().update("exchangeRate.cnyPerUsd", undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

describe("a scenario file in the editor", () => {
  // The first by name is the active one. A name of its own for each test: VS Code keeps a document for a while.
  const scenario = (name: string): vscode.Uri => at(".model-choice", "scenarios", `aaa-${name}.yaml`);

  it("shows wrong types, ids that are gone and unknown keys at their lines, and its comparison is refused", async () => {
    const BROKEN = scenario("broken");
    await write(
      BROKEN,
      "title: 3\nworkload:\n  requestsPerDay: many\n  peakFactor: 0\noptions:\n  - id: a\n    kind: closed-api\n    price: openai/gone\n",
    );
    await vscode.window.showTextDocument(BROKEN);
    await until("the problems", () => problems(BROKEN).length >= 3);
    assert.deepEqual(
      problems(BROKEN).map(([code, line]) => [code, line]),
      [
        ["wrong-type", 1],
        ["wrong-type", 3],
        ["number-too-small", 4],
      ],
    );
    for (const { message } of vscode.languages.getDiagnostics(BROKEN))
      assert.match(message, chinese ? /\p{Script=Han}/u : /^The field /u);
    await until("the broken scenario to be the active one", async () => (await comparison()) === "");
    await write(
      BROKEN,
      "title: T\nfutureKey: 1\noptions:\n  - id: a\n    kind: closed-api\n    price: openai/gone\n  - id: b\n    kind: self-hosted\n    model: deleted-model\n    hardware: h100-80gb\n",
    );
    await until("the other problems", () => problems(BROKEN).some(([code]) => code === "price-unknown"));
    assert.deepEqual(problems(BROKEN).sort(), [
      ["field-unknown", 2, vscode.DiagnosticSeverity.Warning],
      ["model-unknown", 9, vscode.DiagnosticSeverity.Error],
      ["price-unknown", 6, vscode.DiagnosticSeverity.Error],
    ]);
  });

  it("of 10 MB is refused in a moment and stays as it is", async () => {
    const HUGE = scenario("huge");
    const text = `title: T\noptions: []\n# ${"x".repeat(10_000_000)}\n`;
    await write(HUGE, text);
    await until("the large scenario to be refused", async () => (await comparison()) === "");
    await vscode.commands.executeCommand("modelChoice.openCostPage", HUGE);
    await vscode.window.showTextDocument(HUGE);
    await until("the problem", () => problems(HUGE).length > 0);
    assert.deepEqual(
      problems(HUGE).map(([code]) => code),
      ["file-too-large"],
    );
    assert.equal((await vscode.workspace.fs.stat(HUGE)).size, text.length);
  });

  it("completes keys by their part, and ids by what is there", async () => {
    const SHORT = scenario("short");
    await write(SHORT, "title: T\nworkload:\n  \noptions:\n  - id: a\n    kind: closed-api\n    price: \n");
    const document = await vscode.workspace.openTextDocument(SHORT);
    const labels = async (line: number, character: number): Promise<string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        new vscode.Position(line, character),
      );
      return list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
    };
    const keys = await labels(2, 2);
    assert.ok(keys.includes("requestsPerDay") && !keys.includes("horizonMonths"));
    assert.ok((await labels(6, 11)).includes("openai/gpt-5.4"));
  });
});

describe("a team's own prices", () => {
  const PRICES = at(".model-choice", "prices.yaml");
  const ROW =
    "rows:\n  - id: together/meta-llama/Llama-3.3-70B-Instruct-Turbo\n    provider: Together AI\n    name: negotiated\n    currency: USD\n    input: 0.44\n    output: 0.44\n    checked: 2026-11-20\n    source: { title: contract }\n";

  it("hold instead of the catalogue's; a file cut in half is told at its line and changes nothing", async () => {
    const usual = await comparison();
    await write(PRICES, ROW);
    await until("the team's price", async () => /2,20\d/.test(await comparison()));
    await write(PRICES, ROW.slice(0, ROW.indexOf("0.44\n    checked")));
    await until("the problem", async () => {
      await comparison();
      return problems(PRICES).length > 0;
    });
    assert.ok(problems(PRICES).every(([, line]) => line >= 2));
    assert.equal(await comparison(), usual);
  });
});
