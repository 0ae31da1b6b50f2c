import type { Polarity } from "../argument/argumentText";
import type { ConsideredOption, RecordArgument, Section } from "../record/record";
import { namesOption } from "./optionNames";
import { holdsPlaceholder } from "./placeholders";
import { shortTitle } from "./shortTitle";
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
export function weighedOptions(subject: Subject): WeighedOption[] {
  const { record } = subject;
  const argued = record.arguments.filter(({ option, text }) => option !== null && !holdsPlaceholder(text));
  if (argued.length === 0) return [];
  const options = record.options.filter(({ title }) => !holdsPlaceholder(title));
  const headings = new Headings(options);
  const byOption = grouped(argued, ({ option }) => headings.optionsOf(option ?? ""));
  const sections = record.sections.filter(({ level }) => level > 2);
  const sectionsByOption = grouped(sections, ({ title }) => headings.optionsOf(title));
  return options.flatMap((option): WeighedOption[] => {
    const own = byOption.get(option) ?? [];
    const section = sectionsByOption.get(option)?.find(({ line }) => line !== option.line) ?? null;
    if (own.length > 0) return [{ option, arguments: own, section }];
    // An option without a section of its own is often argued elsewhere; one with prose is argued.
    return section !== null && isEmpty(section, subject) ? [{ option, arguments: [], section }] : [];
  });
}

/** Where an option of such a record has no argument of a polarity. */
export function optionsWithout(polarity: Polarity, subject: Subject): Found<"missing">[] {
  return weighedOptions(subject).flatMap(({ option, arguments: own, section }): Found<"missing">[] => {
    if (own.some((argument) => argument.polarity === polarity)) return [];
    return [{ span: section ? subject.lineSpan(section.line) : option.span, message: "missing", args: [option.title] }];
  });
}

function isEmpty(section: Section, { kinds }: Subject): boolean {
  for (let line = section.line + 1; line <= section.lastLine; line++) {
    if (!["blank", "comment"].includes(kinds[line] ?? "blank")) return false;
  }
  return true;
}

function grouped<Item, Key>(items: readonly Item[], keysOf: (item: Item) => readonly Key[]): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** With more options, only equal titles count: comparing the words of all with all would take too long. */
const MOST_COMPARED = 50;
/** So many headings whose title equals none are compared by their words. */
const MOST_HEADINGS = 500;

/** Which options a heading names. Equal short titles win; where none is equal, it may name an option in other words. */
class Headings {
  private readonly byTitle: ReadonlyMap<string, readonly ConsideredOption[]>;
  private readonly known = new Map<string, readonly ConsideredOption[]>();

  constructor(private readonly options: readonly ConsideredOption[]) {
    this.byTitle = grouped(options, ({ title }) => [shortTitle(title)]);
  }

  optionsOf(heading: string): readonly ConsideredOption[] {
    const known = this.known.get(heading);
    if (known) return known;
    const equal = this.byTitle.get(shortTitle(heading));
    const isCompared = this.options.length <= MOST_COMPARED && this.known.size <= MOST_HEADINGS;
    const named = equal ?? (isCompared ? this.options.filter(({ title }) => namesOption(heading, title)) : []);
    this.known.set(heading, named);
    return named;
  }
}
