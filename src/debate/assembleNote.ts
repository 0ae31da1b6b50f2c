import type { Note, Source, Speaker } from "./note";
import type { NoteFile, TranslationFile } from "./readNote";
import { isWebUrl } from "./url";

/** Names that note files may use instead of writing speakers and sources out. */
export interface Directory {
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** A source as a note file writes it: a key, an address, or a whole source. A key that is not known stays as a title. */
export function resolveSource(
  entry: string | { title: string; url?: string | undefined; date?: string | undefined },
  directory: Directory,
): Source {
  if (typeof entry !== "string") return { title: entry.title, url: entry.url ?? null, date: entry.date ?? null };
  return directory.sources.get(entry) ?? { title: entry, url: isWebUrl(entry) ? entry : null, date: null };
}

/** A speaker by key, or by name where no key fits. */
export function resolveSpeaker(entry: string, directory: Directory): Speaker {
  return directory.speakers.get(entry) ?? { id: null, name: entry, role: "" };
}

function either<T>(own: readonly T[] | undefined, base: readonly T[] | undefined): readonly T[] {
  return [...new Set([...(base ?? []), ...(own ?? [])])];
}

/**
 * Makes a note in one language from its file, its translation and, for a team note with a built-in id, the note that
 * it adds to: fields and text parts that the file has replace the base's, lists are joined.
 */
export function assembleNote(
  file: NoteFile,
  translation: TranslationFile | undefined,
  base: Note | undefined,
  directory: Directory,
  origin: Note["origin"],
): Note {
  const { frontMatter: own } = file;
  const text = translation ?? { frontMatter: own, body: file.body };
  const part = (name: keyof Note["body"]): string => text.body[name] || (base?.body[name] ?? "");
  return {
    id: own.id,
    ref: own.ref ?? base?.ref ?? null,
    kind: own.kind ?? base?.kind ?? "claim",
    stance: own.stance ?? base?.stance ?? "neutral",
    topic: own.topic ?? base?.topic ?? "strategy",
    title: text.frontMatter.title ?? base?.title ?? own.id,
    speaker:
      own.speaker === undefined
        ? (base?.speaker ?? { id: null, name: "", role: "" })
        : resolveSpeaker(own.speaker, directory),
    attribution: own.attribution ?? base?.attribution ?? "own-words",
    date: own.date ?? base?.date ?? "",
    sources: own.sources ? own.sources.map((entry) => resolveSource(entry, directory)) : (base?.sources ?? []),
    citedAt: base?.citedAt ?? null,
    relations: {
      supports: either(own.supports, base?.relations.supports),
      attacks: either(own.attacks, base?.relations.attacks),
      undercuts: either(own.undercuts, base?.relations.undercuts),
    },
    verdict: own.verdict ?? base?.verdict ?? null,
    evidence: either(own.evidence, base?.evidence),
    strongest: own.strongest ?? base?.strongest ?? null,
    because: text.frontMatter.because ?? base?.because ?? null,
    holds: own.holds ?? base?.holds ?? null,
    asOf: base?.asOf ?? null,
    revised:
      own.revised === undefined
        ? (base?.revised ?? { date: own.date ?? "", change: null })
        : { date: own.revised, change: text.frontMatter.change ?? null },
    body: {
      summary: part("summary"),
      condition: part("condition"),
      assessment: part("assessment"),
      caveat: part("caveat"),
      more: part("more"),
    },
    origin,
  };
}
