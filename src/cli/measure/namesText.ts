import type { Language } from "../../debate/vocabulary";
import type { NameReading } from "../../measure/names/nameReading";
import { fillSentence } from "../../measure/words/fillSentence";

const WORDS = {
  en: {
    taken: "{0}: read as {1} ({2})",
    pinned: "{0}: read as {1} ({2} {3})",
    likely: "{0}: perhaps {1} (family), so it has to be confirmed",
    tuned: "{0}: a fine-tune of {1}, which is a model of its own",
    unknown: "{0}: read as no model of the catalogue",
    match: { exact: "exact", alias: "alias", snapshot: "snapshot", family: "family", none: "none" },
  },
  "zh-cn": {
    taken: "{0}：读作 {1}（{2}）",
    pinned: "{0}：读作 {1}（{2} {3}）",
    likely: "{0}：可能是 {1}（同系列），需要确认",
    tuned: "{0}：{1} 的微调模型，按单独的模型处理",
    unknown: "{0}：目录中没有对应的模型",
    match: { exact: "精确", alias: "别名", snapshot: "快照", family: "同系列", none: "无" },
  },
} as const;

/** What each name of the files was read as, one a line. */
export function namesText(names: readonly NameReading[], language: Language): string[] {
  const words = WORDS[language];
  return names.map(({ name, model, match, snapshot, fineTuned }) => {
    if (model === null) return fillSentence(words.unknown, [name]);
    if (fineTuned) return fillSentence(words.tuned, [name, model]);
    if (match === "family") return fillSentence(words.likely, [name, model]);
    return fillSentence(snapshot === null ? words.taken : words.pinned, [
      name,
      model,
      words.match[match],
      snapshot ?? "",
    ]);
  });
}
