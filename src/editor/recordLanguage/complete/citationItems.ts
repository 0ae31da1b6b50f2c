import * as vscode from "vscode";
import { yearOf } from "../../../debate/dates";
import type { Note } from "../../../debate/note";
import { saidBy } from "../../../debate/saidBy";
import { WORDS } from "../../../debate/words";
import { sideAt } from "../../../decisions/complete/sides";
import type { Wanted } from "../../../decisions/complete/wanted";
import { citationOf, definitionWriter } from "../../../decisions/argument/citation";
import { splitLines } from "../../../decisions/markdown/lines";
import { contentLanguage } from "../../services/contentLanguage";
import { NOTE_TYPES } from "../../services/lookupService";
import type { OpenRecord } from "../../services/recordService";
import type { Services } from "../../services/services";
import { rangeIn } from "../places";

const MOST_FOUND = 40;
/** So many that fit the words of the line stand first before anything is typed. */
const MOST_SUGGESTED = 6;

/**
 * Citations of notes: what the typed words find in either language, and before any are typed what helps the side of its
 * option, what fits the line first. Each brings its definition at the end of the file.
 */
export async function citationItems(
  services: Services,
  { file }: OpenRecord,
  wanted: Extract<Wanted, { kind: "citation" }>,
  offset: number,
): Promise<vscode.CompletionItem[]> {
  const { debate, library } = await services.library.current();
  const query = wanted.typed.replaceAll("-", " ").trim();
  const searched = query === "" ? wanted.about : query;
  const hits =
    searched.trim() === ""
      ? []
      : await services.lookup.search(searched, {
          limit: query === "" ? MOST_SUGGESTED : MOST_FOUND,
          types: NOTE_TYPES,
        });
  const side = sideAt(file, offset, library);
  const fits = (note: Note): number => (note.stance === side ? 0 : note.stance === "both" ? 1 : 2);
  const bySide = (notes: Note[]): Note[] => (side ? notes.sort((a, b) => fits(a) - fits(b)) : notes);
  const found = hits.flatMap(({ entry }) => debate.note(entry.id) ?? []);
  const others = debate.notes.filter((note) => !found.includes(note));
  // Where nothing is found all are offered: an empty list would close, and an input method types letters before it has a word.
  const offered =
    query === "" || found.length === 0
      ? bySide([...found, ...others])
      : [...found, ...others.filter((note) => note.id.startsWith(wanted.typed))];
  const lines = splitLines(file.text);
  const write = definitionWriter(lines, "\n");
  // What stands before the id stays, so that only letters of the id and the title are marked as found.
  const prefix = /^\[arg:/i.exec(file.text.slice(wanted.span.offset, offset))?.[0].length ?? 0;
  const typed = file.text.slice(wanted.span.offset + prefix, offset);
  const range = rangeIn(file.text, { offset: wanted.span.offset + prefix, length: wanted.span.length - prefix });
  return offered.map((note, index) => {
    const item = new vscode.CompletionItem(
      { label: note.title, description: note.speaker.name },
      vscode.CompletionItemKind.Reference,
    );
    const { stance, verdict } = WORDS[contentLanguage()];
    item.detail = [saidBy(note, yearOf(note.date)), stance[note.stance], verdict[note.verdict ?? "none"]].join(" · ");
    item.documentation = new vscode.MarkdownString(note.body.summary);
    item.range = range;
    // What the search found stays, whatever VS Code makes of the letters.
    item.filterText = `${typed} ${note.id} ${note.title}`;
    item.sortText = String(index).padStart(4, "0");
    const definition = write(note);
    const end = wanted.span.offset + wanted.span.length;
    // Right behind the citation the definition would push the cursor on, so it becomes part of what is written.
    const citation = citationOf(note.id).slice(prefix);
    if (definition && definition.offset === end)
      item.insertText = new vscode.SnippetString().appendText(citation).appendTabstop(0).appendText(definition.text);
    else {
      item.insertText = citation;
      if (definition)
        item.additionalTextEdits = [vscode.TextEdit.insert(rangeIn(file.text, definition).start, definition.text)];
    }
    return item;
  });
}
