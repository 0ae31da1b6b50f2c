import type { Language } from "../debate/vocabulary";
import type { Change } from "../decisions/write/change";
import type { Outcome, Refusal, RefusalCode } from "../decisions/write/refusal";
import { CommandLineError } from "./commandLineError";

/** `{0}` is file and line, `{1}` what stands there. */
const SENTENCES: Readonly<Record<RefusalCode, Readonly<Record<Language, string>>>> = {
  "not-read-back": {
    en: "Nothing was changed: written at {0}, the record would not say what was asked.",
    "zh-cn": "未作任何更改：若写在 {0}，记录读出的内容将与所要求的不符。",
  },
  "says-more": {
    en: "Nothing was changed: {0} would go on saying “{1}”.",
    "zh-cn": "未作任何更改：{0} 处仍会写着“{1}”。",
  },
  "unknown-box": {
    en: "Nothing was changed: at {0} the box of “{1}” is ticked, and none of the others is known to mean the new status. Tick the right box by hand.",
    "zh-cn": "未作任何更改：{0} 处勾选的是“{1}”，其余选项中没有一项能确认表示新状态。请手动勾选正确的一项。",
  },
  "names-successor": {
    en: "Nothing was changed: {0} names a successor, “{1}”, so the record cannot be in force. Take that sentence out, then change the status.",
    "zh-cn": "未作任何更改：{0} 处写明了取代它的记录“{1}”，因此该记录不可能仍然有效。请先删去这句话，再更改状态。",
  },
  "changes-other": {
    en: "Nothing was changed: a change at {0} would alter how the rest of the record reads.",
    "zh-cn": "未作任何更改：在 {0} 处修改会改变记录其余内容的含义。",
  },
  unclosed: {
    en: "Nothing was changed: a code block or comment begins at {0} and is never closed, so the text would be hidden.",
    "zh-cn": "未作任何更改：{0} 处开始的代码块或注释没有结束，写入的文字不会显示。",
  },
  "front-matter-invalid": {
    en: "Nothing was changed: the front matter cannot be read as YAML at {0}.",
    "zh-cn": "未作任何更改：{0} 处的 front matter 不是有效的 YAML。",
  },
  "same-record": {
    en: "Nothing was changed: {0} is the same record.",
    "zh-cn": "未作任何更改：{0} 是同一条记录。",
  },
  circle: {
    en: "Nothing was changed: {0} says that it is itself superseded by “{1}”.",
    "zh-cn": "未作任何更改：{0} 处写明它自身已被“{1}”取代。",
  },
  "not-utf8": {
    en: "{0} is not UTF-8, and writing it would lose characters, so nothing was changed. Save it as UTF-8 first.",
    "zh-cn": "{0} 不是 UTF-8 编码，写入会丢失字符，因此未作任何更改。请先将其另存为 UTF-8。",
  },
  "other-markup": {
    en: "Nothing was changed: {0} is not written in Markdown, and records in other markups are only read.",
    "zh-cn": "未作任何更改：{0} 不是用 Markdown 写的，其他标记语言的记录只读取、不改写。",
  },
  "links-lost": {
    en: "Nothing was changed: a link in {0} would no longer lead to its record.",
    "zh-cn": "未作任何更改：{0} 中会有链接不再指向原来的记录。",
  },
  template: {
    en: "No record was made: filled in, the team's template would read “{1}” at {0}, which is not what was asked. Mend the template, or name another.",
    "zh-cn": "未创建记录：填好团队模板后，{0} 处读出的是“{1}”，与所要求的不符。请修改模板，或指定其他模板。",
  },
};

/** What stands against the file as a whole has no line. */
const WHOLE_FILE: readonly RefusalCode[] = ["same-record", "not-utf8", "other-markup", "links-lost"];

/** Why a change is not made, in one sentence that names the file and the line. */
function refusalMessage({ code, path, line, detail }: Refusal, language: Language): string {
  const place = WHOLE_FILE.includes(code) ? path : `${path}:${String(line + 1)}`;
  const values = [place, detail];
  return SENTENCES[code][language].replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? "");
}

/** @throws CommandLineError with the reason */
export function refuse(refusal: Refusal, language: Language): never {
  throw new CommandLineError(refusalMessage(refusal, language));
}

/**
 * The change of an outcome.
 * @throws CommandLineError with the reason where it was refused
 */
export function granted({ change, refused }: Outcome, language: Language): Change {
  if (refused) refuse(refused, language);
  return change;
}
