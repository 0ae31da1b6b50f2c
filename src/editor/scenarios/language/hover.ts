import * as vscode from "vscode";
import { placeAt } from "../../../yaml/placeAt";
import type { Services } from "../../services/services";
import { keysAt } from "../../../cost/scenario/keysAt";
import { namedTasks } from "../../../cost/scenario/namedInText";

const KEY = /[A-Za-z][\w-]*(?=[ \t]*:(?:\s|$))/;

/** What a key of a scenario file means. */
export async function hover(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const range = document.getWordRangeAtPosition(position, KEY);
  if (!range) return undefined;
  const text = document.getText();
  const place = placeAt(text, document.offsetAt(range.end));
  if (!place?.isKey) return undefined;
  const { facts } = await services.catalogue.current();
  const known = keysAt(place, facts, namedTasks(text)).find(({ name }) => name === document.getText(range));
  if (!known || known.meaning === "") return undefined;
  const title = new vscode.MarkdownString();
  title.appendText(known.detail === "" ? known.meaning : `${known.meaning} (${known.detail})`);
  return new vscode.Hover(title, range);
}
