import type { Polarity } from "../argument/argumentText";
import type { ConsideredOption, RecordArgument, Section } from "../record/record";
import { holdsPlaceholder } from "./placeholders";
import { namesOption, shortTitle } from "./shortTitle";
import type { Found } from "./rule";
import type { Subject } from "./subject";

/** A considered option with the arguments that stand under its heading. */
export interface WeighedOption {
  readonly option: ConsideredOption;
  readonly arguments: readonly RecordArgument[];
  /** Heading of the option among the pros and cons, where it has one. */
  readonly section: Section | null;
}

/**
 * The options of a record that weighs options with `Good, because` bullets, each with its arguments. An option that is
 * argued in prose, or of which only the heading of a template is filled in, is left out.
 */
export function weighedOptions({ record, lines, kinds }: Subject): WeighedOption[] {
  const argued = record.arguments.filter(({ option, text }) => option !== null && !holdsPlaceholder(text));
  if (argued.length === 0) return [];
  return record.options.flatMap((option): WeighedOption[] => {
    if (holdsPlaceholder(option.title)) return [];
    const fits = titleMatcher(option.title, record.options);
    const own = argued.filter((argument) => fits(argument.option ?? ""));
    const section =
      record.sections.find(({ title, level, line }) => level > 2 && line !== option.line && fits(title)) ?? null;
    if (own.length > 0) return [{ option, arguments: own, section }];
    // An option without a section of its own is often argued elsewhere; one with prose is argued.
    const isEmpty =
      section !== null &&
      lines
        .slice(section.line + 1, section.lastLine + 1)
        .every((_, index) => ["blank", "comment"].includes(kinds[section.line + 1 + index] ?? "blank"));
    return isEmpty ? [{ option, arguments: [], section }] : [];
  });
}

/** Where an option of such a record has no argument of a polarity. */
export function optionsWithout(polarity: Polarity, subject: Subject): Found<"missing">[] {
  return weighedOptions(subject).flatMap(({ option, arguments: own, section }): Found<"missing">[] => {
    if (own.some((argument) => argument.polarity === polarity)) return [];
    return [{ span: section ? subject.lineSpan(section.line) : option.span, message: "missing", args: [option.title] }];
  });
}

/** Equal short titles win; where none is equal, a heading may name the option in other words. */
function titleMatcher(title: string, options: readonly ConsideredOption[]): (heading: string) => boolean {
  const short = shortTitle(title);
  const taken = new Set(options.map((option) => shortTitle(option.title)));
  return (heading) => {
    const other = shortTitle(heading);
    return other === short || (!taken.has(other) && namesOption(heading, title));
  };
}
