import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { AskedPostings, NAMED } from "../../src/library/search/asked";
import { askedFeatures } from "../../src/library/search/askedFeatures";
import { checkAsked } from "../../src/library/search/checkAsked";
import { compileAsked } from "../../src/library/search/compileAsked";
import { Lexicon } from "../../src/library/search/lexicon";
import { learnAsked } from "../../src/library/search/learnAsked";
import { readQuestions } from "../../src/library/search/readQuestions";
import { withNamed } from "../../src/library/search/namedQuestions";
import { Names } from "../../src/library/search/names";
import { type SearchEntry, searchEntries } from "../../src/library/search/searchEntry";
import { SearchIndex } from "../../src/library/search/searchIndex";
import { Terms } from "../../src/library/search/terms";
import { builtLibrary, builtSearchData } from "../unit/library/libraries";

const WORDS = {
  stopWords: ["the we is"],
  lightWords: ["people"],
  foreignWords: ["pizza"],
  aliases: {},
  senses: [{ sense: "cost", words: ["price"] }],
};

function entry(id: string, title: string): SearchEntry {
  return {
    ...{ key: `note:${id}`, type: "note", id, ref: null, title, description: "" },
    ...{ titles: title, summary: "", details: "", names: "" },
  };
}

const TERMS = new Terms(new Lexicon(WORDS));
const NAMES = new Names(["acme", "zenith"], {});
const ENTRIES = [entry("a", "shared machines"), entry("b", "rented machines"), entry("c", "licence texts")];

function learnt(questions: Readonly<Record<string, readonly string[]>>): AskedPostings {
  return new AskedPostings(learnAsked(new Map(Object.entries(questions)), TERMS, NAMES));
}

function search(query: string, asked?: Readonly<Record<string, readonly string[]>>): string[] {
  // What is learnt is what tells an entry from others, so that one alone tells nothing.
  const all = asked && { "note:a": ["rooms shared by many", "rooms that many share"], ...asked };
  const terms = all && learnAsked(new Map(Object.entries(all)), TERMS, NAMES);
  return new SearchIndex(ENTRIES, WORDS, null, terms).search(query, { limit: 3 }).map(({ entry: { id } }) => id);
}

describe("the questions of entries", () => {
  it("find an entry by words that it does not hold", () => {
    assert.deepEqual(search("nobody sleeps"), []);
    assert.deepEqual(search("nobody sleeps", { "note:b": ["nobody sleeps", "nobody here sleeps well"] }), ["b"]);
  });

  it("find it by what their words mean", () => {
    assert.deepEqual(search("price", { "note:c": ["the price", "price"] }), ["c"]);
  });

  it("tell an entry the better the more of them hold a term", () => {
    const asked = learnt({
      "note:a": ["winter heating", "winter sale", "winter tyres"],
      "note:b": ["winter heating", "summer", "autumn"],
    });
    const answers = asked.answering(new Map([["winter", 1]]));
    assert.ok((answers.get("note:a") ?? 0) > (answers.get("note:b") ?? 0), JSON.stringify([...answers]));
  });

  it("tell it less by a term that questions of others hold too", () => {
    const asked = learnt({
      "note:a": ["winter heating", "winter heating again", "heating"],
      "note:b": ["winter sale", "winter tyres", "sale"],
    });
    const answers = [...asked.answering(new Map([["winter", 1]])).entries()];
    const heating = [...asked.answering(new Map([["heat", 1]])).entries()];
    assert.ok(
      (heating[0]?.[1] ?? 0) > Math.max(...answers.map(([, share]) => share)),
      JSON.stringify([answers, heating]),
    );
  });

  it("are not learnt by heart: a term of one question alone tells nothing", () => {
    const asked = learnt({ "note:a": ["ping", "pong", "pong again"], "note:b": ["table"] });
    assert.deepEqual(asked.of("ping"), []);
    assert.deepEqual(
      asked.of("pong").map(([key]) => key),
      ["note:a"],
    );
  });

  it("make one likelier than another, and all together no more than certain", () => {
    const asked = learnt({ "note:a": ["winter heating", "heating"], "note:b": ["summer sale", "sale"] });
    const answers = asked.answering(new Map([["heat", 1]]));
    const chances = [...answers.values()];
    assert.ok((answers.get("note:a") ?? 0) > 0.5, JSON.stringify([...answers]));
    assert.ok(chances.every((chance) => chance > 0) && chances.reduce((sum, chance) => sum + chance, 0) <= 1);
    assert.equal(asked.answering(new Map([["unheard", 1]])).size, 0);
  });

  it("are learnt alike whichever name they hold", () => {
    const asked = learnt({ "note:a": ["Acme closes", "leave Acme"], "note:b": ["acme 4.5 slow", "slow at noon"] });
    const find = (question: string): readonly string[] =>
      [...asked.answering(new Map([...askedFeatures(question, TERMS, NAMES)]))]
        .sort((a, b) => b[1] - a[1])
        .map(([key]) => key);
    for (const name of ["Acme", "Zenith", "zenith-2", "ZENITH 3.1 mini"])
      assert.equal(find(`${name} closes`)[0], "note:a", name);
    assert.deepEqual(find("Zenith slow"), find("Acme slow"));
  });

  it("of licences count together where they hold a name, which tells the licence", () => {
    const all = withNamed(
      new Map([
        ["licence:x", ["may we sell Acme", "patents under x"]],
        ["licence:y", ["is Zenith free"]],
        [NAMED.licence, ["terms of Acme"]],
      ]),
      NAMES,
    );
    assert.deepEqual(
      [...all],
      [
        ["licence:x", ["patents under x"]],
        ["licence:y", []],
        [NAMED.licence, ["may we sell Acme", "is Zenith free", "terms of Acme"]],
      ],
    );
  });
});

describe("a question of another field", () => {
  const asked = { "note:b": ["tariff weekend", "weekend tariff here"] };

  it("finds nothing, though an entry has one of its words", () => {
    assert.deepEqual(search("weekend", asked), ["b"]);
    assert.deepEqual(search("weekend pizza", asked), []);
  });
});

describe("what answers a part of a question", () => {
  const both = "licence tariff weekend";

  it("is listed where another entry fits the question", () => {
    const asked = { "note:b": ["tariff weekend", "weekend tariff here"] };
    assert.deepEqual(search(both, asked).sort(), ["b", "c"]);
  });

  it("is not where none does", () => {
    assert.deepEqual(search(both), []);
  });
});

describe("the check of the questions", () => {
  const problemsOf = (file: string, text: string): string[] =>
    readQuestions(new Map([[file, text]]), [entry("a", "shared machines"), entry("b", "rented machines")]).problems.map(
      ({ code, line, args }) => `${line} ${code} ${args.join(" ")}`,
    );
  const A = "a:\n  en: one\n  zh-cn: 一\n";
  const B = "b:\n  en: two\n  zh-cn: 二\n";

  it("finds none where every entry has its own", () => {
    assert.deepEqual(problemsOf("questions/note.yaml", A + B), []);
  });

  it("names an entry without questions", () => {
    assert.deepEqual(problemsOf("questions/note.yaml", A), ["1 asked-missing note:b"]);
  });

  it("names questions of an entry that is not there", () => {
    assert.deepEqual(problemsOf("questions/note.yaml", `${A}${B}c:\n  en: three\n  zh-cn: 三\n`), [
      "7 asked-of-nothing note:c",
    ]);
  });

  it("names a question that two entries have", () => {
    assert.deepEqual(problemsOf("questions/note.yaml", `${A}b:\n  en: one\n  zh-cn: 二\n`), [
      "4 asked-twice one note:a",
    ]);
  });

  it("names a language that is left out", () => {
    assert.deepEqual(problemsOf("questions/note.yaml", `${A}b:\n  en: two\n`), [
      "4 field-missing b.zh-cn",
      "1 asked-missing note:a",
      "1 asked-missing note:b",
    ]);
  });

  it("names an entry that most of its questions do not find, and lists those", () => {
    const index = new SearchIndex(ENTRIES, WORDS);
    const { problems, elsewhere } = checkAsked(
      new Map([
        ["note:a", ["shared machines", "shared", "sunshine"]],
        ["note:c", ["rented", "machines", "sunshine"]],
      ]),
      index,
    );
    assert.deepEqual(
      problems.map(({ code, file, args }) => [code, file, ...args]),
      [["asked-in-vain", "questions/note.yaml", "note:c", "0", "3"]],
    );
    assert.deepEqual(elsewhere, ["note:a\tsunshine", "note:c\trented", "note:c\tmachines", "note:c\tsunshine"]);
  });
});

describe("the questions as built", () => {
  const FOLDER = path.join(process.cwd(), "src", "content", "questions");
  const files = new Map(
    readdirSync(FOLDER).map((file) => [`questions/${file}`, readFileSync(path.join(FOLDER, file), "utf8")]),
  );
  const libraries = [builtLibrary("en"), builtLibrary("zh-cn")];

  it("find their own entry among the first three, or another that answers them too", () => {
    const { problems, elsewhere, count } = compileAsked(files, libraries, builtSearchData());
    assert.deepEqual(problems, []);
    assert.ok(count > 4000, String(count));
    assert.ok(elsewhere.length < count * 0.3, `${elsewhere.length} of ${count}`);
  });

  it("are asked in both languages of every entry but those that are found by their names", () => {
    const entries = searchEntries(builtLibrary("en"), [builtLibrary("zh-cn")], builtSearchData().tools);
    const { questions } = readQuestions(files, entries);
    const few = entries
      .filter(({ type }) => !["model", "licence", "evidence"].includes(type))
      .filter(({ key }) => (questions.get(key)?.length ?? 0) < 6)
      .map(({ key }) => key);
    assert.deepEqual(few, []);
  });
});
