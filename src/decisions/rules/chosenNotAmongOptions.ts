import { nearest } from "../../cost/scenario/nearest";
import type { TextEdit } from "../markdown/textEdit";
import type { ConsideredOption } from "../record/record";
import { labelledOptions } from "./optionLabel";
import { namesOption } from "./optionNames";
import { holdsPlaceholder } from "./placeholders";
import { defineRule } from "./rule";
import { shortTitle } from "./shortTitle";
import type { Subject } from "./subject";

/** A longer choice is a sentence about the decision, not the title of an option. */
const MOST_WORDS = 8;
/** So many options are compared; a record weighs a handful. */
const MOST_OPTIONS = 200;

/** Words with which a record says that nothing of the list is chosen, or not yet. */
const UNDECIDED =
  /^(?:tbd|t\.b\.d|to be (?:decided|determined|confirmed|defined)|undecided|open|pending|none|neither|nothing|no option|n\/a|both|all|待定|未定|尚未|暂无|无|都不)(?![\p{L}\p{N}])/iu;

/** The chosen option is none of those considered, in whatever words; compared by short titles first, as MADR tools do. */
export const chosenNotAmongOptions = defineRule({
  code: "chosen-not-among-options",
  severity: "warning",
  messages: ["absent"],
  fixes: ["replace"],
  check(subject) {
    const { record, text } = subject;
    const { chosen } = record;
    const options = record.options.slice(0, MOST_OPTIONS);
    if (!chosen || options.length === 0 || isNoTitle(chosen.title)) return [];
    if (isOtherScript(chosen.title, options)) return [];
    if (isNamed(chosen.title, options, subject)) return [];
    const meant = nearest(shortTitle(chosen.title), new Set(options.map(({ title }) => shortTitle(title))), 1);
    const option = options.find(({ title }) => meant.includes(shortTitle(title)));
    // A title that runs over lines or holds marks is left to the person.
    const at = text.slice(chosen.span.offset, chosen.span.offset + chosen.span.length).indexOf(chosen.title);
    const place = at < 0 ? chosen.span : { offset: chosen.span.offset + at, length: chosen.title.length };
    const edit: TextEdit[] = option && at >= 0 ? [{ ...place, text: option.title }] : [];
    const fixes =
      option && edit.length > 0
        ? [{ title: "replace", args: [option.title], edits: new Map([[record.path, edit]]) }]
        : [];
    return [{ span: place, message: "absent", args: [chosen.title], fixes }];
  },
});

const CHINESE = /\p{Script=Han}/u;

/** A choice in English among options that were translated may be any of them. */
function isOtherScript(choice: string, options: readonly ConsideredOption[]): boolean {
  return options.every(({ title }) => CHINESE.test(title) !== CHINESE.test(choice));
}

function isNoTitle(title: string): boolean {
  return title.split(/\s+/).length > MOST_WORDS || UNDECIDED.test(title) || holdsPlaceholder(title);
}

function isNamed(choice: string, options: readonly ConsideredOption[], subject: Subject): boolean {
  const titles = options.map((option) => wholeText(option, subject));
  if (titles.some((title) => namesOption(choice, title))) return true;
  const labelled = labelledOptions(choice, titles);
  if (labelled !== null) return labelled.length > 0;
  // Options below other headings than the list's are no less considered.
  const short = shortTitle(choice);
  return (
    subject.record.sections.some(({ title, level }) => level > 1 && shortTitle(title) === short) ||
    isBelowOption(short, options, subject)
  );
}

/** An item of the list below one of the options names a variant of it. */
function isBelowOption(short: string, options: readonly ConsideredOption[], { record, lines }: Subject): boolean {
  const first = options[0]?.line ?? 0;
  const end = record.sections.find(({ line }) => line > first)?.line ?? lines.length;
  return lines.slice(first, end).some(({ text }) => {
    const item = /^\s+[*+-]\s+(.{1,200})$/.exec(text)?.[1];
    return item !== undefined && shortTitle(item) === short;
  });
}

/** The text of an option with the lines on which it goes on. */
function wholeText({ title, line }: ConsideredOption, { lines, kinds }: Subject): string {
  const more: string[] = [];
  for (let at = line + 1; kinds[at] === "text" && more.length < 3; at++) {
    const text = lines[at]?.text ?? "";
    if (!/^[ \t]+[^\s*+-]/.test(text)) break;
    more.push(text.trim());
  }
  return [title, ...more].join(" ");
}
