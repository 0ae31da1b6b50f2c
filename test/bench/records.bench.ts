import { wantedAt } from "../../src/decisions/complete/wantedAt";
import { subjectAt } from "../../src/decisions/find/subjectAt";
import { RecordIndex } from "../../src/decisions/index/recordIndex";
import { readRecord } from "../../src/decisions/record/readRecord";
import { type Row, percentile, times } from "./measure";

const COUNT = 10_000;
const LENGTH = 5000;
const WORDS =
  "the model answers a question of our team with open weights or a closed api whose price per token changes while machines stay idle at night".split(
    " ",
  );

function prose(seed: number, length: number): string {
  let text = "";
  for (let at = seed; text.length < length; at++)
    text += `${WORDS[(at * 7919) % WORDS.length] ?? ""}${at % 14 === 0 ? ".\n" : " "}`;
  return text;
}

/** A record of 5 KB in one of three formats, with links to others, arguments and citations. */
function recordText(number: number): string {
  const id = String(number).padStart(5, "0");
  const other = String((number * 31) % COUNT).padStart(5, "0");
  const bullets = Array.from(
    { length: 12 },
    (_, at) =>
      `* ${at % 2 ? "Good" : "Bad"}, because ${prose(number + at, 90).replaceAll("\n", " ")} [arg:note-${(number + at) % 100}]`,
  ).join("\n");
  const madr = `## Context and Problem Statement\n\n${prose(number, 900)}\n\n## Considered Options\n\n* Closed API\n* Open weights\n\n## Decision Outcome\n\nChosen option: "Open weights", because ${prose(number, 60)}\n\n## Pros and Cons of the Options\n\n### Open weights\n\n${bullets}\n\n## More Information\n\n* Refines [ADR-${other}](${other}-record.md)\n`;
  const start =
    number % 3 === 0
      ? `---\nstatus: "superseded by ADR-${other}"\ndate: 2026-01-31\ndecision-makers: [Alice, Bob]\ninformed:\n  - Team X\n---\n\n# Record ${id}\n\n${madr}`
      : number % 3 === 1
        ? `# Record ${id}\n\n* Status: accepted\n* Deciders: Alice\n* Date: 2026-01-31\n\n${madr}`
        : `# ${number}. Record\n\nDate: 2026-01-31\n\n## Status\n\nSuperceded by [${Number(other)}. Record](${other}-record.md)\n\n## Context\n\n${prose(number, 1500)}\n\n## Decision\n\n${prose(number, 700)}\n\n\`\`\`yaml\nmodel: x\n\`\`\`\n\n## Consequences\n\n`;
  return `${start}\n${prose(number, LENGTH)}`.slice(0, LENGTH);
}

export function run(): Row[] {
  const texts = Array.from(
    { length: COUNT },
    (_, number) => [`adr/${String(number).padStart(5, "0")}-record.md`, recordText(number)] as const,
  );
  // The baseline: every text is cut into lines and nothing more.
  const baseline = percentile(
    times([1, 2, 3], () => texts.map(([, text]) => text.split("\n").length)),
    0.5,
  );
  const records = new Map<string, ReturnType<typeof readRecord>>();
  const read = (): void => {
    for (const [path, text] of texts) records.set(path, readRecord(text, path));
  };
  // What an editor waits for once: nothing is compiled yet.
  const cold = times([1], read);
  const reading = times([1, 2, 3, 4, 5], read);
  const index = new RecordIndex();
  const building = times([1], () => {
    for (const [path, text] of texts) index.set({ record: records.get(path) ?? readRecord(text, path), text });
    index.all();
  });
  // One record changes: it is read, and the list, its relations and those who cite its notes are asked for again.
  const change = times(texts.slice(0, 500), ([path, text]) => {
    index.set({ record: readRecord(`${text}\n* Supersedes [1](00001-record.md)\n`, path), text });
    const file = index.get(path);
    if (file)
      [
        index.all(),
        index.supersedes(file.record),
        index.supersededBy(file.record),
        index.referringTo(path),
        index.citing("note-7"),
      ].forEach(String);
  });
  const addAndDelete = times(texts.slice(0, 200), ([path, text]) => {
    index.delete(path);
    index.all();
    index.set({ record: readRecord(text, path), text });
    index.all();
  });
  const edited = `${recordText(7)}\n[arg:note-7] [1](00001-record.md) ADR-`;
  const file = { record: readRecord(edited, "adr/00007-record.md"), text: edited };
  index.set(file);
  // A letter is typed: the text is read anew, and what may follow is asked for.
  const completion = times(
    Array.from({ length: 500 }, (_, at) => `${edited}${at}`),
    (text) => {
      const typed = { record: readRecord(text, file.record.path), text };
      index.set(typed);
      return [wantedAt(typed, text.length), index.all().length];
    },
  );
  const places = Array.from({ length: 500 }, (_, at) => (at % 2 ? edited.length - 30 : edited.indexOf("[arg:") + 6));
  const hover = times(places, (place) => {
    const subject = subjectAt(file, place);
    if (subject?.kind === "citation") return index.citing(subject.noteId);
    return subject?.kind === "record" ? index.resolve(file.record, subject.reference) : null;
  });
  const one = baseline / COUNT;
  return [
    {
      what: "reading 10,000 records of 5 KB, the first time",
      median: percentile(cold, 0.5),
      p95: percentile(cold, 0.95),
      baseline,
    },
    {
      what: "reading 10,000 records of 5 KB",
      median: percentile(reading, 0.5),
      p95: percentile(reading, 0.95),
      baseline,
    },
    {
      what: "index of 10,000 records, building",
      median: percentile(building, 0.5),
      p95: percentile(building, 0.95),
      baseline,
    },
    {
      what: "index after one change, asked for its relations",
      median: percentile(change, 0.5),
      p95: percentile(change, 0.95),
      baseline: one,
    },
    {
      what: "index after a record went and came",
      median: percentile(addAndDelete, 0.5),
      p95: percentile(addAndDelete, 0.95),
      baseline: one,
    },
    {
      what: "completion in one of 10,000 records, a letter",
      median: percentile(completion, 0.5),
      p95: percentile(completion, 0.95),
      baseline: one,
    },
    {
      what: "hover in one of 10,000 records",
      median: percentile(hover, 0.5),
      p95: percentile(hover, 0.95),
      baseline: one,
    },
  ];
}
