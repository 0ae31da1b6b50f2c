import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { identifier } from "../../src/library/search/identify";
import { learnAsked } from "../../src/library/search/learnAsked";
import { Lexicon } from "../../src/library/search/lexicon";
import { Names } from "../../src/library/search/names";
import { readQuestions } from "../../src/library/search/readQuestions";
import { searchEntries } from "../../src/library/search/searchEntry";
import { SearchIndex } from "../../src/library/search/searchIndex";
import { Terms } from "../../src/library/search/terms";
import { readYaml } from "../../src/yaml/yamlFile";
import { builtIndex, builtLibrary, builtSearchData } from "../unit/library/libraries";
import type { Row } from "./measure";

/** So many parts of the questions of entries are left out in turn. */
const PARTS = 5;
const OWN = path.join(process.cwd(), "src", "content", "questions");
const SETS = path.join(process.cwd(), "test", "fixtures", "questions");

interface Asked {
  readonly q: string;
  /** Names of entries that answer; none where nothing does. */
  readonly accept: readonly string[];
  /** Titles among them are in this one, in which the question is asked. */
  readonly language: "en" | "zh-cn";
}

/** Shares, in per cent: the median is that of the first three, the 95th percentile that of the first alone, the baseline that of none. */
function shares(what: string, indexes: Readonly<Record<Asked["language"], SearchIndex>>, asked: readonly Asked[]): Row {
  let three = 0;
  let first = 0;
  let none = 0;
  for (const { q, accept, language } of asked) {
    const fits = indexes[language]
      .search(q, { limit: 3 })
      .map(({ entry }) => [entry.id, entry.key, entry.ref, entry.title].some((name) => accept.includes(name ?? "")));
    if (fits.includes(true)) three += 1;
    if (fits[0] === true) first += 1;
    if (fits.length === 0) none += 1;
  }
  const share = (count: number): number => (100 * count) / asked.length;
  return { what, median: share(three), p95: share(first), baseline: share(none), unit: "%" };
}

function mean(what: string, rows: readonly Row[]): Row {
  const of = (pick: (row: Row) => number): number => rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
  return {
    what,
    median: of((row) => row.median),
    p95: of((row) => row.p95),
    baseline: of((row) => row.baseline),
    unit: "%",
  };
}

/** How well the search finds: own questions that it has not learnt from, and the sets of the tests (first three, first, nothing at all). */
export function run(): Row[] {
  const { words, tools } = builtSearchData();
  const entries = searchEntries(builtLibrary("en"), [builtLibrary("zh-cn")], tools);
  const files = new Map(
    readdirSync(OWN).map((file) => [`questions/${file}`, readFileSync(path.join(OWN, file), "utf8")]),
  );
  const { questions } = readQuestions(files, entries);
  const terms = new Terms(new Lexicon(words));
  const models = identifier(builtLibrary("en"));
  const names = new Names(models.names, words.aliases);
  // Those about any model have no entry of their own.
  const entryKeys = new Set(entries.map(({ key }) => key));
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const learnt = new Map(
      [...questions].map(([key, asked]) => [
        key,
        entryKeys.has(key) ? asked.filter((_q, at) => at % PARTS !== part) : asked,
      ]),
    );
    const index = new SearchIndex(entries, words, models, learnAsked(learnt, terms, names));
    const left = [...questions]
      .filter(([key]) => entryKeys.has(key))
      .flatMap(([key, asked]) =>
        asked.filter((_q, at) => at % PARTS === part).map((q): Asked => ({ q, accept: [key], language: "en" })),
      );
    return shares("", { en: index, "zh-cn": index }, left);
  });
  const built = { en: builtIndex("en"), "zh-cn": builtIndex("zh-cn") };
  const sets = readdirSync(SETS).flatMap((file) => {
    const all = readYaml(readFileSync(path.join(SETS, file), "utf8"), file).value as Asked[];
    const answered = all.filter(({ accept }) => accept.length > 0);
    const others = all.filter(({ accept }) => accept.length === 0);
    return [
      ...(answered.length > 0 ? [shares(`${file}: ${answered.length} questions`, built, answered)] : []),
      ...(others.length > 0 ? [shares(`${file}: ${others.length} of other fields`, built, others)] : []),
    ];
  });
  return [mean(`own questions, each fifth left out`, parts), ...sets];
}
