import assert from "node:assert/strict";
import { findRecordFolders } from "../../../src/decisions/locate/findFolders";
import { listFolders } from "../../../src/decisions/locate/listRecords";
import type { RootFiles } from "../../../src/decisions/locate/recordFolder";
import { readRecord } from "../../../src/decisions/record/readRecord";
import type { StatusWord } from "../../../src/decisions/record/record";
import { statusName } from "../../../src/decisions/record/status";
import { changeStatus } from "../../../src/decisions/write/changeStatus";
import { newRecord } from "../../../src/decisions/write/newRecord";
import { currentStatuses } from "../../../src/decisions/write/prove";
import { supersede } from "../../../src/decisions/write/supersede";
import { found } from "./rules/checking";
import { PLAIN, TODAY, changed, record } from "./write/writeFixture";

export const NEWER = record("adr/0069-b.md", "# 69. B\n\n## Status\n\nAccepted\n\n## Context\n\nC.\n");
export const LINK = "Superseded by [69. B](0069-b.md)";
export const MADR = "[ADR-0069](0069-b.md)";

/** The older record after it was superseded; all its places say so, and once more changes nothing. */
export function superseded(text: string): string {
  const older = record("adr/0001-a.md", text);
  const { change, refused } = supersede(older, NEWER, PLAIN, TODAY);
  assert.equal(refused, null);
  const after = changed(older, change);
  assert.equal(after.record.status?.word, "superseded", after.text);
  assert.deepEqual(
    [...new Set(currentStatuses(after.record).map(({ word }) => word))].join(),
    "superseded",
    after.text,
  );
  const again = supersede(after, changed(NEWER, change), PLAIN, TODAY);
  assert.deepEqual([again.refused, again.change.edits.size], [null, 0], after.text);
  return after.text;
}

export function withStatus(text: string, word: StatusWord): string {
  const file = record("adr/0001-a.md", text);
  const { change, refused } = changeStatus(file, word, TODAY);
  assert.equal(refused, null);
  return changed(file, change).text;
}

export function read(
  text: string,
  path = "adr/0001-a.md",
): { status: string | null; links: string[]; title: string | null } {
  const { status, references, title } = readRecord(text, path);
  const links = references
    .filter(({ relation }) => relation !== "other")
    .map(
      ({ relation, href, number, isPartial }) => `${relation}${isPartial ? " partly" : ""} ${String(href ?? number)}`,
    );
  return { status: status && statusName(status), links, title };
}

export const section = (body: string): string => `# 1. A\n\n## Status\n\n${body}\n\n## Context\n\nC.\n`;

export function filled(body: string): string {
  const made = { folder: "adr", fileName: "0002-use-x.md", number: "0002", title: "Use X", date: "2026-11-25" };
  const template = { kind: "own", body } as const;
  return newRecord({ ...made, status: "proposed", template, language: "en", options: [] }).text;
}

/** Paths of the records that are found in a tree of files. */
export async function listed(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const paths = Object.keys(files);
  const root: RootFiles = {
    readText: (path) => Promise.resolve(files[path] ?? null),
    list(folder) {
      const below = paths.flatMap((path) =>
        folder === "" ? [path] : path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
      );
      const names = new Map(below.map((rest) => [rest.split("/")[0] ?? "", rest.includes("/")]));
      const entries = [...names].map(([name, isFolder]) => ({ name, kind: isFolder ? "folder" : "file" }) as const);
      return Promise.resolve(folder !== "" && below.length === 0 ? null : entries);
    },
  };
  return (await listFolders(root, await findRecordFolders(root, []))).paths;
}

export const RECORD = "# 1. X\n\n## Status\n\nAccepted\n\n## Context\n\nC.\n\n## Decision\n\nD.\n";
export const quiet = (code: string, text: string, others: Readonly<Record<string, string>> = {}): void =>
  assert.deepEqual(found(code, text, { others }), [], text);
