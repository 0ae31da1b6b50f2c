import type { Language } from "../../debate/vocabulary";
import { CommandLineError } from "../commandLineError";

/** Why a change is not even planned, by the files and words that were named. `{0}` and `{1}` are those. */
const SENTENCES = {
  "no-record": { en: 'There is no record "{0}" in {1}.', "zh-cn": "{1} 中没有记录“{0}”。" },
  "several-records": { en: '"{0}" fits {1}; name the file.', "zh-cn": "“{0}”符合多条记录：{1}。请写出文件名。" },
  "no-records": { en: "{0} holds no decision records.", "zh-cn": "{0} 中没有决策记录。" },
  "links-itself": { en: "{0} cannot be linked to itself.", "zh-cn": "{0} 不能链接到自身。" },
  "supersedes-itself": { en: "{0} cannot supersede itself.", "zh-cn": "{0} 不能取代自身。" },
  "no-number": { en: "{0} has no number, so it cannot be given another.", "zh-cn": "{0} 没有编号，因此无法改编号。" },
  "number-taken": { en: "{0} has the number {1} already.", "zh-cn": "{0} 已使用编号 {1}。" },
  folder: {
    en: "The folder {0} holds {1}, which cannot be moved along, so nothing was changed.",
    "zh-cn": "文件夹 {0} 中的 {1} 无法一并移动，因此未作任何更改。",
  },
  taken: { en: "There is already {0}, so nothing was changed.", "zh-cn": "{0} 已存在，因此未作任何更改。" },
  unread: { en: "{0} could not be read, so nothing was changed.", "zh-cn": "{0} 无法读取，因此未作任何更改。" },
  "not-utf8": {
    en: "{0} is not UTF-8, and writing it would lose characters, so nothing was changed. Save it as UTF-8 first.",
    "zh-cn": "{0} 不是 UTF-8 编码，写入会丢失字符，因此未作任何更改。请先将其另存为 UTF-8。",
  },
  "not-markdown": {
    en: "{0} is not Markdown: it is read, but not written, so nothing was changed.",
    "zh-cn": "{0} 不是 Markdown 文件，只读取、不改写，因此未作任何更改。",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** An error that says in the language of the command why nothing is changed. */
export function refused(
  code: keyof typeof SENTENCES,
  language: Language,
  ...values: readonly (string | number)[]
): CommandLineError {
  const sentence: string = SENTENCES[code][language];
  return new CommandLineError(sentence.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? "")));
}
