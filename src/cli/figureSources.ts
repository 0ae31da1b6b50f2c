import path from "node:path";
import { findFigures } from "../decisions/figures/findFigures";
import { type FigureSources, sourcesOf } from "../decisions/figures/sourceDrift";
import type { RecordFile } from "../decisions/record/record";
import { measuredInput } from "./files/measuredInput";
import type { TeamFolder } from "./teamFolder";
import type { TeamScenario } from "./teamScenarios";

/**
 * What the files hold today on which the figures of records rest: the team's scenarios, and evaluation files of the repository.
 * @param folder that the paths of the scenarios start from
 */
export async function figureSources(
  records: readonly RecordFile[],
  scenarios: readonly TeamScenario[],
  folder: string,
  { folder: team, repository }: TeamFolder,
): Promise<FigureSources> {
  const base = team ?? repository;
  const known = new Map(
    scenarios.map(({ path: below, file }) => [path.resolve(folder, ...below.split("/")), file.scenario] as const),
  );
  const names = new Set(
    records.flatMap(({ text }) =>
      findFigures(text).flatMap(({ figures }) => (figures ? sourcesOf(figures).evaluations : [])),
    ),
  );
  const digests = new Map<string, string>();
  for (const name of names) {
    const file = path.resolve(base, ...name.split("/"));
    if (!file.startsWith(repository + path.sep)) continue;
    // A file that is elsewhere or cannot be read says nothing.
    const digest = await measuredInput(file)
      .then((input) => input.digest())
      .catch(() => null);
    if (digest !== null) digests.set(name, digest);
  }
  return {
    scenario: (file) => known.get(path.resolve(base, ...file.split("/"))) ?? undefined,
    digest: (name) => digests.get(name),
  };
}
