import type { Note } from "../../debate/note";
import { yearOf } from "../../debate/dates";
import { bySpeaker } from "../../debate/saidBy";
import { type LineKind, classifyLines } from "../markdown/blocks";
import { type Line, lineAt, lineEndingOf } from "../markdown/lines";
import { matchesOf } from "../markdown/matches";
import type { TextEdit } from "../markdown/textEdit";
import { DEFINITION } from "../markdown/definition";

/** Where a team keeps its notes, from the root of the repository: a link that forges and the editor follow. */
const TEAM_NOTES = "/.model-choice/notes/";

const CITATION = /\[arg:([a-z0-9]+(?:-[a-z0-9]+)*)\](?!:)/g;

/** The citation of a note: a shortcut reference link (CommonMark 6.3). */
export function citationOf(noteId: string): string {
  return `[arg:${noteId}]`;
}

/** Where the citation of a note points, for a reader without this extension: a public address, else the file of a team's own note. */
export function citationTarget(note: Note): string {
  return note.citedAt?.url ?? `${TEAM_NOTES}${note.id}.md`;
}

/**
 * The link reference definition that belongs to a note's citation (CommonMark 4.7). Its title names what is found at the
 * address where that is not where the thing was said.
 */
export function definitionOf(note: Note): string {
  const target = citationTarget(note);
  const destination = /[()\\]/.test(target) ? `<${target}>` : target;
  const found = note.citedAt?.title ?? null;
  const said = note.title + bySpeaker(note, yearOf(note.date));
  const title = (found === null ? said : `${said} · ${found}`).replace(/[\\"]/g, "\\$&");
  return `${citationOf(note.id)}: ${destination} "${title}"`;
}

/** A citation in a text. */
export interface FoundCitation {
  readonly noteId: string;
  readonly offset: number;
  readonly length: number;
}

/** The note whose citation or definition of a citation an offset touches. */
export function citationAt(lines: readonly Line[], offset: number): string | undefined {
  const cited = findCitations(lines).find(
    (citation) => citation.offset <= offset && offset <= citation.offset + citation.length,
  );
  if (cited) return cited.noteId;
  const line = lines[lineAt(lines, offset)];
  return /^ {0,3}\[arg:([a-z0-9-]+)\]:/.exec(line?.text ?? "")?.[1];
}

/** All citations of a text that are not in front matter, code blocks or comments; definitions do not count. */
export function findCitations(
  lines: readonly Line[],
  kinds: readonly LineKind[] = classifyLines(lines),
): FoundCitation[] {
  const found: FoundCitation[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const kind = kinds[index];
    if (!line || kind === "front-matter" || kind === "code" || kind === "comment" || !line.text.includes("[arg:"))
      continue;
    for (const match of matchesOf(CITATION, line.text))
      found.push({ noteId: match[1] ?? "", offset: line.offset + match.index, length: match[0].length });
  }
  return found;
}

function normalized(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}

/**
 * The edit that adds a note's definition at the end of the file, or nothing where the file defines the label already.
 * It joins definitions that stand there, else a blank line comes first; a file without a final line ending stays so.
 */
export function definitionEdit(lines: readonly Line[], note: Note, eolFallback: string): TextEdit[] {
  const edit = definitionWriter(lines, eolFallback)(note);
  return edit ? [edit] : [];
}

/** The same for many notes: the file is read once. */
export function definitionWriter(lines: readonly Line[], eolFallback: string): (note: Note) => TextEdit | undefined {
  const kinds = classifyLines(lines);
  const defined = new Set<string>();
  let lastText = -1;
  for (const [index, line] of lines.entries()) {
    if (kinds[index] === "blank") continue;
    lastText = index;
    const label = kinds[index] === "text" ? DEFINITION.exec(line.text)?.[1] : undefined;
    if (label !== undefined) defined.add(normalized(label));
  }
  const eol = lineEndingOf(lines, eolFallback);
  const last = lines[lastText];
  const gap = last && kinds[lastText] === "text" && DEFINITION.test(last.text) ? eol : eol + eol;
  return (note) => {
    if (defined.has(normalized(`arg:${note.id}`))) return undefined;
    if (!last) return { offset: 0, length: 0, text: `${definitionOf(note)}${eol}` };
    return { offset: last.offset + last.text.length, length: 0, text: gap + definitionOf(note) };
  };
}
