// @ts-check
// Opens the walkthrough once in a window of `npm start`: VS Code does so by itself where an extension is installed by hand.
const vscode = require("vscode");

/** @param {import("vscode").ExtensionContext} context */
exports.activate = async ({ workspaceState }) => {
  if (workspaceState.get("opened")) return;
  await workspaceState.update("opened", true);
  await vscode.commands.executeCommand(
    "workbench.action.openWalkthrough",
    "model-choice.model-choice-notes#start",
    false,
  );
};
