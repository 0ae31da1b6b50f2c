import type { Language } from "../../debate/vocabulary";
import type { Span } from "../record/record";
import type { ModelEnd } from "./modelEnds";
import { isPast, modelsInUse } from "./modelsInUse";
import { type Found, defineRule } from "./rule";

type Message = "retired" | "retired-undated" | "retires" | "differs" | "differs-ended";

/** A model that is chosen or compared is no longer served, or will not be from a day that is known. */
export const modelRetired = defineRule({
  code: "model-retired",
  severity: "information",
  messages: ["retired", "retired-undated", "retires", "differs", "differs-ended"],
  fixes: [],
  check(subject, { ends, today, language }) {
    if (!ends || isPast(subject)) return [];
    const found = new Map<string, Found<Message>>();
    const add = (name: string, lives: readonly ModelEnd[], span: Span): void => {
      const finding = endFinding(name, lives, language);
      const key = lives.map(({ platformName, end }) => `${name} ${platformName} ${end ?? ""}`).join(",");
      if (finding && !found.has(key)) found.set(key, { ...finding, span });
    };
    for (const { name, lives, span } of modelsInUse(subject, ends, today)) add(name, lives, span);
    return [...found.values()];
  },
});

/** What is to be said of a model on the platforms in question; null where none of them ends. */
export function endFinding(
  name: string,
  lives: readonly ModelEnd[],
  language: Language,
): Omit<Found<Message>, "span"> | null {
  const ending = lives.filter(({ hasEnded, end }) => hasEnded || end !== null);
  const [first, ...more] = ending;
  if (!first) return null;
  const isOneDay = lives.every(({ hasEnded, end }) => hasEnded && end !== null && end === first.end);
  if (more.length > 0 && !isOneDay) {
    const days = ending.map(({ platformName, end }) => `${platformName} ${end ?? "?"}`);
    const haveAll = lives.every(({ hasEnded }) => hasEnded);
    return { message: haveAll ? "differs-ended" : "differs", args: [name, days.join(language === "en" ? ", " : "、")] };
  }
  const { end, source, hasEnded } = first;
  const platformName = ending.map((life) => life.platformName).join(language === "en" ? ", " : "、");
  if (end === null) return { message: "retired-undated", args: [name, platformName, source] };
  return { message: hasEnded ? "retired" : "retires", args: [name, end, platformName, source] };
}
