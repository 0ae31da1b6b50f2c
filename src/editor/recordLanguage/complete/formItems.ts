import * as vscode from "vscode";
import { POLARITIES, POLARITY_WORDS } from "../../../decisions/argument/argumentText";
import type { MetadataKey, Wanted } from "../../../decisions/complete/wanted";
import { STATUS_WORDS } from "../../../decisions/record/record";
import { hasChineseHeadings } from "../../../decisions/record/vocabulary";
import type { OpenRecord } from "../../services/recordService";
import { today } from "../../services/today";
import { rangeIn } from "../places";

type Form = Extract<Wanted, { kind: "key" | "status" | "argument" | "chosen" | "heading" }>;

/** What people may type for a word in Chinese. */
const CHINESE: Readonly<Record<string, string>> = {
  proposed: "提议",
  accepted: "已接受",
  superseded: "已被取代",
  deprecated: "已废弃 已弃用",
  rejected: "已否决",
  draft: "草稿 草案",
  Good: "好 优点",
  Neutral: "中性",
  Bad: "坏 缺点",
  status: "状态",
  date: "日期",
  "decision-makers": "决策者",
  consulted: "咨询",
  informed: "知会",
  "review-by": "复审",
  tags: "标签",
};
/** Names of keys in the list of MADR 2 and log4brains. */
const LIST_KEYS: Readonly<Record<MetadataKey, string>> = {
  status: "Status",
  date: "Date",
  "decision-makers": "Deciders",
  consulted: "Consulted",
  informed: "Informed",
  "review-by": "Review by",
  tags: "Tags",
};
const SUGGEST_AGAIN: vscode.Command = { command: "editor.action.triggerSuggest", title: "" };

/** Keys and status words, which stay English because tools read them, and the sentence forms of MADR in the language of the headings. */
export function formItems({ file }: OpenRecord, wanted: Form): vscode.CompletionItem[] {
  const range = rangeIn(file.text, wanted.span);
  const isChinese = hasChineseHeadings(file.record.sections);
  const make = (
    label: string,
    kind: vscode.CompletionItemKind,
    text: string | vscode.SnippetString,
    filter = label,
  ): vscode.CompletionItem => {
    const item = new vscode.CompletionItem(label, kind);
    item.insertText = text;
    item.filterText = filter;
    item.range = range;
    return item;
  };
  const inOrder = (items: vscode.CompletionItem[]): vscode.CompletionItem[] =>
    items.map((item, index) =>
      Object.assign(item, { sortText: String(index).padStart(3, "0"), preselect: index === 0 }),
    );
  const { Property, EnumMember, Text } = vscode.CompletionItemKind;
  switch (wanted.kind) {
    case "key":
      return inOrder(
        wanted.keys.map((key) => {
          const name = wanted.carrier === "list" ? LIST_KEYS[key] : key;
          const item = make(name, Property, `${name}: ${dateFor(key)}`, `${name} ${CHINESE[key] ?? ""}`);
          return key === "status" ? Object.assign(item, { command: SUGGEST_AGAIN }) : item;
        }),
      );
    case "status":
      return inOrder(
        STATUS_WORDS.map((word) => {
          const written = wanted.capital ? word.replace(/^./, (letter) => letter.toUpperCase()) : word;
          return make(written, EnumMember, written, `${written} ${CHINESE[word] ?? ""}`);
        }),
      );
    case "argument":
      return inOrder(
        POLARITIES.map((polarity) => {
          const words = POLARITY_WORDS[isChinese ? "zh-cn" : "en"][polarity];
          return make(
            `${words}…`,
            Text,
            wanted.marker + words,
            `${isChinese ? `${words} ` : ""}${polarity}, because ${CHINESE[polarity] ?? ""}`,
          );
        }),
      );
    case "chosen": {
      const filter = (title: string): string =>
        `${wanted.part === "sentence" ? "Chosen option " : ""}${title} 所选方案 选定方案`;
      const items = wanted.titles.map((title) => {
        if (wanted.part === "title") return make(title, Text, `${title}"${wanted.rest}`, filter(title));
        return isChinese
          ? make(`选定方案：“${title}”`, Text, `选定方案：“${title}”，因为`, filter(title))
          : make(`Chosen option: "${title}"`, Text, `Chosen option: "${title}"${wanted.rest}`, filter(title));
      });
      return inOrder(
        items.length > 0 || wanted.part === "title"
          ? items
          : isChinese
            ? [make("选定方案：“…”", Text, new vscode.SnippetString("选定方案：“$1”，因为$0"), filter(""))]
            : [
                make(
                  'Chosen option: "…"',
                  Text,
                  new vscode.SnippetString('Chosen option: "$1", because $0'),
                  filter(""),
                ),
              ],
      );
    }
    case "heading":
      return inOrder(wanted.titles.map((title) => make(title, Text, title)));
  }
}

/** Today for a date; half a year on for the next review. */
function dateFor(key: MetadataKey): string {
  if (key === "date") return today();
  if (key !== "review-by") return "";
  const [year = 0, month = 1, day = 1] = today().split("-").map(Number);
  return new Date(Date.UTC(year, month + 5, Math.min(day, 28))).toISOString().slice(0, 10);
}
