import * as vscode from "vscode";
import { until } from "../until";

describe("the extension in a web-worker extension host", () => {
  it("activates and opens a note", async () => {
    const extension = vscode.extensions.getExtension("model-choice.model-choice-notes");
    if (!extension) throw new Error("The extension is not there.");
    await extension.activate();
    if (typeof process !== "undefined") throw new Error("This is not a web-worker extension host.");
    await vscode.commands.executeCommand("modelChoice.openNote", "open-is-an-iq-tax");
    const isOpen = (): boolean =>
      vscode.window.tabGroups.all.some((group) =>
        group.tabs.some((tab) => tab.input instanceof vscode.TabInputWebview),
      );
    // The tab comes a moment after the panel.
    await until("the page to open", isOpen);
  });
});
