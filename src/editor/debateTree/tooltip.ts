import * as vscode from "vscode";
import type { Evidence } from "../../debate/evidence";
import type { Note } from "../../debate/note";
import { WORDS } from "../../debate/words";
import { verdictText } from "../../debate/verdictAge";
import { escapeInline, sourceMarkdown } from "../../debate/inlineMarkdown";
import type { Language } from "../../debate/vocabulary";
import { today } from "../services/today";

/** Summary, verdict and sources of a note. Links open only to the web addresses of the library. */
export function noteTooltip(note: Note, language: Language): vscode.MarkdownString {
  const words = WORDS[language];
  const verdict = verdictText(note, language, today()) || words.verdict.none;
  const lines = [
    `**${escapeInline(note.title)}**`,
    `${escapeInline(note.speaker.name)} · ${note.date} · ${words.stance[note.stance]} · ${words.attribution[note.attribution]}`,
    note.body.summary,
    note.body.assessment === "" ? `*${verdict}*` : `*${verdict}*\n\n${note.body.assessment}`,
    note.sources.map((source) => `- ${sourceMarkdown(source)}`).join("\n"),
  ];
  return new vscode.MarkdownString(lines.filter(Boolean).join("\n\n"));
}

/** Figure, limits, status and sources of a piece of evidence. */
export function evidenceTooltip(piece: Evidence, language: Language): vscode.MarkdownString {
  const words = WORDS[language];
  const lines = [
    `**${escapeInline(piece.title)}**`,
    `${piece.date} · ${words.verification[piece.status]}`,
    escapeInline(piece.figure),
    escapeInline(piece.note),
    piece.sources.map((source) => `- ${sourceMarkdown(source)}`).join("\n"),
  ];
  return new vscode.MarkdownString(lines.filter(Boolean).join("\n\n"));
}
