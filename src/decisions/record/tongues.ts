import type { StatusWord } from "./record";

/** What records in one language beside English and Chinese call their status. */
export interface Tongue {
  /** Words of keys and headings for the status, parted by `|`. */
  readonly label: string;
  /**
   * Words of each status, the one to write first. `{o,a}` holds the endings that agree with the record's word for itself;
   * `~` begins words that are only read.
   */
  readonly words: Readonly<Record<StatusWord, string>>;
  /** `*` is the word for "superseded", `%` the record; the other way round the record is what is superseded. */
  readonly by: string;
  readonly over: string;
}

type Row = readonly [label: string, words: string, by: string, over: string];

/** Proposed, accepted, superseded, deprecated, rejected and draft, parted by `;`. */
const ROWS: Readonly<Record<string, Row>> = {
  de: [
    "status",
    "vorgeschlagen|~vorschlag|in diskussion|in prüfung;akzeptiert{,e}|angenommen|~genehmigt|beschlossen|entschieden|freigegeben;ersetzt|abgelöst;veraltet|überholt;abgelehnt|verworfen|~zurückgewiesen;entwurf",
    "* durch %",
    "Ersetzt %",
  ],
  fr: [
    "statut",
    "proposé{,e}|~en discussion|en revue|en attente;accepté{,e}|approuvé{,e}|adopté{,e}|validé{,e}|~décidé{,e}|retenu{,e};remplacé{,e}|~supplanté{,e};obsolète|~déprécié{,e}|abandonné{,e};rejeté{,e}|refusé{,e};brouillon|~ébauche",
    "* par %",
    "Remplace %",
  ],
  es: [
    "estado|estatus",
    "propuest{o,a}|~en discusión|en revisión|pendiente;aceptad{o,a}|aprobad{o,a}|adoptad{o,a}|~decidid{o,a};reemplazad{o,a}|sustituid{o,a}|~superad{o,a};obsolet{o,a}|deprecad{o,a};rechazad{o,a}|descartad{o,a};borrador",
    "* por %",
    "Reemplaza a %",
  ],
  pt: [
    "estado|situação",
    "propost{o,a}|~em discussão|em análise|em revisão|pendente;aceit{o,a}|aprovad{o,a}|adotad{o,a}|~aceite|decidid{o,a};substituíd{o,a}|~substituid{o,a};obsolet{o,a}|depreciad{o,a}|descontinuad{o,a};rejeitad{o,a}|recusad{o,a};rascunho",
    "* por %",
    "Substitui %",
  ],
  it: [
    "stato",
    "propost{o,a}|~in discussione|in revisione;accettat{o,a}|approvat{o,a}|adottat{o,a}|~decis{o,a};sostituit{o,a};obsolet{o,a}|deprecat{o,a};rifiutat{o,a}|respint{o,a}|scartat{o,a};bozza",
    "* da %",
    "Sostituisce %",
  ],
  nl: [
    "status",
    "voorgesteld|~voorstel|in behandeling|in bespreking;geaccepteerd|goedgekeurd|aanvaard|~besloten|vastgesteld;vervangen;verouderd|~achterhaald;afgewezen|verworpen|~geweigerd;concept|~ontwerp",
    "* door %",
    "Vervangt %",
  ],
  pl: [
    "status|stan",
    "proponowan{y,a,e}|zaproponowan{y,a,e}|~propozycja|w trakcie dyskusji;zaakceptowan{y,a,e}|przyjęt{y,a,e}|zatwierdzon{y,a,e};zastąpion{y,a,e};przestarzał{y,a,e}|~wycofan{y,a,e};odrzucon{y,a,e};szkic|~wersja robocza",
    "* przez %",
    "Zastępuje %",
  ],
  ru: [
    "статус|состояние",
    "предложен{о,а,}|~на рассмотрении|на обсуждении|в обсуждении|предложение;принят{о,а,}|одобрен{о,а,}|утвержден{о,а,}|утверждён;замен{ено,ена,ён}|~заменен;устарел{о,а,};отклонен{о,а,}|~отклонён|отвергнут{о,а,};черновик",
    "* на %",
    "Заменяет %",
  ],
  ja: [
    "ステータス",
    "提案中|~提案|承認待ち|検討中|レビュー中|議論中;承認済み|承認|採用|採択|受理|~承認済|採用済み|採択済み|決定済み|確定;置き換え済み|~置換済み|置き換え|置換;非推奨|廃止|~廃止済み;却下|不採用|~否認|棄却;下書き|~ドラフト|起草中",
    "*: %",
    "% を置き換え",
  ],
  ko: [
    "상태",
    "제안됨|제안|~제안 중|검토 중|검토중|논의 중;승인됨|승인|채택됨|채택|~수락됨|수락|확정|결정됨;대체됨|~대체;폐기됨|폐기|사용 중단|~더 이상 사용되지 않음;거부됨|기각됨|거절됨|반려됨|거부|기각;초안|~작성 중",
    "*: %",
    "% 대체",
  ],
};

/** In the order of `ROWS`. */
const ORDER = ["proposed", "accepted", "superseded", "deprecated", "rejected", "draft"] as const;

/** The languages by their codes. */
export const TONGUES: ReadonlyMap<string, Tongue> = new Map(
  Object.entries(ROWS).map(([code, [label, row, by, over]]) => {
    const words = row.split(";");
    const of = Object.fromEntries(ORDER.map((word, at) => [word, words[at] ?? ""])) as Record<StatusWord, string>;
    return [code, { label, words: of, by, over }];
  }),
);

/** Keys and headings for the status in every language, for a form. */
export const STATUS_LABEL = [
  "status|状态|狀態|状態",
  ...[...TONGUES.values()].map(({ label }) => label.replace(/^status\|?/, "")),
]
  .filter(Boolean)
  .join("|");

const formOf = (words: string): string =>
  words.replace(/\{([^{}]{0,40})\}/g, (_, ends: string) => `(?:${ends.replace(/,/g, "|")})`);

/** The words of a status in all languages, longer ones first, so that none hides another. */
function wordsOf(status: StatusWord): string {
  return [...TONGUES.values()]
    .flatMap(({ words }) => words[status].replace(/~/g, "").split("|"))
    .map(formOf)
    .sort((a, b) => b.length - a.length)
    .join("|");
}

const ANY_WORD = new RegExp(
  `(?:${ORDER.map((word) => `(${wordsOf(word)})`).join("|")})(?:です|した|されました|された|される)?(?![\\p{L}\\p{M}\\p{N}])`,
  "iuy",
);
/** What a status may go on with: its day, whose decision it was, another word. Else it begins a sentence about something. */
const GOES_ON =
  /^[ \t]+(?:am|vom|seit|von|durch|mit|und|ab|par|le|depuis|avec|et|en|sous|por|el|desde|con|y|pel[oa]|em|com|e|na|no|dal?|il|per|op|door|sinds|met|przez|dnia|od|z|i|на|от|с|и|в|by|on|since|with|and|as|but)(?![\p{L}\p{M}])/iu;

/** The status that a text says from a place on in one of these languages, with its end; null where it says none. */
export function tongueWordAt(text: string, from: number): { readonly word: StatusWord; readonly end: number } | null {
  ANY_WORD.lastIndex = from;
  const match = ANY_WORD.exec(text);
  if (!match) return null;
  const end = from + match[0].length;
  const behind = text.slice(end, end + 200);
  const clause = /^[ \t]+(?=\p{L})[^.,;:()[\]|/·•\n\r，。；：（—–-]*/u.exec(behind)?.[0] ?? "";
  if (clause.trim().split(/\s+/).length > 1 && !GOES_ON.test(behind)) return null;
  // "Ersetzt ADR 2" says it of the other one.
  if (/^ersetzt$/i.test(match[0]) && /^\s+(?:[[#\d]|A?DR\b)/.test(behind)) return null;
  const at = match.slice(1).findIndex(Boolean);
  return { word: ORDER[at] ?? "proposed", end };
}

/** What tells languages apart that share a word, such as "obsoleto" or "提案"; of a text of the record. */
const TELLING: Readonly<Record<string, RegExp>> = {
  es: /ción|[ñ¿¡]|(?<!\p{L})(?:el|los|las|del|una)(?!\p{L})/iu,
  pt: /ção|ções|ão(?!\p{L})|(?<!\p{L})(?:uma|dos|das|não)(?!\p{L})/iu,
  it: /zione|(?<!\p{L})(?:della|delle|gli|che|il)(?!\p{L})/iu,
  nl: /(?<!\p{L})(?:het|een|van|wij|besluit)(?!\p{L})/iu,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
};

/** A language with the ending that agrees with what a record calls itself. */
interface Found {
  readonly code: string;
  readonly ending: number;
}

/** A word of a status, or a label for it (without endings), of one language. */
interface Written {
  readonly code: string;
  readonly stem: string;
  readonly ends: readonly string[];
}

/** All words by their first letter. */
const WRITTEN = new Map<string, Written[]>();
for (const [code, { label, words }] of TONGUES)
  for (const written of [...label.split("|"), ...Object.values(words).join("|").replace(/~/g, "").split("|")]) {
    const [stem = "", ends = ""] = written.split(/[{}]/);
    const first = stem.slice(0, 1);
    if (written !== "status")
      WRITTEN.set(first, [...(WRITTEN.get(first) ?? []), { code, stem, ends: ends.split(",") }]);
  }

/**
 * The language of a status, or of a key for it; null for English and Chinese.
 * @param within the text of the record, which decides where languages share the word
 */
export function tongueOf(text: string, within = ""): Found | null {
  const plain = text
    .slice(0, 200)
    .replace(/^[^\p{L}]+/u, "")
    .toLowerCase();
  const found = (WRITTEN.get(plain.slice(0, 1)) ?? []).flatMap(({ code, stem, ends }): Found[] => {
    if (!plain.startsWith(stem)) return [];
    const ending = ends.findIndex((end) => isWord(plain, stem + end));
    return ending < 0 ? [] : [{ code, ending }];
  });
  const [first] = found;
  if (!first) return null;
  const lead = within.slice(0, 4000);
  const told = (of: string): Found | undefined => found.find(({ code }) => TELLING[code]?.test(of) ?? false);
  // English and Chinese have these words too.
  const isShared = within !== "" && /^(?:concept|stan|提案|採用|受理|確定)(?!\p{L})/u.test(plain);
  return told(plain) ?? told(lead) ?? (isShared ? null : first);
}

/** Whether a text begins with a word and goes on with something else. */
function isWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{M}]/u.test(text.slice(word.length, word.length + 2));
}

/** A status in the language of another one, in small letters; null where that is English or Chinese. See `tongueOf`. */
export function tongueWord(word: StatusWord, like: string, within?: string): string | null {
  const tongue = tongueOf(like, within);
  const written = tongue && TONGUES.get(tongue.code)?.words[word].split("|")[0];
  if (!tongue || !written) return null;
  return written.replace(/\{([^{}]{0,40})\}/, (_, ends: string) => {
    const all = ends.split(",");
    return all[tongue.ending] ?? all[0] ?? "";
  });
}

/** How a record says in the language of its status that another one supersedes it, and the other one that it does: `%` is the link. */
export function supersedingWords(like: string, within?: string): { older: string; newer: string } | null {
  const tongue = TONGUES.get(tongueOf(like, within)?.code ?? "");
  const word = tongueWord("superseded", like, within);
  return tongue && word !== null ? { older: tongue.by.replace("*", word), newer: tongue.over } : null;
}
