import { parseYaml } from "../../yaml/parseYaml";
import type { Line } from "../markdown/lines";
import type { MetadataField, RecordProblem } from "./record";
import type { Scan } from "./scan";
import { nestedFields } from "./frontMatterNested";
import { FIELD, listText, scalar, type ScalarValue, withoutComment } from "./frontMatterScalar";
import { tomlFields } from "./frontMatterToml";
import { metadataKey } from "./vocabulary";

export interface FrontMatter {
  readonly fields: readonly MetadataField[];
  readonly problems: readonly RecordProblem[];
}

/**
 * Reads front matter line by line, as far as records use it: scalars, lists, folded text. YAML that is invalid hides
 * nothing: its plain lines are read all the same, and the problem is kept with its line (from 0).
 */
export function readFrontMatter({ text, lines, kinds, sections }: Scan): FrontMatter {
  if (kinds[0] !== "front-matter") return { fields: [], problems: [] };
  if (lines[0]?.text.startsWith("+++")) return { fields: tomlFields({ text, lines, kinds, sections }), problems: [] };
  const end = kinds.lastIndexOf("front-matter");
  const fields: MetadataField[] = [];
  let simple = true;
  for (let index = 1; index < end;) {
    const line = lines[index] as Line;
    const match = FIELD.exec(line.text);
    let next = index + 1;
    if (!match) {
      if (!/^\s*(?:#|$)/.test(line.text)) simple = false;
      index = next;
      continue;
    }
    // What belongs to a field is indented, or an item of a list.
    while (next < end && /^(?:[ \t]|-[ \t]|$)/.test(lines[next]?.text ?? "")) next++;
    // A field that is indented by mistake is no part of the one above.
    if (
      match[2] !== undefined &&
      /^[^|>"'#[{]/.test(match[2]) &&
      FIELD.test((lines[index + 1]?.text ?? "").trimStart())
    )
      next = index + 1;
    while (next > index + 1 && lines[next - 1]?.text.trim() === "") next--;
    const block = lines.slice(index + 1, next).map(({ text }) => text);
    const raw = withoutComment(match[2] ?? "");
    const read = block.length === 0 ? scalar(raw) : blockValue(raw, block);
    simple &&= read.simple;
    const offset =
      match[2] === undefined
        ? line.offset + line.text.trimEnd().length
        : line.offset + line.text.indexOf(match[2], (match[1] ?? "").length + 1);
    const last = lines[next - 1] as Line;
    const length = block.length === 0 ? raw.length : Math.max(last.offset + last.text.trimEnd().length - offset, 0);
    const key = metadataKey((match[1] ?? "").replace(/^["']|["']$/g, ""));
    const nested = raw === "" ? nestedFields(lines, key, index + 1, next) : [];
    fields.push(...nested);
    const first = index;
    index = next;
    // What a map holds is read in its place.
    if (nested.length > 0) continue;
    fields.push({
      key,
      value: read.value,
      carrier: "front-matter",
      place: "yaml",
      span: { offset, length },
      whole: { offset: line.offset, length: last.offset + last.text.length - line.offset },
      line: first,
      lastLine: next - 1,
    });
  }
  return { fields, problems: simple ? [] : yamlProblems(lines.slice(1, end)) };
}

function blockValue(raw: string, block: readonly string[]): ScalarValue {
  const texts = block.map((text) => text.trim()).filter((text) => text !== "");
  // A list, of scalars or of maps such as the links of adrs.
  if (raw === "" && texts[0]?.startsWith("-")) {
    const items = texts
      .filter((text) => !text.startsWith("#"))
      .map((text) => withoutComment(text.replace(/^-[ \t]*/, "")));
    return {
      value: listText(items),
      simple: items.every((item) => scalar(item).simple || /^[a-z_]+: \S+(?: [^:#]*)?$/.test(item)),
    };
  }
  if (/^[|>][-+\d]*$/.test(raw)) return { value: texts.join(" "), simple: true };
  return { value: scalar([raw, ...texts].join(" ").trim()).value, simple: false };
}

function yamlProblems(lines: readonly Line[]): RecordProblem[] {
  const { faults, lines: counter } = parseYaml(lines.map(({ text }) => text).join("\n"));
  const [fault] = faults;
  if (!fault) return [];
  const { offset, message, isLimit = false } = fault;
  return [{ code: "yaml-invalid", line: counter.linePos(offset).line, detail: message, isLimit }];
}
