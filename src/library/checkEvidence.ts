import type { NoteBody } from "../debate/note";
import { LANGUAGES } from "../debate/vocabulary";
import type { ContentProblem } from "./contentProblem";
import type { ReadContent } from "./readContent";

/**
 * Evidence and prose say the same: what a note or criterion lists its text speaks of in both languages, what a note says
 * beside its claim is listed, nothing lies unused, and every source of a figure has an address or the figure says why not.
 */
export function checkEvidence(content: ReadContent): ContentProblem[] {
  return [...checkNotes(content), ...checkCriteria(content), ...checkRegister(content)];
}

function patterns(content: ReadContent): ReadonlyMap<string, RegExp> {
  return new Map(content.evidence.value.map(({ id, cited }) => [id, new RegExp(cited, "u")]));
}

function checkNotes(content: ReadContent): ContentProblem[] {
  const cited = patterns(content);
  const twins = new Map(content.translations.map((twin) => [twin.id, twin]));
  return content.notes.flatMap((note) => {
    const { file, frontMatter: own, body } = note;
    const twin = twins.get(own.id);
    const texts = [{ file, body }, ...(twin ? [{ file: twin.file, body: twin.body }] : [])];
    const listed = own.evidence ?? [];
    const line = note.lineOf(["evidence"]);
    const unused = listed.flatMap((id) =>
      texts
        .filter(({ body: text }) => cited.get(id)?.test(whole(text)) === false)
        .map((text): ContentProblem => ({ code: "evidence-not-used", file, line, args: [id, text.file] })),
    );
    const unlisted = [...cited].flatMap(([id, pattern]) =>
      listed.includes(id)
        ? []
        : texts
            .filter(({ body: text }) => pattern.test(judged(text)))
            .map((text): ContentProblem => ({ code: "evidence-not-listed", file, line, args: [id, text.file] })),
    );
    return [...unused, ...unlisted];
  });
}

/** All but what the note is about: a claim may name what later evidence is not asked of. */
function judged({ condition, assessment, caveat }: NoteBody): string {
  return [condition, assessment, caveat].join("\n");
}

function whole(body: NoteBody): string {
  return Object.values(body).join("\n");
}

/** What a criterion rests on is told in its basis, and what the basis tells of is listed. */
function checkCriteria(content: ReadContent): ContentProblem[] {
  const { file, value, yaml } = content.criteria;
  return value.flatMap((criterion, index) =>
    [...patterns(content)].flatMap(([id, pattern]) => {
      const isListed = criterion.evidence?.includes(id) ?? false;
      return LANGUAGES.filter((language) => pattern.test(criterion.basis[language]) !== isListed).map(
        (language): ContentProblem => ({
          code: isListed ? "evidence-not-used" : "evidence-not-listed",
          file,
          line: yaml.lineOf([index, isListed ? "evidence" : "basis"]),
          args: [id, `basis.${language}`],
        }),
      );
    }),
  );
}

function checkRegister(content: ReadContent): ContentProblem[] {
  const { file, value, yaml } = content.evidence;
  const used = new Set([
    ...content.notes.flatMap((note) => note.frontMatter.evidence ?? []),
    ...[content.criteria, content.heuristics, content.timeline].flatMap((list) =>
      list.value.flatMap((entry) => entry.evidence ?? []),
    ),
  ]);
  return value.flatMap((piece, index): ContentProblem[] => {
    const line = yaml.lineOf([index, "id"]);
    const hasAddress = piece.sources.every(({ url }) => url !== undefined);
    return [
      ...(used.has(piece.id) ? [] : [{ code: "evidence-orphaned" as const, file, line, args: [piece.id] }]),
      ...(hasAddress || piece.unaddressed
        ? []
        : [{ code: "evidence-without-address" as const, file, line, args: [piece.id] }]),
    ];
  });
}
