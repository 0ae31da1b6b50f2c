import { posix } from "node:path";
import type { Language } from "../../debate/vocabulary";
import type { Finding } from "../../decisions/rules/finding";
import { type RulePage, fillSentence } from "../../library/rulePage";

/** What a check found, ready to be written in one of the formats. */
export interface Report {
  readonly findings: readonly Finding[];
  readonly pages: readonly RulePage[];
  /** The folder as the person wrote it; paths of findings are below it. */
  readonly folder: string;
  /** The same, relative to the repository and with `/`; "" for the repository itself. */
  readonly folderInRepository: string;
  readonly records: number;
  readonly scenarios: number;
  /** Sentences on what could not be read. */
  readonly unread: readonly string[];
  readonly language: Language;
}

export const FORMATS = ["text", "json", "sarif", "github"] as const;
export type Format = (typeof FORMATS)[number];

/** The sentence of a finding for people, on one line. */
export function sentenceOf({ code, message, args }: Finding, pages: readonly RulePage[]): string {
  const sentence = pages.find((page) => page.code === code)?.messages[message] ?? message;
  return fillSentence(sentence, args).replace(/\s+/g, " ");
}

/** The path of a finding from the root of the repository, which is what forges go by. */
export function repositoryPath({ path }: Finding, { folderInRepository }: Report): string {
  // A scenario may lie beside the folder rather than in it.
  return posix.join(folderInRepository, path);
}
