import * as vscode from "vscode";
import { writeMarkdown } from "../../debate/writeMarkdown";
import { citationSpans, subjectAt } from "../../decisions/find/subjectAt";
import { type Use, citationUses, recordUses } from "../../decisions/find/uses";
import type { RecordFile } from "../../decisions/record/record";
import { COMMANDS } from "../services/commandIds";
import { contentLanguage } from "../services/contentLanguage";
import type { ReadOnlyMarkdown } from "../services/readOnlyMarkdown";
import type { RecordRoot } from "../services/records/recordRoot";
import type { OpenRecord } from "../services/recordService";
import type { Services } from "../services/services";
import { TEAM_NOTES_FOLDER } from "../services/teamNoteFiles";
import { MARKDOWN, commandLink, locations, rangeIn, ranges } from "./places";

/** From citations and references in records to what they name, and back to every place that names it. */
export function registerRecordNavigation(services: Services, documents: ReadOnlyMarkdown): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(MARKDOWN, {
      async provideDocumentLinks(document) {
        const open = await services.records.recordOf(document);
        return open && documentLinks(services, open);
      },
    }),
    vscode.languages.registerDefinitionProvider(MARKDOWN, {
      async provideDefinition(document, position) {
        const open = await services.records.recordOf(document);
        const subject = open && subjectAt(open.file, document.offsetAt(position));
        if (!subject) return undefined;
        if (subject.kind === "citation") return noteLocation(services, documents, subject.noteId);
        const target =
          subject.kind === "record" ? open.root.index.resolve(open.file.record, subject.reference) : undefined;
        return target && titleLocation(open.root, target);
      },
    }),
    vscode.languages.registerReferenceProvider(MARKDOWN, {
      async provideReferences(document, position, { includeDeclaration }) {
        const open = await services.records.recordOf(document);
        const subject = open && subjectAt(open.file, document.offsetAt(position));
        if (!subject) return undefined;
        const { root, file } = open;
        if (subject.kind === "citation")
          return [
            ...locations(root, citationUses(root.index, subject.noteId, includeDeclaration)),
            ...usesOutside(document, open, subject.noteId),
          ];
        const target = subject.kind === "title" ? file : root.index.resolve(file.record, subject.reference);
        if (!target) return undefined;
        const title: Use[] =
          includeDeclaration && target.record.titleSpan
            ? [{ path: target.record.path, span: target.record.titleSpan }]
            : [];
        return locations(root, [...title, ...recordUses(root.index, target.record.path)]);
      },
    }),
  );
}

/** Links that VS Code does not make itself: citations to their notes, and identifiers such as ADR-0007. */
async function documentLinks(services: Services, { root, file }: OpenRecord): Promise<vscode.DocumentLink[]> {
  const range = ranges(file.text);
  const identifiers = file.record.references.flatMap((reference) => {
    const target = reference.href === null ? root.index.resolve(file.record, reference) : undefined;
    return target ? [new vscode.DocumentLink(range(reference.span), root.uriOf(target.record.path))] : [];
  });
  const citations = citationSpans(file.text);
  if (citations.length === 0) return identifiers;
  const { debate } = await services.library.current();
  const notes = citations
    .filter(({ noteId }) => debate.note(noteId))
    .map(({ noteId, span }) => {
      const link = new vscode.DocumentLink(
        range({ offset: span.offset + 1, length: span.length - 2 }),
        vscode.Uri.parse(commandLink(COMMANDS.openNote, noteId)),
      );
      link.tooltip = vscode.l10n.t("Open the note");
      return link;
    });
  return [...identifiers, ...notes];
}

/** Citations of a file that is a record by its marks alone, and so in no index. */
function usesOutside({ uri }: vscode.TextDocument, { root, file }: OpenRecord, noteId: string): vscode.Location[] {
  if (root.index.get(file.record.path)) return [];
  const range = ranges(file.text);
  return citationSpans(file.text)
    .filter((cited) => cited.noteId === noteId)
    .map(({ span }) => new vscode.Location(uri, range(span)));
}

function titleLocation(root: RecordRoot, { record, text }: RecordFile): vscode.Location {
  return new vscode.Location(
    root.uriOf(record.path),
    record.titleSpan ? rangeIn(text, record.titleSpan) : new vscode.Position(0, 0),
  );
}

/** The team's own file of a note, else its text as a read-only document. */
async function noteLocation(
  services: Services,
  documents: ReadOnlyMarkdown,
  noteId: string,
): Promise<vscode.Location | undefined> {
  const { debate } = await services.library.current();
  const note = debate.note(noteId);
  if (!note) return undefined;
  for (const folder of note.origin === "team" ? (vscode.workspace.workspaceFolders ?? []) : []) {
    const uri = vscode.Uri.joinPath(folder.uri, ...TEAM_NOTES_FOLDER, `${noteId}.md`);
    if (
      await vscode.workspace.fs.stat(uri).then(
        () => true,
        () => false,
      )
    )
      return new vscode.Location(uri, new vscode.Position(0, 0));
  }
  return new vscode.Location(
    documents.write(note.title, writeMarkdown(note, debate, contentLanguage())),
    new vscode.Position(0, 0),
  );
}
