import { splitLines } from "../markdown/lines";
import type { Carrier, RecordFile } from "../record/record";
import { scan } from "../record/scan";
import { tongueOf } from "../record/tongues";

/** How most records of a folder look, for a new one beside them. A part that most do not share is null. */
export interface NeighbourStyle {
  /** The heading with `{number}` for the number, such as `ADR{number}: ` or "" for none. */
  readonly heading: { readonly before: string; readonly digits: number } | null;
  readonly lineEnding: "\n" | "\r\n" | null;
  /** Headings by their meaning, as they are written. */
  readonly headings: ReadonlyMap<string, string>;
  /** A status as it is written, for its language and capitals. */
  readonly statusModel: string | null;
  readonly carrier: Carrier | null;
  /** What stands before the values of status and date on their lines, such as `- **Status:** `, in their order. */
  readonly labels: readonly { readonly key: "status" | "date"; readonly label: string }[];
}

/** Sections whose headings a new record takes over from its neighbours. */
const STYLED = [
  "status",
  "context",
  "problem",
  "drivers",
  "options",
  "outcome",
  "decision",
  "consequences",
  "confirmation",
  "pros",
] as const;

/** What the records of a folder have in common; two of them are needed to follow anything. */
export function neighbourStyle(files: readonly RecordFile[]): NeighbourStyle {
  const scans = files.map((file) => ({ file, scanned: scan(file.text) }));
  const headings = new Map<string, string>();
  for (const name of STYLED) {
    const titles = scans.flatMap(
      ({ scanned }) => scanned.sections.find((section) => section.name === name)?.title ?? [],
    );
    const title = majority(titles, titles.length);
    if (title !== null) headings.set(name, title);
  }
  const statuses = files.flatMap(({ record, text }) =>
    record.status ? text.slice(record.status.span.offset, record.status.span.offset + record.status.span.length) : [],
  );
  const isChinese =
    statuses.filter((text) => /\p{Script=Han}/u.test(text) && !tongueOf(text)).length * 2 > statuses.length;
  return {
    heading: headingOf(files),
    lineEnding: majority(
      files.flatMap(({ text }) =>
        text.includes("\r\n") ? ["\r\n" as const] : text.includes("\n") ? ["\n" as const] : [],
      ),
      files.length,
    ),
    headings,
    statusModel: isChinese ? "状态" : (statuses.find((text) => /^\P{L}*\p{L}/u.test(text)) ?? null),
    carrier: majority(
      files.flatMap(({ record }) => record.carrier ?? []),
      files.length,
    ),
    labels: labelsOf(files),
  };
}

function labelsOf(files: readonly RecordFile[]): NeighbourStyle["labels"] {
  const keys = ["status", "date"] as const;
  const labels = keys.flatMap((key) => {
    const written = files.flatMap(({ record, text }) => {
      const field = record.metadata.find(
        (found) => found.key === key && (found.carrier === "list" || found.carrier === "line"),
      );
      if (!field) return [];
      const line = text.slice(text.lastIndexOf("\n", field.span.offset - 1) + 1, field.span.offset);
      // A row of a table, or a sentence, is no label.
      return /^[^|>]{2,40}$/.test(line) ? [line] : [];
    });
    const label = majority(written, files.length);
    return label === null ? [] : [{ key, label }];
  });
  const isDateFirst = files.filter(({ record }) => {
    const at = (key: string): number => record.metadata.findIndex((field) => field.key === key);
    return at("date") >= 0 && at("date") < at("status");
  });
  return isDateFirst.length * 2 > files.length ? labels.reverse() : labels;
}

function majority<T>(values: readonly T[], outOf: number): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && outOf >= 2 && best[1] * 2 > outOf ? best[0] : null;
}

/** A heading that begins with a number, perhaps behind the letters of its series: `API-012: X`, `ADR 0019 — X`, `3. X`. */
const NUMBERED = /^(\[?(?:\p{L}{1,12}[-_ #]*){0,2})(\d{1,6})(\]?\s*(?:[.:：)|·–—-]+\s+|(?<=\s)))(?=\S)/u;

/** What stands before the titles, if most numbered records have it alike. */
function headingOf(files: readonly RecordFile[]): NeighbourStyle["heading"] {
  const numbered = files.filter(({ record }) => record.number !== null && record.titleSpan !== null);
  const found = numbered.flatMap(({ record, text }) => {
    const at = record.titleSpan?.offset ?? 0;
    const line = text.slice(text.lastIndexOf("\n", at - 1) + 1).split(/\r?\n/, 1)[0] ?? "";
    const heading = /^\uFEFF?#[ \t]+(.*)$/s.exec(line)?.[1];
    if (heading === undefined) return [];
    const [, before = "", digits = "", behind = ""] = NUMBERED.exec(heading) ?? [];
    if (digits === "" || Number(digits) !== record.number) return [JSON.stringify(["", 0])];
    return [JSON.stringify([`${before}{number}${behind}`, digits.startsWith("0") ? digits.length : 0])];
  });
  // Numbers without zeros have one form whatever their width.
  const best = majority(found, numbered.length);
  if (best === null) return null;
  const [before, digits] = JSON.parse(best) as [string, number];
  return { before, digits };
}

/** What a new record says at its top. */
export interface TopOfRecord {
  readonly title: string;
  readonly number: string | null;
  readonly status: string;
  readonly date: string;
}

/** A new record in the manner of its neighbours: heading, place of status and date, names of sections, line endings. */
export function inStyleOf(plain: string, style: NeighbourStyle, { title, number, status, date }: TopOfRecord): string {
  const text = withLabels(plain, style, { status, date });
  const lines = splitLines(text);
  const { sections } = scan(text);
  const top = sections.find(({ level }) => level === 1);
  const written = lines.map(({ text: line, eol }, index) => {
    const section = sections.find((candidate) => candidate.line === index);
    if (section && section === top && style.heading && line.startsWith("# ")) {
      const digits = number === null ? "" : String(Number(number)).padStart(style.heading.digits, "0");
      if (number === null && style.heading.before !== "") return line + eol;
      return `# ${style.heading.before.replace("{number}", digits)}${title}${eol}`;
    }
    const name = section?.name === undefined ? undefined : style.headings.get(section.name);
    const marks = /^#{2,6}[ \t]+/.exec(line)?.[0];
    return (name !== undefined && marks !== undefined ? marks + name : line) + eol;
  });
  const styled = written.join("");
  return style.lineEnding === null ? styled : styled.replace(/\r\n|\n/g, style.lineEnding);
}

/** Status and date on lines below the heading, where the neighbours have them there. */
function withLabels(text: string, style: NeighbourStyle, values: Readonly<Record<"status" | "date", string>>): string {
  const { carrier, labels } = style;
  const date = labels.find(({ key }) => key === "date");
  if ((carrier !== "list" && carrier !== "line") || !labels.some(({ key }) => key === "status"))
    return date ? text.replace(/^(?:Date: |日期：)(?=\d{4}-)/m, () => date.label) : text;
  const bare = text
    // Front matter with more in it, such as people, stays.
    .replace(/^---\n(?:(?:status|date): .*\n)*---\n\n?/, "")
    .replace(/^## (?:Status|状态)\n\n.*\n\n/m, "")
    .replace(/^(?:Date: |日期：)\d{4}-.*\n\n?/m, "")
    .replace(/^(?:Status: |状态：).*\n\n?/m, "")
    .replace(/^\* (?:Status|Date): .*\n/gm, "");
  const rows = labels.map(({ key, label }) => label + values[key]);
  return bare.replace(/^# .*\n/m, (heading) => `${heading}\n${rows.join("\n")}\n`);
}
