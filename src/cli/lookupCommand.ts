import { LANGUAGES } from "../debate/vocabulary";
import { identifier } from "../library/search/identify";
import { recordEntry } from "../library/search/recordEntry";
import { searchEntries } from "../library/search/searchEntry";
import { SearchIndex } from "../library/search/searchIndex";
import { positiveInteger, readArguments } from "./arguments";
import { CommandLineError } from "./commandLineError";
import { LOOKUP_HELP } from "./help";
import { loadLibrary, loadSearchData } from "./loadLibrary";
import { loadRecords, tellUnread } from "./loadRecords";
import { table } from "./table";
import { teamRecordFolders } from "./teamFolder";

const DEFAULT_LIMIT = 10;

const WORDS = {
  en: {
    nothing: (query: string) => `Nothing in the library fits ${query}.`,
    nearest: (id: string, name: string, question: string) => `The nearest criterion is ${id}, ${name}: ${question}`,
    note: "To keep the question, write it as a note into .model-choice/notes of your repository, one Markdown file a note.",
    columns: ["TYPE", "ID", "TITLE"],
  },
  "zh-cn": {
    nothing: (query: string) => `资料库中没有合适的条目：${query}。`,
    nearest: (id: string, name: string, question: string) => `最接近的准则是 ${id}「${name}」：${question}`,
    note: "如需留下这个问题，请在仓库的 .model-choice/notes 中写成一条笔记，每条一个 Markdown 文件。",
    columns: ["类型", "标识", "标题"],
  },
} as const;

/** `model-choice lookup` */
export async function lookupCommand(args: readonly string[]): Promise<string> {
  const { words, values, help, json, language } = readArguments(args, {
    limit: { type: "string" },
    records: { type: "string" },
  });
  if (help) return LOOKUP_HELP;
  const limit = positiveInteger("limit", values["limit"], DEFAULT_LIMIT);
  const query = words.join(" ");
  if (query.trim() === "")
    throw new CommandLineError('lookup needs a query, such as: model-choice lookup "self-hosting cost"');
  const [shown, ...others] = await Promise.all(
    [language, ...LANGUAGES.filter((other) => other !== language)].map(loadLibrary),
  );
  const { words: lexicon, tools, asked } = await loadSearchData();
  if (!shown) throw new Error("The library is missing.");
  const folder = values["records"];
  const loaded = typeof folder === "string" ? await loadRecords(folder, await teamRecordFolders(folder)) : null;
  if (loaded) tellUnread(loaded.unread);
  const records = loaded?.index.all() ?? [];
  const entries = [
    ...searchEntries(shown, others, tools),
    ...records.map(({ record }) => recordEntry(record, record.path)),
  ];
  const index = new SearchIndex(entries, lexicon, identifier(shown), asked);
  const hits = index.search(query, { limit });
  if (json)
    return JSON.stringify(
      hits.map(({ entry: { type, id, ref, title }, score }) => ({
        type: type === "rule" ? "heuristic" : type,
        id,
        ref,
        title,
        score,
      })),
      null,
      2,
    );
  const say = WORDS[language];
  if (hits.length === 0) {
    const nearest = index.nearestCriterion(query);
    return [
      say.nothing(JSON.stringify(query)),
      ...(nearest ? [say.nearest(nearest.id, nearest.title, nearest.description)] : []),
      say.note,
    ].join("\n");
  }
  return table(
    say.columns,
    hits.map(({ entry }) => [entry.type === "rule" ? "heuristic" : entry.type, entry.id, entry.title]),
  );
}
