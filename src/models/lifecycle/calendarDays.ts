import type { Language } from "../language";
import type { CalendarDay } from "./calendar";

/** A model that ends on a platform, and the places that name it. */
interface Ending {
  readonly key: string;
  readonly name: string;
  readonly platform: string | null;
  readonly platformName: string;
  /** ISO date */
  readonly end: string | null;
  readonly checked: string | null;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly successors: readonly string[];
  readonly uses: readonly { readonly path: string; readonly line: number }[];
}

const WORDS = {
  en: {
    event: (model: string, platform: string) => `${model} ends on ${platform}`,
    instead: (ids: string) => `Advised instead: ${ids}.`,
    usedBy: (files: string) => `Used by ${files}.`,
    comma: ", ",
  },
  "zh-cn": {
    event: (model: string, platform: string) => `${platform} 停用 ${model}`,
    instead: (ids: string) => `建议改用：${ids}。`,
    usedBy: (files: string) => `使用者：${files}。`,
    comma: "、",
  },
} as const;

/** The ends with a known day as days of a calendar. */
export function calendarDays(endings: readonly Ending[], language: Language): CalendarDay[] {
  const words = WORDS[language];
  return endings.flatMap(({ key, name, platform, platformName, end, checked, source, sourceUrl, successors, uses }) =>
    end === null
      ? []
      : [
          {
            uid: `${platform ?? ""}/${key}@model-choice`,
            day: end,
            stamp: checked ?? end,
            summary: words.event(name, platformName),
            description: [
              source,
              successors.length > 0 ? words.instead(successors.join(words.comma)) : "",
              words.usedBy([...new Set(uses.map(({ path, line }) => `${path}:${line}`))].join(words.comma)),
            ]
              .filter(Boolean)
              .join("\n"),
            url: sourceUrl,
          },
        ],
  );
}
