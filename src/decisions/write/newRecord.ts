import { argumentReason } from "../argument/argumentText";
import { definitionOf } from "../argument/citation";
import type { Language } from "../../debate/vocabulary";
import { joinPath } from "../locate/paths";
import { scan } from "../record/scan";
import { tongueOf } from "../record/tongues";
import { hasChineseHeadings } from "../record/vocabulary";
import { inStyleOf, neighbourStyle } from "./neighbourStyle";
import type { NewOption, NewRecordRequest, RecordParts } from "./newRecordRequest";
import { fillOwnTemplate } from "./ownTemplate";
import { statusLike, yamlScalar } from "./statusText";
import { inFormOf } from "./templateForm";
import { fillTemplate } from "./templates";

/** Makes a new record. Whatever the title holds, it stays on one line. */
export function newRecord(asked: NewRecordRequest): { path: string; text: string } {
  const isOwn = asked.template.kind === "own";
  const style = neighbourStyle(isOwn ? [] : (asked.neighbours ?? []));
  const template = isOwn ? asked.template : { ...asked.template, body: inFormOf(asked.template.body, style.headings) };
  const request = { ...asked, template };
  const parts = partsOf(request);
  const { status, language } = request;
  const isFrontMatter = template.body.startsWith("---");
  const followed = style.statusModel !== null && tongueOf(style.statusModel) ? style.statusModel : null;
  const statusAs = (model: string): string =>
    statusLike(status, followed ?? (style.statusModel === "状态" ? "状态" : model));
  // In front matter the word stays the one that tools read.
  const labelled = !isFrontMatter && formOf(template.body) === "zh-cn" ? "状态" : null;
  const text =
    template.kind === "own"
      ? fillOwnTemplate(template.body, parts)
      : fillTemplate(template.body, {
          ...parts,
          status: statusAs(labelled ?? "status"),
          sectionStatus: statusAs(labelled ?? "Status"),
          date: request.date,
          deciders: isFrontMatter && parts.deciders !== "" ? yamlScalar(parts.deciders, "") : parts.deciders,
          review: request.reviewBy ?? "",
          chosen: parts.outcome && oneLine(request.chosen?.title ?? ""),
          others: request.options
            .map(({ title }) => oneLine(title))
            .filter((title) => title !== oneLine(request.chosen?.title ?? ""))
            .join(language === "en" ? ", " : "、"),
        });
  const top = {
    title: parts.title,
    number: request.number,
    status: statusLike(status, style.statusModel ?? "Status"),
    date: request.date,
  };
  const whole = withDefinitions(text, request);
  const path = joinPath(request.folder, request.fileName);
  return { path, text: template.kind === "library" ? inStyleOf(whole, style, top) : whole };
}

function partsOf(request: NewRecordRequest): RecordParts {
  const { options, chosen, number, language } = request;
  const title = oneLine(request.title);
  const reason = oneLine(chosen?.reason ?? "");
  const named = oneLine(chosen?.title ?? "");
  const form = formOf(request.template.body);
  return {
    request,
    title,
    numberedTitle: number === null ? title : `${Number(number)}. ${title}`,
    options: options.map((option) => `* ${oneLine(option.title)}`).join("\n"),
    outcome: chosen ? outcomeOf(named, reason.replace(/[.。]$/, ""), form) : "",
    arguments: options.some((option) => option.arguments.length > 0)
      ? options.map((option) => argumentsOf(option, language, form)).join("\n\n")
      : "",
    information: [request.criteria ?? "", request.comparison ?? "", request.figures ?? ""]
      .map((text) => text.trim())
      .filter(Boolean)
      .join("\n\n"),
    deciders: (request.deciders ?? []).map(oneLine).filter(Boolean).join(", "),
  };
}

/** The language of a template's headings, in which the sentence of the choice and the bullets begin. */
function formOf(template: string): Language {
  return hasChineseHeadings(scan(template).sections) ? "zh-cn" : "en";
}

/** The sentence of the choice, as the reader of records takes it. */
function outcomeOf(title: string, reason: string, form: Language): string {
  const isQuoted = /["“”「」『』]/.test(title);
  return form === "en"
    ? `Chosen option: ${isQuoted ? title : `"${title}"`}${reason === "" ? "" : `, because ${reason}`}.`
    : `选定方案：${isQuoted ? title : `“${title}”`}${reason === "" ? "" : `，因为${reason}`}。`;
}

function argumentsOf(option: NewOption, language: Language, form: Language): string {
  const bullets = option.arguments.map(({ note, ...reason }) => `* ${argumentReason(note, language, reason, form)}`);
  return [`### ${oneLine(option.title)}`, ...(bullets.length > 0 ? [bullets.join("\n")] : [])].join("\n\n");
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** The definitions of what is cited, once each at the end. */
function withDefinitions(text: string, { options }: NewRecordRequest): string {
  const notes = new Map(options.flatMap((option) => option.arguments.map(({ note }) => [note.id, note] as const)));
  if (notes.size === 0) return text;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  return `${text.trimEnd()}${eol}${eol}${[...notes.values()].map(definitionOf).join(eol)}${eol}`;
}
