import type { Language } from "../../debate/vocabulary";
import type { Span } from "../record/record";
import { chosenNames } from "./chosenNames";
import { spanInBlock } from "./figuresModels";
import type { ModelEnd } from "./modelEnds";
import { type Found, defineRule } from "./rule";
import type { Subject } from "./subject";

/** Decisions of these statuses are no longer acted on. */
const PAST = ["superseded", "rejected", "deprecated"];

type Message = "retired" | "retired-undated" | "retires" | "differs";

/** A model that is chosen or compared is no longer served, or will not be from a day that is known. */
export const modelRetired = defineRule({
  code: "model-retired",
  severity: "information",
  messages: ["retired", "retired-undated", "retires", "differs"],
  fixes: [],
  check(subject, { ends, today, language }) {
    if (!ends || PAST.includes(subject.record.status?.word ?? "")) return [];
    const found = new Map<string, Found<Message>>();
    const add = (name: string, lives: readonly ModelEnd[], span: Span): void => {
      const finding = findingOf(name, lives, language);
      const key = lives.map(({ platformName, end }) => `${name} ${platformName} ${end ?? ""}`).join(",");
      if (finding && !found.has(key)) found.set(key, { ...finding, span });
    };
    for (const { name, platforms, span } of chosenNames(subject, ends)) {
      const lives =
        platforms.length > 0
          ? platforms.map((platform) => ends.of(platform, name, today))
          : ends.everywhere(name, today);
      add(name, lives, span);
    }
    for (const { row, span } of pricedOptions(subject)) add(row, [ends.of(null, row, today)], span);
    return [...found.values()];
  },
});

/** What is to be said of a model on the platforms in question; null where none of them ends. */
function findingOf(name: string, lives: readonly ModelEnd[], language: Language): Omit<Found<Message>, "span"> | null {
  const ending = lives.filter(({ hasEnded, end }) => hasEnded || end !== null);
  const [first, ...more] = ending;
  if (!first) return null;
  if (more.length > 0) {
    const days = ending.map(({ platformName, end }) => `${platformName} ${end ?? "?"}`);
    return { message: "differs", args: [name, days.join(language === "en" ? ", " : "、")] };
  }
  const { platformName, end, source, hasEnded } = first;
  if (end === null) return { message: "retired-undated", args: [name, platformName, source] };
  return { message: hasEnded ? "retired" : "retires", args: [name, end, platformName, source] };
}

/** The price rows of the options of the figures blocks; a self-hosted option has none, and no end. */
function pricedOptions(subject: Subject): { row: string; span: Span }[] {
  return subject.figures.flatMap((block) =>
    (block.figures?.scenario.options ?? []).flatMap((option) =>
      option.kind === "self-hosted"
        ? []
        : [{ row: option.price, span: spanInBlock(subject, block, option.model ?? option.price) }],
    ),
  );
}
