import * as vscode from "vscode";
import { wantedAt } from "../../../decisions/complete/wantedAt";
import type { Wanted } from "../../../decisions/complete/wanted";
import type { OpenRecord } from "../../services/recordService";
import type { Services } from "../../services/services";
import { MARKDOWN } from "../places";
import { citationItems } from "./citationItems";
import { formItems } from "./formItems";
import { ModelItem, describeModel, modelItems } from "./modelItems";
import { recordItems } from "./recordItems";

/** Completion in records: citations, other records, metadata, models and the sentence forms of MADR. */
export function registerRecordCompletion(services: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    MARKDOWN,
    {
      async provideCompletionItems(document, position, token): Promise<vscode.CompletionList | undefined> {
        const open = await services.records.recordOf(document);
        if (!open || token.isCancellationRequested) return undefined;
        const offset = document.offsetAt(position);
        const wanted = wantedAt(open.file, offset);
        const items = await Promise.all(wanted.map((one) => itemsFor(services, open, one, offset)));
        // Citations are searched anew with every letter, in both languages.
        return new vscode.CompletionList(
          items.flat(),
          wanted.some(({ kind }) => kind === "citation"),
        );
      },
      resolveCompletionItem: (item) => (item instanceof ModelItem ? describeModel(item, services) : item),
    },
    ":",
    "(",
    "-",
    " ",
    '"',
  );
}

async function itemsFor(
  services: Services,
  open: OpenRecord,
  wanted: Wanted,
  offset: number,
): Promise<vscode.CompletionItem[]> {
  switch (wanted.kind) {
    case "citation":
      return citationItems(services, open, wanted, offset);
    case "record":
      return recordItems(open, wanted);
    case "model":
      return modelItems(services, open, wanted);
    default:
      return formItems(open, wanted);
  }
}
