import { findRecordFolders } from "../../src/decisions/locate/findFolders";
import { listFolders } from "../../src/decisions/locate/listRecords";
import type { FolderEntry, RootFiles } from "../../src/decisions/locate/recordFolder";
import { type Row, percentile } from "./measure";

const PACKAGES = 400;
const MODULES = 25;
const FILES = 20;

/** A repository of 200,000 files in 400 packages, three of which keep records. */
function repository(): { files: RootFiles; read: string[] } {
  const folders = new Map<string, FolderEntry[]>();
  const add = (path: string, entries: readonly FolderEntry[]): void => {
    folders.set(path, [...(folders.get(path) ?? []), ...entries]);
  };
  const inFolder = (name: string): FolderEntry => ({ name, kind: "folder" });
  const inFile = (name: string): FolderEntry => ({ name, kind: "file" });
  add("", [inFolder("packages"), inFile("README.md")]);
  for (let number = 0; number < PACKAGES; number++) {
    const base = `packages/p${String(number)}`;
    add("packages", [inFolder(`p${String(number)}`)]);
    add(base, [inFolder("src"), inFile("package.json")]);
    for (let module = 0; module < MODULES; module++) {
      add(`${base}/src`, [inFolder(`m${String(module)}`)]);
      add(
        `${base}/src/m${String(module)}`,
        Array.from({ length: FILES }, (_, at) => inFile(`f${String(at)}.${at % 9 === 0 ? "md" : "ts"}`)),
      );
    }
    if (![3, 77, 399].includes(number)) continue;
    add(base, [inFolder("docs")]);
    add(`${base}/docs`, [inFolder("adr")]);
    add(`${base}/docs/adr`, [inFile("0001-record.md")]);
  }
  const read: string[] = [];
  const files: RootFiles = {
    readText: (path) => {
      read.push(path);
      return Promise.resolve("# 1. Record\n\n## Status\n\nAccepted\n");
    },
    list: (path) => Promise.resolve(folders.get(path) ?? null),
  };
  return { files, read };
}

async function walk(files: RootFiles, path: string): Promise<void> {
  for (const { name, kind } of (await files.list(path)) ?? [])
    if (kind === "folder") await walk(files, path === "" ? name : `${path}/${name}`);
}

export async function run(): Promise<Row[]> {
  const taken: number[] = [];
  const walks: number[] = [];
  for (let time = 0; time < 5; time++) {
    const { files, read } = repository();
    const start = performance.now();
    const found = await findRecordFolders(files, []);
    const { paths } = await listFolders(files, found);
    taken.push(performance.now() - start);
    // The baseline: every folder is listed and nothing more.
    const before = performance.now();
    await walk(files, "");
    walks.push(performance.now() - before);
    if (paths.length !== 3 || read.some((path) => !/\.md$/.test(path))) throw new Error("the search went wrong");
  }
  taken.sort((a, b) => a - b);
  return [
    {
      what: "finding the records of a tree of 200,000 files",
      median: percentile(taken, 0.5),
      p95: percentile(taken, 0.95),
      baseline: percentile(walks, 0.5),
    },
  ];
}
