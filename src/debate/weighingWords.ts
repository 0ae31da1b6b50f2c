import type { Language } from "./vocabulary";

/** What for and against is told in, wherever it is shown or written. */
export interface WeighingWords {
  readonly title: (subject: string) => string;
  readonly sides: { readonly open: string; readonly closed: string; readonly neither: string };
  readonly forOption: (option: string) => string;
  readonly againstOption: (option: string) => string;
  readonly count: (shown: number, of: number) => string;
  readonly order: string;
  /** ISO day. */
  readonly lookedThrough: (day: string) => string;
  readonly noneFound: (day: string) => string;
  readonly noneOfItsOwn: (day: string) => string;
  /** Headings of what a criterion leans to and what that rests on. */
  readonly leans: string;
  readonly basis: string;
  /** Heading of the criteria that ask what a question asks. */
  readonly criteria: string;
  readonly saidBy: (speaker: string, date: string) => string;
  readonly verdict: (verdict: string) => string;
  readonly figure: string;
  readonly figureFor: (title: string) => string;
  readonly figureAgainst: (title: string) => string;
  readonly general: string;
  readonly evidence: string;
  readonly cite: (title: string, date: string, checked: string, figure: string) => string;
  /** The heading of what a figure alone says. */
  readonly says: string;
  readonly citeFigure: (date: string, checked: string, figure: string) => string;
  readonly noEvidence: string;
  readonly weakens: string;
  /** What limits the evidence above. */
  readonly limits: (note: string) => string;
  readonly noneAgainst: (day: string) => string;
  readonly notWeighed: string;
  readonly noLimits: string;
  readonly unanswered: string;
  readonly answered: string;
  /** `reply` is a whole sentence, or "" where there is none. */
  readonly objection: (title: string, speaker: string, reply: string) => string;
  readonly reply: (title: string) => string;
  readonly noObjection: string;
}

export const WEIGHING_WORDS: Readonly<Record<Language, WeighingWords>> = {
  en: {
    title: (subject) => `For and against: ${subject}`,
    sides: { open: "For open models", closed: "For closed models", neither: "For neither side alone" },
    forOption: (option) => `For ${option}`,
    againstOption: (option) => `Against ${option}`,
    count: (shown, of) => (of === shown ? `${shown} found` : `the ${shown} strongest of ${of}`),
    order:
      "Both sides are ordered alike: by what later evidence says of an argument, then by how its evidence was checked, then by its date.",
    lookedThrough: (day) => `The library was looked through on ${day}.`,
    noneFound: (day) => `None found in the library, looked for on ${day}.`,
    noneOfItsOwn: (day) => `None found that speaks of this very thing, looked for on ${day}. What follows is general.`,
    leans: "What the answer leans to",
    basis: "What that rests on",
    criteria: "Criteria that ask this",
    saidBy: (speaker, date) => `${speaker}, ${date}`,
    verdict: (verdict) => (verdict === "" ? "not judged by later evidence" : `later evidence: ${verdict}`),
    figure: "evidence",
    figureFor: (title) => `evidence for “${title}”`,
    figureAgainst: (title) => `evidence against “${title}”`,
    general: "in general",
    evidence: "Strongest evidence",
    cite: (title, date, checked, figure) => `${title} (${date}; ${checked}): ${figure}`,
    says: "What it says",
    citeFigure: (date, checked, figure) => `${figure} (${date}; ${checked})`,
    noEvidence: "None is known.",
    weakens: "What weakens or limits it",
    limits: (note) => `Of that evidence: ${note}`,
    noneAgainst: (day) => `No evidence against it found, looked for on ${day}.`,
    notWeighed: "Nobody has weighed evidence against it yet.",
    noLimits: "No limits are noted.",
    unanswered: "Not answered",
    answered: "Objection and answer",
    objection: (title, speaker, reply) => [`“${title}” (${speaker}).`, reply].filter(Boolean).join(" "),
    reply: (title) => `Answered by “${title}”.`,
    noObjection: "No objection to it is in the library.",
  },
  "zh-cn": {
    title: (subject) => `正反论据：${subject}`,
    sides: { open: "支持开源", closed: "支持闭源", neither: "不偏向任何一方" },
    forOption: (option) => `支持：${option}`,
    againstOption: (option) => `反对：${option}`,
    count: (shown, of) => (of === shown ? `共 ${shown} 条` : `${of} 条中最有力的 ${shown} 条`),
    order: "正反双方按同一标准排序：先看后来的证据怎么说，再看证据核对到什么程度，最后看证据的日期。",
    lookedThrough: (day) => `论据库检索日期：${day}。`,
    noneFound: (day) => `论据库中未找到，检索日期 ${day}。`,
    noneOfItsOwn: (day) => `未找到直接针对它的论据，检索日期 ${day}。以下为一般性论据。`,
    leans: "答案的倾向",
    basis: "依据",
    criteria: "相关的选型准则",
    saidBy: (speaker, date) => `${speaker}，${date}`,
    verdict: (verdict) => (verdict === "" ? "尚无后来的证据可对照" : `后来的证据：${verdict}`),
    figure: "证据",
    figureFor: (title) => `证据，支持“${title}”`,
    figureAgainst: (title) => `证据，反驳“${title}”`,
    general: "一般性论据",
    evidence: "最有力的证据",
    cite: (title, date, checked, figure) => `${title}（${date}，${checked}）：${figure}`,
    says: "内容",
    citeFigure: (date, checked, figure) => `${figure}（${date}，${checked}）`,
    noEvidence: "尚无。",
    weakens: "反面证据与局限",
    limits: (note) => `上述证据的局限：${note}`,
    noneAgainst: (day) => `未找到反面证据，检索日期 ${day}。`,
    notWeighed: "尚未有人核对过反面证据。",
    noLimits: "未记载局限。",
    unanswered: "尚未回应的反驳",
    answered: "反驳与回应",
    objection: (title, speaker, reply) => `“${title}”（${speaker}）。${reply}`,
    reply: (title) => `已有回应：“${title}”。`,
    noObjection: "论据库中没有针对它的反驳。",
  },
};
