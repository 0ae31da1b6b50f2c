import * as vscode from "vscode";
import type { Note } from "../../debate/note";
import { argumentComment, type Polarity } from "../../decisions/argument/argumentText";
import { citationTarget } from "../../decisions/argument/citation";
import { insertArgument } from "../../decisions/argument/insertArgument";
import { type RefusedPlace, placeArgument } from "../../decisions/argument/placement";
import { pickNote } from "../lookup/pickNote";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { contentLanguage } from "../services/contentLanguage";
import { noteArgument } from "../services/noteArgument";
import { notUtf8Message } from "../services/records/unchanged";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";
import { assertOpen, editorOrNewRecord, insertCommentInto, readOnly } from "./insertText";
import { pickPolarity } from "./pickPolarity";
import type { TargetEditor } from "./targetEditor";

/** `Insert Argument...`: writes a note with its citation into the record, or as a comment into source code. */
export function registerInsert(services: Services, target: TargetEditor): vscode.Disposable {
  return registerCommand(COMMANDS.insertArgument, services.log, async (argument, polarity) => {
    const { debate } = await services.library.current();
    const note = noteArgument(argument, debate) ?? (await pickNote(services, vscode.l10n.t("Insert which argument?")));
    if (!note) return;
    const editor = await editorOrNewRecord(target);
    if (!editor) return;
    if (editor.document.languageId === "markdown") await insertIntoMarkdown(services, editor, note, polarity);
    else await insertCommentInto(editor, argumentComment(note, contentLanguage(), citationTarget(note)));
  });
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
  const place = placeArgument(document.getText(), document.offsetAt(editor.selection.active));
  const polarity = place.form === "argument" ? await polarityFor(note, given) : "Neutral";
  if (!polarity) return;
  assertOpen(editor);
  // Read again: the record may have changed while the person chose.
  const inserted = insertArgument({
    text: document.getText(),
    offset: document.offsetAt(editor.selection.active),
    note,
    language: contentLanguage(),
    polarity,
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

async function polarityFor(note: Note, given: unknown): Promise<Polarity | undefined> {
  return given === "Good" || given === "Neutral" || given === "Bad" ? given : pickPolarity(note);
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
