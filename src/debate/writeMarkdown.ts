import type { Debate } from "./debate";
import type { Evidence } from "./evidence";
import { escapeInline, sourceMarkdown } from "./inlineMarkdown";
import type { Note } from "./note";
import { strongestLines } from "./strongest";
import type { Language } from "./vocabulary";
import { WORDS } from "./words";

interface Labels {
  readonly condition: string;
  /** {0} verdict */
  readonly assessment: string;
  readonly noVerdict: string;
  readonly asOf: (verdict: string, date: string) => string;
  readonly caveat: string;
  readonly sources: string;
}

const LABELS: Readonly<Record<Language, Labels>> = {
  en: {
    condition: "When it holds",
    assessment: "Later evidence: {0}",
    noVerdict: "Later evidence",
    asOf: (verdict, date) => `${verdict} (as of ${date})`,
    caveat: "Caveat",
    sources: "Sources",
  },
  "zh-cn": {
    condition: "成立条件",
    assessment: "后来的证据：{0}",
    noVerdict: "后来的证据",
    asOf: (verdict, date) => `${verdict}（截至 ${date}）`,
    caveat: "注意",
    sources: "来源",
  },
};

function evidenceLine(piece: Evidence, language: Language): string {
  const mark = piece.status === "unverified" ? ` (${WORDS[language].verification.unverified})` : "";
  return `- ${escapeInline(piece.title)} (${piece.date})${mark}: ${escapeInline(piece.figure)} ${piece.sources.map(sourceMarkdown).join(", ")}`;
}

/** A note in full as Markdown that renders on any forge: text, verdict, evidence with dates, sources. */
export function writeMarkdown(note: Note, debate: Debate, language: Language): string {
  const labels = LABELS[language];
  const evidence = debate.evidenceOf(note);
  const judged = note.verdict && WORDS[language].verdict[note.verdict];
  const verdict = judged
    ? labels.assessment.replace("{0}", note.asOf === null ? judged : labels.asOf(judged, note.asOf))
    : labels.noVerdict;
  const role = note.speaker.role === "" ? "" : language === "en" ? `, ${note.speaker.role}` : `，${note.speaker.role}`;
  const paragraphs = [
    `**${escapeInline(note.title)}**`,
    `${escapeInline(note.speaker.name + role)} · ${note.date}`,
    note.body.summary,
    note.body.condition && `**${labels.condition}**\n\n${note.body.condition}`,
    (note.body.assessment || evidence.length > 0) && `**${verdict}**`,
    note.body.assessment,
    strongestLines(note, debate, language)
      .map(({ label, text }) => `- ${label}: ${escapeInline(text)}`)
      .join("\n"),
    evidence.map((piece) => evidenceLine(piece, language)).join("\n"),
    note.body.caveat && `**${labels.caveat}**\n\n${note.body.caveat}`,
    note.body.more,
    note.sources.length > 0 &&
      `**${labels.sources}**\n\n${note.sources.map((source) => `- ${sourceMarkdown(source)}`).join("\n")}`,
  ];
  return `${paragraphs.filter(Boolean).join("\n\n")}\n`;
}
