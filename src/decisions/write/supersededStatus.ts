import { recordsFolderOf } from "../record/fileName";
import type { RecordFile } from "../record/record";
import { scan } from "../record/scan";
import { supersedingWords } from "../record/tongues";
import { type Statement, isBesideTitle } from "../statements/statement";
import { relationText } from "./newRelation";
import { carrierFor } from "./placement";
import { isReadByLabel } from "./recordLabel";
import { headingText, identifierOf, linkTo } from "./recordLink";
import { HAN, type NewStatus, cased, cellText, statusLike } from "./statusText";
import { type WriteStyle, supersedeWords } from "./style";

/** The superseded status for one place of a record, or for a new one. */
export function supersededStatus(
  file: RecordFile,
  newer: RecordFile,
  style: WriteStyle,
  { hasField, statement }: { readonly hasField: boolean; readonly statement?: Statement | undefined },
): NewStatus {
  const carrier = statement?.carrier ?? carrierFor(file, scan(file.text), style.carrier);
  const identified = carrier === "front-matter" && byIdentifier(file, newer, style);
  const asHeading = carrier === "section" && statement?.place !== "table";
  const inComment = statement?.place === "comment";
  const link = linkTo(file, newer, asHeading ? headingText(newer) : identifierOf(newer, style));
  const named = identified || inComment ? identifierOf(newer, { slugText: false }) : link;
  // A name beside a title would be a part of it.
  const alone = (hasField && !asHeading) || (statement !== undefined && isBesideTitle(statement));
  const fit = (words: string): string => (statement?.place === "table" ? cellText(words) : words);
  return {
    quote: identified && !alone,
    say: (model) => {
      const other = supersedingWords(model, file.text);
      const words = other?.older ?? supersedeWords(style, HAN.test(model)).older;
      const capitals = model.replace(/\P{L}/gu, "");
      const like = capitals.length > 1 && capitals === capitals.toUpperCase() ? "A" : model;
      if (alone && other) return statusLike("superseded", model, file.text);
      if (alone) return HAN.test(model) ? "已被取代" : cased(words.replace(/ by$/, ""), model);
      return fit(
        words === "已被" ? relationText({ words }, named) : relationText({ words: cased(words, like) }, named),
      );
    },
  };
}

/** MADR 4 names the successor by its number alone, which must be one of the same folder. */
export function byIdentifier(file: RecordFile, newer: RecordFile, style: WriteStyle): boolean {
  const { record, text } = file;
  if (newer.record.number === null || recordsFolderOf(record.path) !== recordsFolderOf(newer.record.path)) return false;
  if (!isReadByLabel(file, newer)) return false;
  if (record.metadata.some(({ key }) => key === "decision-makers")) return true;
  const value = record.statements
    .filter(({ kind, carrier }) => kind === "status" && carrier === "front-matter")
    .map(({ value: { offset, length } }) => text.slice(offset, offset + length))
    .join(" ");
  return (
    !style.statusLink &&
    !value.includes("](") &&
    !record.metadata.some(({ key }) => key === "deciders") &&
    !record.sections.some(({ title, level }) => level === 2 && /^validation$/i.test(title))
  );
}
