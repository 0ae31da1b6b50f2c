import { LANGUAGES } from "../debate/vocabulary";
import { identifier } from "../library/search/identify";
import { recordEntry } from "../library/search/recordEntry";
import { searchEntries } from "../library/search/searchEntry";
import { SearchIndex } from "../library/search/searchIndex";
import { positiveInteger, readArguments } from "./arguments";
import { CommandLineError } from "./commandLineError";
import { LOOKUP_HELP } from "./help";
import { loadLibrary } from "./loadLibrary";
import { loadRecords, tellUnread } from "./loadRecords";
import { table } from "./table";
import { teamRecordFolders } from "./teamFolder";

const DEFAULT_LIMIT = 10;

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
  if (!shown) throw new Error("The library is missing.");
  const folder = values["records"];
  const loaded = typeof folder === "string" ? await loadRecords(folder, await teamRecordFolders(folder)) : null;
  if (loaded) tellUnread(loaded.unread);
  const records = loaded?.index.all() ?? [];
  const entries = [...searchEntries(shown, others), ...records.map(({ record }) => recordEntry(record, record.path))];
  const hits = new SearchIndex(entries, shown.lexicon, identifier(shown)).search(query, { limit });
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
  if (hits.length === 0) return `Nothing fits ${JSON.stringify(query)}.`;
  return table(
    ["TYPE", "ID", "TITLE"],
    hits.map(({ entry }) => [entry.type === "rule" ? "heuristic" : entry.type, entry.id, entry.title]),
  );
}
