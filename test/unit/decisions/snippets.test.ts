import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { readRecord } from "../../../src/decisions/record/readRecord";
import { sectionName } from "../../../src/decisions/record/vocabulary";
import { previewSnippet } from "../../../src/decisions/snippetText";
import { builtLibrary } from "../library/libraries";
import { findingsIn } from "./rules/checking";

type SnippetFile = Readonly<
  Record<string, { prefix: readonly string[]; body: readonly string[]; description: string }>
>;

const read = (file: string): SnippetFile =>
  JSON.parse(readFileSync(path.join(process.cwd(), "snippets", file), "utf8")) as SnippetFile;
const FILES = { en: read("adr.json"), "zh-cn": read("adr.zh-cn.json") } as const;
type Language = keyof typeof FILES;

const DATE = { year: "2026", month: "11", day: "20" };
/** What an engineer writes where the default only says what belongs there. */
const FILLED: Readonly<Record<string, string>> = {
  "[arg:note-id]": "",
  names: "Mei Lin, Jonas Weber",
  姓名: "林梅",
  "id at host": "qwen3-32b at our Frankfurt host",
  标识与托管方: "qwen3-32b，阿里云百炼",
  "vendor and exact model id": "a contract until 2028",
  厂商与确切的模型标识: "合同至 2028 年",
  // The number of the heading is that of the file.
  "1": "7",
};

/** A snippet as it stands once somebody filled it in: every choice takes its option `which`, counted round. */
function filled(body: string, which: number): string {
  const chosen = body.replace(/\$\{(\d+)\|((?:[^|\\]|\\.)*)\|\}/g, (_, stop: string, list: string) => {
    const options = list.split(/(?<!\\),/);
    return `\${${stop}:${(options[which % options.length] ?? "").replaceAll("}", "\\}")}}`;
  });
  const reviewed = chosen.replace(/(?<=^(?:review-by|复审日期): )\$\{\d+:YYYY-MM-DD\}/gm, "2027-06-01");
  return previewSnippet(
    reviewed.replace(/\$\{(\d+):([^${}]*)\}/g, (_, stop: string, text: string) => {
      const plain = (FILLED[text] ?? text)
        .replaceAll("YYYY-MM-DD", "2026-11-02")
        .replaceAll("NNNN", "0009")
        .replace(/\bN\b/g, "120");
      return `\${${stop}:${plain}}`;
    }),
    DATE,
  );
}

const FULL = /^(?:---\n|# )/;

/** The text as a record: a part stands under a heading of its own in a record that is in order. */
function asRecord(text: string, language: Language): string {
  if (FULL.test(text)) return text;
  const [context, options] = language === "en" ? ["Context", "Considered Options"] : ["背景", "备选方案"];
  // A section of the first two levels comes after the text, what is below them within it.
  const own = text.startsWith(`## ${options}`) ? "" : `## ${options}\n\n* Closed API\n* Open weights\n\n`;
  return `---\nstatus: accepted\ndate: 2026-11-02\n---\n\n# Model for the helpdesk\n\n## ${context}\n\nText.\n\n${own}${text}`;
}

const others = {
  "docs/decisions/0003-model-for-the-assistant.md": "# Old model\n\n## Status\n\nSuperseded by [7](0007-model.md)\n",
  "docs/decisions/0009-title.md": "# New model\n\n## Status\n\nAccepted\n\nSupersedes [7](0007-model.md)\n",
};

for (const language of ["en", "zh-cn"] as const) {
  describe(`the snippets in ${language}, filled in`, () => {
    for (const [name, { body }] of Object.entries(FILES[language])) {
      it(`give no finding: ${name}`, () => {
        for (const which of FULL.test(body.join("\n")) ? [0, 1, 2, 3, 4] : [0, 2]) {
          const text = asRecord(filled(body.join("\n"), which), language);
          const supersedes = /Supersedes \[|取代 \[/.test(text);
          const isReplaced = /superseded by|已被/i.test(text);
          const found = findingsIn(text, {
            language,
            files: [],
            others: Object.fromEntries(
              Object.entries(others).filter(([file]) => (file.includes("0009") ? isReplaced : supersedes)),
            ),
          });
          assert.deepEqual(
            found.map(({ code, line, args }) => [code, line, ...args].join(" ")),
            [],
            text,
          );
        }
      });
    }

    it("say which statuses there are, and the reader knows each", () => {
      const words = ["proposed", "accepted", "rejected", "deprecated", "superseded"];
      for (const { body } of Object.values(FILES[language])) {
        const text = body.join("\n");
        if (!/^(?:status: |Status: |状态：|## (?:Status|状态)$)/m.test(text)) continue;
        words.forEach((word, which) =>
          assert.equal(readRecord(filled(text, which), "0007-a.md").status?.word, word, text),
        );
        assert.equal(readRecord(filled(text, 4), "0007-a.md").date, "2026-11-20");
      }
    });
  });
}

describe("the snippets of both languages", () => {
  const [english, chinese] = [Object.values(FILES.en), Object.values(FILES["zh-cn"])];
  const stops = (body: readonly string[]): string[] =>
    [...new Set([...body.join("\n").matchAll(/\$\{?(\d+)/g)].map(([, stop = ""]) => stop))].sort();

  it("are the same kinds, found by a prefix of each language", () => {
    assert.deepEqual(
      chinese.map(({ prefix }) => prefix[0]),
      english.map(({ prefix }) => `${prefix[0] ?? ""}-zh`),
    );
    for (const { prefix } of chinese)
      assert.ok(
        prefix.some((word) => /\p{Script=Han}/u.test(word)),
        prefix[0],
      );
    const all = [...english, ...chinese].flatMap(({ prefix }) => prefix);
    assert.equal(new Set(all).size, all.length, "no prefix stands twice");
  });

  it("number their placeholders without a gap", () => {
    for (const { prefix, body } of [...english, ...chinese]) {
      const numbers = stops(body).filter((stop) => stop !== "0");
      assert.deepEqual(numbers, numbers.map((_, index) => String(index + 1)).sort(), prefix[0]);
    }
  });

  it("write English headings that the reader knows", () => {
    const templates = builtLibrary("en").templates.map(({ body }) => body);
    const texts = [...english.map(({ body }) => filled(body.join("\n"), 0)), ...templates];
    const titles = texts.flatMap((text) => readRecord(text, "0007-a.md").sections.filter(({ level }) => level === 2));
    for (const { title } of titles) if (title !== "Arguments") assert.notEqual(sectionName(title), undefined, title);
    assert.ok(titles.length > english.length);
  });

  it("write Chinese headings that the reader knows, and none in English", () => {
    const templates = builtLibrary("zh-cn").templates.map(({ body }) => body);
    const texts = [...chinese.map(({ body }) => filled(body.join("\n"), 0)), ...templates];
    for (const text of texts) {
      for (const { title, level } of readRecord(text, "0007-a.md").sections) {
        assert.match(title, /\p{Script=Han}|^\{\{/u, text);
        if (level === 2 && title !== "论据") assert.notEqual(sectionName(title), undefined, title);
      }
      assert.doesNotMatch(text, /Chosen option|Good, because|Bad, because/);
    }
    const [first] = chinese;
    const record = readRecord(filled((first?.body ?? []).join("\n"), 0), "0007-a.md");
    assert.equal(record.form, "madr");
    assert.equal(record.chosen?.title, "闭源 API");
    assert.equal(record.options.length, 3);
    assert.deepEqual(
      record.arguments.map(({ polarity }) => polarity),
      ["Good", "Bad", "Good", "Neutral", "Bad", "Good", "Neutral", "Bad", "Good", "Neutral", "Bad"],
    );
  });

  it("leave what is not filled in to be found", () => {
    for (const { prefix, body } of [...english, ...chinese].filter(({ body: [top] }) => top === "---")) {
      const codes = findingsIn(previewSnippet(body.join("\n"), DATE)).map(({ code }) => code);
      assert.ok(codes.includes("placeholder-left"), prefix[0]);
    }
  });
});
