import * as vscode from "vscode";
import { insertBlock } from "../../decisions/argument/insertBlock";
import { weighedMarkdown } from "../../decisions/argument/weighedMarkdown";
import { definitionOf } from "../../decisions/argument/citation";
import { MOST_HITS, SEARCHED, queriesOf } from "../../library/forAndAgainst/scope";
import { type Subject, subjectOf } from "../../library/forAndAgainst/subject";
import { type Weighed, weigh } from "../../library/forAndAgainst/weigh";
import { assertOpen, editorOrNewRecord, insertCommentInto, readOnly } from "../insert/insertText";
import type { TargetEditor } from "../insert/targetEditor";
import { toTextEdits } from "../recordLanguage/places";
import { COMMANDS } from "../services/commandIds";
import { copyText } from "../services/copyText";
import { notUtf8Message } from "../services/records/unchanged";
import type { Services } from "../services/services";
import { StaticPage } from "../services/staticPage";
import { today } from "../services/today";
import { UserError } from "../services/userError";
import { type PageAction, weighedHtml } from "./html";
import { pickSubject } from "./pickSubject";

const PAGE = "modelChoice.forAndAgainstPage";

/** The page of `For and Against...` and what it does with the subject that it weighs. */
export class ForAndAgainst implements vscode.Disposable {
  #subject: Subject | undefined;
  readonly #page: StaticPage;
  readonly #listening: vscode.Disposable;

  constructor(
    private readonly services: Services,
    private readonly target: TargetEditor,
  ) {
    this.#page = new StaticPage(services, {
      type: PAGE,
      title: vscode.l10n.t("For and Against"),
      style: "forAndAgainstPage.css",
      commands: [COMMANDS.forAndAgainst, COMMANDS.insertForAndAgainst, COMMANDS.copyForAndAgainst, COMMANDS.openNote],
      body: async () =>
        weighedHtml(await this.#weighed(), (await services.library.current()).library.weighing.criteria, actions()),
    });
    this.#listening = services.library.onDidChange(() => this.#page.refresh());
  }

  /** Weighs what is given, or what the person picks, and shows it. */
  async open(argument: unknown): Promise<void> {
    const { library } = await this.services.library.current();
    const isGiven = typeof argument === "string" && argument.trim() !== "";
    const chosen = isGiven ? subjectOf(argument, library) : await pickSubject(this.services);
    if (!chosen) return;
    this.#subject = chosen;
    // Beside a text that is being written, so that both can be seen.
    await this.#page.open(vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active);
  }

  /** @throws UserError where nothing was weighed or the editor takes no text. */
  async insert(): Promise<void> {
    await insertInto(this.services, this.target, await this.#weighed());
  }

  /** @throws UserError where nothing was weighed. */
  async copy(): Promise<void> {
    const found = await this.#weighed();
    const { text, notes } = weighedMarkdown(found);
    const whole = [text, notes.map(definitionOf).join("\n")].filter(Boolean).join("\n\n");
    await copyText(`${whole}\n`, vscode.l10n.t("Copied “{0}” as Markdown.", found.title));
  }

  async #weighed(): Promise<Weighed> {
    if (!this.#subject) throw new UserError(vscode.l10n.t("Choose first what to weigh, with “For and Against...”."));
    return weighIn(this.services, this.#subject);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#page.dispose();
  }
}

function actions(): PageAction[] {
  return [
    { command: COMMANDS.insertForAndAgainst, icon: "insert", text: vscode.l10n.t("Insert into the Editor") },
    { command: COMMANDS.copyForAndAgainst, icon: "copy", text: vscode.l10n.t("Copy as Markdown") },
    { command: COMMANDS.forAndAgainst, icon: "search", text: vscode.l10n.t("Weigh Something Else...") },
  ];
}

async function weighIn(services: Services, subject: Subject): Promise<Weighed> {
  const { library, debate } = await services.library.current();
  const hits = await Promise.all(
    queriesOf(subject).map((query) => services.lookup.search(query, { limit: MOST_HITS, types: SEARCHED })),
  );
  return weigh(subject, library, debate, hits, today());
}

/** Into a Markdown file as a block with its citations; into any other file as a comment that names it. */
async function insertInto(services: Services, target: TargetEditor, weighed: Weighed): Promise<void> {
  const editor = await editorOrNewRecord(target);
  if (!editor) return;
  const { document } = editor;
  if (document.languageId !== "markdown") return insertCommentInto(editor, `${weighed.title} ${weighed.finding}`);
  const open = await services.records.recordOf(document);
  if (open?.file.isUtf8 === false) throw new UserError(notUtf8Message(open.file.record.path));
  assertOpen(editor);
  const text = document.getText();
  const { text: block, notes } = weighedMarkdown(weighed);
  const eol = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  const edits = insertBlock({ text, offset: document.offsetAt(editor.selection.active), block, notes, eol });
  if (!edits)
    throw new UserError(
      vscode.l10n.t(
        "Nothing was inserted, because the record would say something else afterwards. Put the cursor into the text of a section and insert again.",
      ),
    );
  const textEdits = toTextEdits(text, edits);
  const done = await editor.edit((builder) => {
    for (const { range, newText } of textEdits) builder.replace(range, newText);
  });
  if (!done) throw readOnly(document);
  const at = textEdits[0]?.range.start;
  if (at)
    editor.revealRange(new vscode.Range(at, at.translate(1)), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
