import * as vscode from "vscode";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { PageFile } from "../services/pageFile";
import { LoadedOnce } from "../services/loadedOnce";
import type { ReadOnlyMarkdown } from "../services/readOnlyMarkdown";
import type { Services } from "../services/services";
import type * as Measuring from "./start";

/** `Measure from Files...` and what it remembers: the readers are a script of their own, loaded when somebody first measures. */
export function registerMeasure(services: Services, documents: ReadOnlyMarkdown): vscode.Disposable {
  const script = new LoadedOnce(
    async () => (await services.shell.loadPart("measure.js", ["readers.js"])) as typeof Measuring,
  );
  return vscode.Disposable.from(
    registerCommand(COMMANDS.measureFiles, services.log, async (file: unknown, selected: unknown) => {
      const { measureFromFiles } = await script.get();
      await measureFromFiles(services, documents, filesIn(selected) ?? filesIn([file]));
    }),
    registerCommand(COMMANDS.forgetMeasuredNames, services.log, async () => (await script.get()).forgetNames(services)),
  );
}

/** The files that a command was given; the explorer gives the one that was clicked, and all that are selected. */
function filesIn(given: unknown): readonly (vscode.Uri | PageFile)[] | undefined {
  if (!Array.isArray(given)) return undefined;
  const files = given.filter(
    (one): one is vscode.Uri | PageFile => one instanceof vscode.Uri || one instanceof PageFile,
  );
  return files.length > 0 ? files : undefined;
}
