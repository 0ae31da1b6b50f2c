import { isPageName } from "../record/fileName";

/**
 * What a file in a folder of records is by its name. `other-markup` is a record that is listed but not
 * written, if its name has a number; `none` is no text of the team about decisions, such as a picture.
 */
export type FileKind = "record" | "other-markup" | "index" | "template" | "none";

/** What the ending of a file says; most files of a repository end otherwise, and nothing else is asked of them. */
const BY_ENDING: ReadonlyMap<string, FileKind> = new Map([
  ...["md", "mdx", "markdown"].map((ending) => [ending, "record"] as const),
  ...["rst", "adoc", "asciidoc", "txt", "org"].map((ending) => [ending, "other-markup"] as const),
]);

/** Pages that name the records of a folder, in several languages, and what such a name may begin with. */
const INDEX =
  /^(?:(?:adr|adrs|decision|decisions|record|records)[-_ ]?)*(?:index|list|log|overview|toc|table[-_ ]of[-_ ]contents|contents|summary|backlog|索引|目录|清单|列表)(?:[-_.][a-z]{2}(?:[-_][a-z]{2,4})?)?$/i;
/** `cache-documentation-index`; behind a number it is the title of a decision. */
const INDEX_OF = /^\D{0,80}[-_ ](?:documentation|docs|adr|decision)[-_ ]index$/i;
/** Read-mes of any language, instructions to agents and contributors, and pages about the process itself. */
const ABOUT =
  /^(?:readme(?:[-_.](?:[a-z]{2}(?:[-_][a-z]{2,4})?|chinese|english))?|agents?|claude|gemini|copilot[-_]instructions|cursorrules|changelog|contributing|code[-_]of[-_]conduct|maintainers|codeowners|governance|licen[cs]e|process|workflow|how[-_ ]?to|faq|glossary|glossar|glossaire|glosario|glossario|自述|说明)$/i;
/** Written large they are a project's own pages; written small they may be the subject of a decision. */
const ABOUT_IN_CAPITALS = /^(?:SECURITY|SUPPORT|TODO|NOTES|ROADMAP)$/;

const TEMPLATE_WORD =
  /^(?:(?:[a-z]?dr|rfc)?templates?|skeleton|boilerplate|mod[eè]les?|modelos?|plantillas?|vorlagen?|шаблон|テンプレート|템플릿|模板|模版|样板|範本|范本)$/i;
/** Words that say nothing of what a record decides. */
const GENERIC_WORD =
  /^(?:[a-z]?drs?|rfcs?|rfd|enhancements?|proposals?|madr|nygard|decisions?|decision|records?|architecture|architectural|design|short|long|full|bare|minimal|simple|basic|extended|new|the|our|your|my|a|an|for|of|with|and|en|zh|cn|de|fr|es|ja|v?\d+|架构|决策|记录|设计)$/i;
/** Words that a template has where a record has its title. */
const TITLE_WORD =
  /^(?:title|name|slug|any|some|dashes|kebab|case|goes|here|problem|solution|topic|subject|标题|名称)$/i;
/** Words with which a name is that of a decision about templates. */
const SENTENCE_WORD = /^(?:a|an|the|on|for|to|of|with|use|using|adopt|choose|decide|pick|have|keep|no|not|our)$/i;
const CHINESE = /架构|决策|记录|设计|模板|模版|样板|范本|範本|标题|名称|索引|目录/g;
/** What stands for a number: `NNNN`, `nnn`, `XXXX`, or zeros, which a first record seldom has together with no title. */
const NO_NUMBER = /^(?:n{2,}|x{2,}|y{2,}|y{4}m{2}d{2}|mm|dd|0+|number)$/i;

/** Tells from the name of a file what it is among the records of a folder. */
export function fileKind(name: string): FileKind {
  const point = name.lastIndexOf(".");
  const kind = BY_ENDING.get(name.slice(point + 1).toLowerCase());
  if (kind === undefined || point <= 0 || name.startsWith("_") || name.startsWith(".")) return "none";
  const stem = name.slice(0, point);
  const titled = stem.replace(/^(?:(?:adr|dr|rfc)[-_ ]?)?0+(?:[-_. ]+|(?=\D))/i, "");
  if (INDEX.test(titled) || INDEX_OF.test(stem) || ABOUT.test(stem) || ABOUT_IN_CAPITALS.test(stem)) return "index";
  if (isTemplateName(stem)) return "template";
  return kind;
}

/** `template` with words that say nothing else, or a title that is only the word for one, behind no real number. */
function isTemplateName(stem: string): boolean {
  const spaced = stem.replace(CHINESE, " $& ").replace(/^(adrs?|dr|rfc)(\d+|n{3,}|x{3,})(?=$|[-_. ])/i, "$1 $2");
  const words = spaced.split(/[-_.\s]+/).filter(Boolean);
  const telling = words.filter((word) => !NO_NUMBER.test(word) && !GENERIC_WORD.test(word));
  const hasNumber = words.some((word) => /^\d+$/.test(word) && Number(word) > 0);
  const isTemplate = telling.some((word) => TEMPLATE_WORD.test(word));
  // `0000-swift-template`: the template for one kind of proposal.
  const isOfKind = words.length < 5 && !words.some((word) => SENTENCE_WORD.test(word));
  // `hip-0000-template`: behind the letters of a series.
  const first = words[/^[a-z]{2,5}$/i.test(words[0] ?? "") ? 1 : 0] ?? "";
  const isUnnumbered = NO_NUMBER.test(words[0] ?? "") || NO_NUMBER.test(first);
  if (!hasNumber && isOfKind && isUnnumbered && TEMPLATE_WORD.test(words.at(-1) ?? "")) return true;
  // The first of a series that is called so and nothing else: `0001-template`, `0001-adr-template`.
  const isFirst = !hasNumber || Number(words[0]) === 1;
  if (isTemplate && isFirst && telling.every((word) => TEMPLATE_WORD.test(word) || /^0*1$/.test(word))) return true;
  if (isTemplate) return !hasNumber && telling.every((word) => TEMPLATE_WORD.test(word) || TITLE_WORD.test(word));
  return (
    words.some((word) => NO_NUMBER.test(word)) && telling.length > 0 && telling.every((word) => TITLE_WORD.test(word))
  );
}

/**
 * Whether a name may be that of a template, as that of a decision about templates may be too; what is in the file decides.
 * `adr-000` has no title: it is the first record or the form for all of them.
 */
export function mayBeTemplate(name: string): boolean {
  const words = name.slice(0, name.lastIndexOf(".")).split(/[-_.\s]+/);
  return (
    words.some((word) => TEMPLATE_WORD.test(word)) ||
    words.every((word) => GENERIC_WORD.test(word) && !/[1-9]/.test(word))
  );
}

/** Whether a file may be a decision record that can be read as Markdown. */
export function isRecordFile(name: string): boolean {
  return fileKind(name) === "record";
}

/**
 * The page of a folder that is named like a record: `0007-use-x/README.md`, `0007-use-x/index.md`, `0007-use-x/adr.md`.
 * @param path with the folder
 */
export function isFolderPage(path: string): boolean {
  const [name = "", folder = ""] = path.split("/").reverse();
  return /\.(?:md|mdx|markdown|rst|adoc|asciidoc)$/i.test(name) && isPageName(name, folder);
}
