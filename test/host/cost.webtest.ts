import * as vscode from "vscode";

describe("the cost in a web-worker extension host", () => {
  it("is computed for the sample scenario", async () => {
    await vscode.commands.executeCommand("modelChoice.copyComparison");
    const text = await vscode.env.clipboard.readText();
    if (
      !/^At 60,000 requests a day .* costs least over 24 months: 172,608 USD, or 7,192 USD a month on average\./.test(
        text,
      )
    )
      throw new Error(`The comparison is: ${text.slice(0, 200)}`);
  });
});
