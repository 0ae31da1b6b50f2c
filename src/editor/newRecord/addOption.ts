import type * as vscode from "vscode";
import { lineAt, splitLines } from "../../decisions/markdown/lines";
import { shortTitle } from "../../decisions/rules/shortTitle";
import { editsOnly } from "../../decisions/write/change";
import { recordLabel } from "../decisionsTree/recordLabel";
import { recordAt } from "../recordCommands/recordArgument";
import type { Services } from "../services/services";
import { askOptions } from "./askOptions";
import type { OptionChoice } from "./draft";
import { runSteps } from "./steps";

/** Asks for further options and writes them below the one at a place, as its list has it. */
export async function addOption(services: Services, uri: vscode.Uri, offset: number): Promise<void> {
  const { root, file } = await recordAt(services, uri);
  const { record, text } = file;
  let chosen: readonly OptionChoice[] = [];
  const isDone = await runSteps(recordLabel(record), () => [
    (frame) => askOptions(services, frame, chosen, (options) => (chosen = options)),
  ]);
  const known = new Set(record.options.map(({ title }) => shortTitle(title)));
  const titles = chosen.map(({ title }) => title).filter((title) => !known.has(shortTitle(title)));
  if (!isDone || titles.length === 0) return;
  const lines = splitLines(text);
  const line = lines[lineAt(lines, offset)];
  if (!line) return;
  const lead = /^[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+/.exec(line.text)?.[0] ?? "* ";
  const eol = line.eol || "\n";
  const items = titles.map((title, at) => `${eol}${nextLead(lead, at + 1)}${title}`).join("");
  const at = line.offset + line.text.length;
  await services.records.apply(editsOnly([[record.path, [{ offset: at, length: 0, text: items }]]]), root);
}

function nextLead(lead: string, by: number): string {
  return lead.replace(/\d+/, (number) => String(Number(number) + by));
}
