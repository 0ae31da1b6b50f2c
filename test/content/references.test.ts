import { NOTE, refuses } from "./contentCases";

describe("what the content refers to", () => {
  refuses([
    [
      "a dangling relation",
      NOTE,
      (text: string) => text.replace("verdict:", "supports: [no-such-note]\nverdict:"),
      "note-unknown no-such-note",
    ],
    [
      "unknown evidence",
      NOTE,
      (text: string) => text.replace("evidence: [", "evidence: [E999, "),
      "evidence-unknown E999",
    ],
    [
      "a duplicate ref",
      NOTE,
      (text: string) => text.replace("ref: L01", "ref: L02"),
      "ref-duplicate L02|notes/open-is-an-iq-tax.md",
    ],
    ["a bad date", NOTE, (text: string) => text.replace(/date: .*/, 'date: "2024-13"'), "date-invalid date|2024-13"],
    [
      "an unknown speaker",
      NOTE,
      (text: string) => text.replace("speaker: robin-li", "speaker: nobody"),
      "speaker-unknown nobody",
    ],
    [
      "a bad address",
      "sources.yaml",
      (text: string) => text.replace("https://kejihui.org/11270", "htp://kejihui"),
      "url-invalid kejihui-round-table.url|htp://kejihui",
    ],
    ["a duplicate id", "evidence.yaml", (text: string) => text.replace("id: E02", "id: E01"), "id-duplicate E01"],
    [
      "a missing translation of a text",
      "evidence.yaml",
      (text: string) => text.replace(/zh-cn:/, "zh:"),
      "field-missing 0.title.zh-cn",
    ],
  ]);
});
