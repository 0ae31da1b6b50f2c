import type { Debate } from "./debate";
import type { Note, StrongestOfSide } from "./note";
import type { Language } from "./vocabulary";

interface Labels {
  readonly for: string;
  readonly against: string;
  readonly none: (day: string) => string;
  /** {0} title, {1} date */
  readonly piece: (title: string, date: string) => string;
}

export const STRONGEST: Readonly<Record<Language, Labels>> = {
  en: {
    for: "Strongest for",
    against: "Strongest against",
    none: (day) => `None found, looked for on ${day}.`,
    piece: (title, date) => `${title} (${date})`,
  },
  "zh-cn": {
    for: "最有力的支持",
    against: "最有力的反对",
    none: (day) => `未找到，检索日期 ${day}。`,
    piece: (title, date) => `${title}（${date}）`,
  },
};

/** The strongest evidence for a claim and against it, each in one line; none where nobody weighed them. */
export function strongestLines(
  note: Note,
  debate: Debate,
  language: Language,
): readonly { readonly label: string; readonly text: string }[] {
  if (note.strongest === null) return [];
  const labels = STRONGEST[language];
  const say = (side: StrongestOfSide): string => {
    if (typeof side !== "string") return labels.none(side.soughtOn);
    const piece = debate.evidencePiece(side);
    return piece ? labels.piece(piece.title, piece.date) : side;
  };
  return [
    { label: labels.for, text: say(note.strongest.for) },
    { label: labels.against, text: say(note.strongest.against) },
  ];
}
