import assert from "node:assert/strict";
import { codesOf, jsonLines, measureText, onlyUsage } from "../inputs";

describe("plain tables of usage", () => {
  it("are read by the names of their columns, with semicolons, separators of thousands and a sum at the end", async () => {
    const measured = await measureText(
      `Report of November\nTimestamp;Model;Prompt Tokens;Completion Tokens;Team\n2026-11-01 08:00:00;m;1,000;200;x\n2026-11-02 08:00:00;m;3,000;=1+1;x\n2026-11-03 08:00:00;m;3,000;400;x\nTotal;;7,000;600;\n`,
    );
    assert.equal(measured.format, "generic-csv");
    assert.deepEqual(
      [onlyUsage(measured).requests, onlyUsage(measured).inputTokens, onlyUsage(measured).outputTokens],
      [2, 2000, 300],
    );
    assert.deepEqual(codesOf(measured), [
      "row-skipped",
      "short-period",
      "totals-row",
      "unknown-columns",
      "zone-assumed",
    ]);
  });

  it("have Chinese columns in another encoding", async () => {
    // 时间,模型,输入tokens,输出tokens in GB18030.
    const header = [0xca, 0xb1, 0xbc, 0xe4, 0x2c, 0xc4, 0xa3, 0xd0, 0xcd, 0x2c, 0xca, 0xe4, 0xc8, 0xeb];
    const output = [0xca, 0xe4, 0xb3, 0xf6];
    const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];
    const bytes = Uint8Array.from([
      ...header,
      ...ascii("tokens,"),
      ...output,
      ...ascii("tokens\n2026-11-01,qwen3-max,100,20\n2026-11-08,qwen3-max,300,40\n"),
    ]);
    const measured = await measureText(bytes);
    assert.equal(measured.format, "generic-csv");
    assert.deepEqual([onlyUsage(measured).model, onlyUsage(measured).inputTokensPerDay], ["qwen3-max", 50]);
  });

  it("that are traces from 0 have no period, and no hours of a day", async () => {
    const measured = await measureText(
      "Timestamp,Model,Request tokens,Response tokens\n0,ChatGPT,100,10\n86400,ChatGPT,300,30\n",
    );
    assert.equal(measured.period, null);
    assert.deepEqual(
      [onlyUsage(measured).requestsPerDay, onlyUsage(measured).hours, onlyUsage(measured).inputTokens],
      [2, null, 200],
    );
  });

  it("name rows with negative or non-finite counts, and count the others", async () => {
    const measured = await measureText(
      jsonLines([{ model: "m", input_tokens: 5, output_tokens: 5 }]) +
        '{"model":"m","input_tokens":NaN,"output_tokens":1}\n{"model":"m","input_tokens":-4,"output_tokens":1}\n',
    );
    assert.equal(onlyUsage(measured).requests, 1);
    assert.deepEqual(codesOf(measured), ["negative-number", "non-finite-number"]);
  });

  it("are logs of calls where they count tokens, also with ids and whether a call succeeded", async () => {
    const measured = await measureText(
      "id,timestamp,model,success,input_tokens,output_tokens\na,2026-11-01T00:00:00Z,m,true,100,10\nb,2026-11-02T00:00:00Z,m,true,300,30\n",
    );
    assert.deepEqual([measured.kind, onlyUsage(measured).inputTokens], ["usage", 200]);
  });

  it("follow objects whose keys change from line to line", async () => {
    const measured = await measureText(
      jsonLines([
        { model: "m", input_tokens: 100, output_tokens: 10 },
        { model: "m", prompt_tokens: 300, completion_tokens: 30 },
        { model: "m", input_tokens: 200, output_tokens: 20 },
      ]),
    );
    assert.deepEqual([onlyUsage(measured).requests, onlyUsage(measured).inputTokens], [3, 200]);
  });
});
