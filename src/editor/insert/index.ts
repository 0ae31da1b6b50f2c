import * as vscode from "vscode";
import type { Note } from "../../debate/note";
import { argumentComment, type Polarity } from "../../decisions/argument/argumentText";
import { citationTarget, findCitations } from "../../decisions/argument/citation";
import { insertArgument } from "../../decisions/argument/insertArgument";
import { type RefusedPlace, placeArgument } from "../../decisions/argument/placement";
import { splitLines } from "../../decisions/markdown/lines";
import { pickNote } from "../lookup/pickNote";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { contentLanguage } from "../services/contentLanguage";
import { noteArgument } from "../services/noteArgument";
import { notUtf8Message } from "../services/records/unchanged";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";
import { assertOpen, editorOrNewRecord, insertCommentInto, readOnly } from "./insertText";
import { type ChosenReason, chooseCandidate, chooseReason, isPolarity } from "./chooseReason";
import type { TargetEditor } from "./targetEditor";

/** Where a command is to write: a file and an offset in it. */
interface Place {
  readonly uri: vscode.Uri;
  readonly offset: number;
}

function isPlace(value: unknown): value is Place {
  return typeof value === "object" && value !== null && "uri" in value && "offset" in value;
}

/**
 * `Insert Argument...`: writes a note with its citation into the record, or as a comment into source code. A polarity and a
 * place are given by quick fixes; with both and no note, the reasons on the option there are offered.
 */
export function registerInsert(services: Services, target: TargetEditor): vscode.Disposable {
  return registerCommand(COMMANDS.insertArgument, services.log, async (argument, polarity, place) => {
    const { debate } = await services.library.current();
    if (isPlace(place)) await showPlace(place);
    const given = noteArgument(argument, debate);
    if (!given && isPlace(place) && isPolarity(polarity)) return insertCandidate(services, polarity);
    const note = given ?? (await pickNote(services, vscode.l10n.t("Insert which argument?")));
    if (!note) return;
    const editor = await editorOrNewRecord(target);
    if (!editor) return;
    if (editor.document.languageId === "markdown") await insertIntoMarkdown(services, editor, note, polarity);
    else await insertCommentInto(editor, argumentComment(note, contentLanguage(), citationTarget(note)));
  });
}

async function showPlace({ uri, offset }: Place): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.positionAt(offset);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
}

async function insertCandidate(services: Services, polarity: Polarity): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const text = editor.document.getText();
  const place = placeArgument(text, editor.document.offsetAt(editor.selection.active));
  const option = place.form === "argument" ? (place.heading ?? "") : "";
  const cited = new Set(findCitations(splitLines(text)).map(({ noteId }) => noteId));
  const chosen = await chooseCandidate(services, option, text, polarity, cited);
  if (chosen) await write(editor, chosen);
}

async function insertIntoMarkdown(
  services: Services,
  editor: vscode.TextEditor,
  note: Note,
  given: unknown,
): Promise<void> {
  const { document } = editor;
  const open = await services.records.recordOf(document);
  if (open?.file.isUtf8 === false) throw new UserError(notUtf8Message(open.file.record.path));
  const text = document.getText();
  const place = placeArgument(text, document.offsetAt(editor.selection.active));
  const chosen =
    place.form === "argument"
      ? await chooseReason(services, note, place.heading ?? "", text, given)
      : { note, reason: { polarity: "Neutral" as const, clause: null } };
  if (chosen) await write(editor, chosen);
}

async function write(editor: vscode.TextEditor, { note, reason }: ChosenReason): Promise<void> {
  const { document } = editor;
  assertOpen(editor);
  // Read again: the record may have changed while the person chose.
  const inserted = insertArgument({
    text: document.getText(),
    offset: document.offsetAt(editor.selection.active),
    note,
    language: contentLanguage(),
    reason,
    eol: document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n",
  });
  if ("refused" in inserted) throw new UserError(refusal(inserted.refused));
  const done = await editor.edit((builder) => {
    for (const { offset, length, text } of inserted.edits) {
      builder.replace(new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)), text);
    }
  });
  if (!done) throw readOnly(document);
  const at = document.positionAt(inserted.edits[0]?.offset ?? 0).translate(1);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function refusal(reason: RefusedPlace): string {
  switch (reason) {
    case "front-matter":
      return vscode.l10n.t("The cursor is in the front matter. Put it into the text of the record and insert again.");
    case "data":
      return vscode.l10n.t(
        "The cursor is in what the record says about itself, such as its status. Put it into the text below and insert again.",
      );
    case "code":
      return vscode.l10n.t("The cursor is in a code block. Put it into the text of the record and insert again.");
    case "comment":
      return vscode.l10n.t("The cursor is in a comment. Put it into the text of the record and insert again.");
  }
}
