import type { ContentProblem, ContentProblemCode } from "../library/contentProblem";

const MESSAGES: Readonly<Record<ContentProblemCode, string>> = {
  "front-matter-missing": "The file does not begin with YAML front matter between two lines of ---.",
  "yaml-invalid": "The YAML cannot be read: {0}",
  "field-missing": "The field {0} is missing.",
  "field-unknown": "The field {0} is not known.",
  "value-not-allowed": "The value of {0} is {1}; allowed are {2}.",
  "wrong-type": "The field {0} does not have the right form: {1}.",
  "date-invalid": "{0} is {1}, which is not an ISO date such as 2024, 2024-07 or 2024-07-04.",
  "url-invalid": "{0} is {1}, which is not an absolute http or https address.",
  "id-not-file-name": "The id is {0}, but the file is named {1}.md.",
  "id-duplicate": "The id {0} is used twice.",
  "ref-duplicate": "The ref {0} is already used in {1}.",
  "note-unknown": "There is no note with the id {0}.",
  "evidence-unknown": "There is no evidence with the id {0}.",
  "level-unknown": "There is no openness level {0}.",
  "speaker-unknown": "There is no speaker {0}.",
  "source-unknown": "There is no source {0}.",
  "relation-to-itself": "The note names itself under {0}.",
  "translation-missing": "The translation into {0} is missing or does not have the same parts; it needs: {1}.",
  "translation-without-note": "This is a translation of {0}, and there is no such note.",
  "summary-missing": "The note has no text before its first heading.",
  "assessment-missing": "The note has the verdict {0} but no section \"What later evidence says\".",
  "source-not-quotable": "The source {0} is on the list of sources not to be quoted.",
};

/** One line for a terminal: `file:line: what is wrong`. */
export function problemLine(problem: ContentProblem): string {
  const message = MESSAGES[problem.code].replace(/\{(\d)\}/g, (_, index: string) => problem.args[Number(index)] ?? "");
  return `${problem.file}:${problem.line}: ${message}`;
}
