import { type TemplateResult, html, nothing } from "lit";
import type { Note } from "../../../debate/note";
import { verdictText } from "../../../debate/verdictAge";
import type { Language, Stance, Verdict } from "../../../debate/vocabulary";
import { WORDS } from "../../../debate/words";
import { icon } from "../../page/icon";

const STANCE_ICONS: Readonly<Record<Stance, string>> = {
  open: "unlock",
  closed: "lock",
  both: "law",
  neutral: "circle-outline",
};
const VERDICT_ICONS: Readonly<Record<Verdict, string>> = {
  strengthened: "arrow-up",
  mixed: "arrow-swap",
  weakened: "arrow-down",
  corrected: "edit",
  unresolved: "question",
  "not-testable": "circle-slash",
};

export function stanceBadge(stance: Stance, language: Language): TemplateResult {
  return html`<span class="badge stance-${stance}"
    >${icon(STANCE_ICONS[stance])}${WORDS[language].stance[stance]}</span
  >`;
}

export function verdictBadge(note: Note, language: Language, today: string): TemplateResult | typeof nothing {
  if (note.verdict === null) return nothing;
  return html`<span class="badge verdict"
    >${icon(VERDICT_ICONS[note.verdict])}${verdictText(note, language, today)}</span
  >`;
}
