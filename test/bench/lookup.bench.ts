import { readFileSync } from "node:fs";
import path from "node:path";
import { type SearchEntry, searchEntries } from "../../src/library/search/searchEntry";
import { SearchIndex } from "../../src/library/search/searchIndex";
import { builtLibrary, builtSearchData } from "../unit/library/libraries";
import { type Row, percentile, processorTimes, times } from "./measure";

const QUESTIONS = JSON.parse(
  readFileSync(path.join(process.cwd(), "test", "fixtures", "lookup-questions.json"), "utf8"),
) as { question: string }[];

/** Every state of the box while the questions are typed. */
const KEYSTROKES = QUESTIONS.flatMap(({ question }) =>
  Array.from({ length: question.length }, (_, end) => question.slice(0, end + 1)),
);

/**
 * Many notes made of the real ones: sentences of all entries dealt out anew, so that words keep their frequency. No two
 * have a text in common, because the index cuts equal texts into words only once.
 */
function manyEntries(entries: readonly SearchEntry[], count: number): SearchEntry[] {
  const sentences = entries
    .flatMap((entry) => entry.details.split(/(?<=[.。])\s*/))
    .filter((sentence) => sentence.length > 10);
  const pick = (seed: number): string => sentences[(seed * 7919) % sentences.length] ?? "";
  return Array.from({ length: count }, (_, index) => {
    const base = entries[index % entries.length] as SearchEntry;
    // The first ones keep their ids, by which questions belong to them.
    const id = index < entries.length ? base.id : `${base.id}-${index}`;
    const own = (text: string): string => `${text} v${index}`;
    return {
      ...base,
      key: `${base.type}:${id}`,
      id,
      ref: null,
      titles: own(base.titles),
      names: own(base.names),
      summary: own(`${pick(index)} ${pick(index + 1)}`),
      details: own(`${pick(index + 2)} ${pick(index + 3)} ${pick(index + 4)}`),
    };
  });
}

/** The baseline: a plain scan for the query's words in the same texts. */
function scan(entries: readonly SearchEntry[], query: string): number {
  const words = query.toLowerCase().split(/\s+/);
  return entries.filter((entry) =>
    words.every((word) => `${entry.titles}\n${entry.summary}\n${entry.details}`.toLowerCase().includes(word)),
  ).length;
}

export function run(): Row[] {
  const real = searchEntries(builtLibrary("en"), [builtLibrary("zh-cn")], builtSearchData().tools);
  return [real, manyEntries(real, 10_000)].flatMap((entries): Row[] => {
    const start = performance.now();
    const index = new SearchIndex(entries, builtSearchData().words, null, builtSearchData().asked);
    const built = performance.now() - start;
    const strokes = entries.length > 1000 ? KEYSTROKES.filter((_, at) => at % 5 === 0) : KEYSTROKES;
    const search = processorTimes(strokes, (query) => index.search(query, { limit: 50 }));
    const baseline = percentile(
      times(strokes.slice(0, 100), (query) => scan(entries, query)),
      0.5,
    );
    const size = entries.length.toLocaleString("en");
    return [
      {
        what: `look-up, a keystroke over ${size} entries`,
        median: percentile(search, 0.5),
        p95: percentile(search, 0.95),
        baseline,
      },
      { what: `look-up, building the index of ${size} entries`, median: built, p95: built, baseline },
    ];
  });
}
