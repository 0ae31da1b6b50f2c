import type { Language } from "../language";
import type { Lifecycle, LifecycleState, SourcedFact } from "./lifecycle";
import type { SourceKind } from "./lifecycleFact";

const WORDS = {
  en: {
    ended: (platform: string, day: string) => `Ended on ${day} on ${platform}.`,
    endedSometime: (platform: string) => `Ended on ${platform}; on which day is not known.`,
    ends: (platform: string, day: string) => `Ends on ${day} on ${platform}.`,
    deprecated: (platform: string, day: string) => `Deprecated on ${platform} since ${day}; no end is announced.`,
    live: (platform: string) => `Offered on ${platform}.`,
    notBefore: (platform: string, day: string) => `Offered on ${platform}; it does not end before ${day}.`,
    servedAs: (id: string) => `${id} answers in its place.`,
    servedFrom: (id: string, day: string) => `${id} answers in its place from ${day}.`,
    successor: (ids: string) => `Advised instead: ${ids}.`,
    source: (kind: string, title: string, day: string) => `${kind}: ${title}, checked ${day}.`,
    otherwise: (title: string, day: string) => `${title} says ${day}.`,
    inPart: (scope: string, day: string) => `For ${scope}: ${day}.`,
    kinds: { vendor: "Source", page: "Secondary source", list: "Collected list" },
    comma: ", ",
    space: " ",
  },
  "zh-cn": {
    ended: (platform: string, day: string) => `${platform} 已于 ${day} 停用。`,
    endedSometime: (platform: string) => `${platform} 已停用，具体日期不详。`,
    ends: (platform: string, day: string) => `${platform} 将于 ${day} 停用。`,
    deprecated: (platform: string, day: string) => `${platform} 自 ${day} 起弃用，尚未公布停用日期。`,
    live: (platform: string) => `${platform} 提供中。`,
    notBefore: (platform: string, day: string) => `${platform} 提供中，${day} 之前不会停用。`,
    servedAs: (id: string) => `实际由 ${id} 应答。`,
    servedFrom: (id: string, day: string) => `自 ${day} 起实际由 ${id} 应答。`,
    successor: (ids: string) => `建议改用：${ids}。`,
    source: (kind: string, title: string, day: string) => `${kind}：${title}，核对于 ${day}。`,
    otherwise: (title: string, day: string) => `${title} 称为 ${day}。`,
    inPart: (scope: string, day: string) => `${scope}：${day}。`,
    kinds: { vendor: "来源", page: "二手来源", list: "机器汇总清单" },
    comma: "、",
    space: "",
  },
} as const;

/** How an id stands, in one sentence. */
export function stateSentence(
  { state, end, deprecated, notBefore }: Lifecycle,
  platform: string,
  language: Language,
): string {
  const words = WORDS[language];
  if (state === "unknown") return "";
  if (state === "ended") return end === null ? words.endedSometime(platform) : words.ended(platform, end);
  if (end !== null) return words.ends(platform, end);
  if (state === "deprecated" && deprecated !== null) return words.deprecated(platform, deprecated);
  return notBefore === null ? words.live(platform) : words.notBefore(platform, notBefore);
}

/** Everything that is known of how an id stands: state, what answers or is advised instead, source, what others say. */
export function lifecycleSentences(life: Lifecycle, platform: string, language: Language): string[] {
  const words = WORDS[language];
  const { servedAs, successors, from, others } = life;
  const served =
    servedAs && (servedAs.from ? words.servedFrom(servedAs.id, servedAs.from) : words.servedAs(servedAs.id));
  return [
    stateSentence(life, platform, language),
    served ?? "",
    successors.length > 0 ? words.successor(successors.join(words.comma)) : "",
    ...[from?.fact.note?.[language] ?? "", from?.source.note?.[language] ?? ""],
    from ? sourceSentence(from, language) : "",
    ...others.map((other) => otherSentence(other, language)),
  ].filter(Boolean);
}

/** Who says so and when that was checked; a source that is not the vendor is named as such. */
export function sourceSentence({ fact, source }: SourcedFact, language: Language): string {
  const words = WORDS[language];
  return words.source(words.kinds[source.kind], source.title, fact.checked);
}

function otherSentence({ fact, source }: SourcedFact, language: Language): string {
  const { end, scope } = fact;
  if (end === undefined) return "";
  return scope ? WORDS[language].inPart(scope[language], end) : WORDS[language].otherwise(source.title, end);
}

/** Several sentences as one text. */
export function joined(sentences: readonly string[], language: Language): string {
  return sentences.join(WORDS[language].space);
}

/** How sure a source is, as a word. */
export function sourceKindWord(kind: SourceKind, language: Language): string {
  return WORDS[language].kinds[kind];
}

const STATES: Readonly<Record<Language, Readonly<Record<LifecycleState, string>>>> = {
  en: { live: "live", announced: "end announced", deprecated: "deprecated", ended: "ended", unknown: "not known" },
  "zh-cn": { live: "提供中", announced: "已公布停用", deprecated: "已弃用", ended: "已停用", unknown: "不详" },
};

/** A state as a word. */
export function stateWord(state: LifecycleState, language: Language): string {
  return STATES[language][state];
}

const SHORT = {
  en: {
    ended: (day: string) => `ended ${day}`,
    ends: (day: string) => `ends ${day}`,
    servedAs: (state: string, id: string) => `${state}, answered by ${id}`,
    servedFrom: (state: string, id: string, day: string) => `${state}, answered by ${id} from ${day}`,
  },
  "zh-cn": {
    ended: (day: string) => `${day} 已停用`,
    ends: (day: string) => `${day} 停用`,
    servedAs: (state: string, id: string) => `${state}，由 ${id} 应答`,
    servedFrom: (state: string, id: string, day: string) => `${state}，${day} 起由 ${id} 应答`,
  },
} as const;

/** How an id stands, as short as a column of a table has it; empty where no source says anything. */
export function shortState({ state, end, servedAs }: Lifecycle, language: Language): string {
  if (state === "unknown") return "";
  const words = SHORT[language];
  const text = end === null ? stateWord(state, language) : state === "ended" ? words.ended(end) : words.ends(end);
  if (servedAs === null) return text;
  const { id, from } = servedAs;
  return from === undefined ? words.servedAs(text, id) : words.servedFrom(text, id, from);
}
