import type { NamedFile } from "../../cost/scenario/evaluation";
import type { Provenance } from "../../cost/scenario/provenance";
import type { Measured, MeasureKind } from "../measured";

/** The files of a kind, as a scenario names them. */
export function filesOf({ files }: Pick<Measured, "files">, kind: MeasureKind): { name: string; sha256: string }[] {
  return files
    .filter((file) => file.kind === kind)
    .map(({ file, digest }) => ({ name: baseName(file), sha256: digest }));
}

/** The files of a kind by their path in the workspace, by which they are found again; by their name where they are elsewhere. */
export function filesInPlace({ files }: Pick<Measured, "files">, kind: MeasureKind): NamedFile[] {
  return files
    .filter((file) => file.kind === kind)
    .map(({ file, digest }) => ({ name: ABSOLUTE.test(file) ? baseName(file) : file, sha256: digest }));
}

const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:)/;

/** The name of a file without its folders, which are of one machine. */
function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
}

/** The provenances of a holder with a newer one: what this tells anew the older ones no longer tell. */
export function withProvenance<K extends string>(
  before: readonly Provenance<K>[] = [],
  fresh: Provenance<K>,
): readonly Provenance<K>[] {
  const older = before.flatMap((provenance) => {
    const values = Object.fromEntries(
      Object.entries(provenance.values).filter(([key]) => !Object.hasOwn(fresh.values, key)),
    ) as Provenance<K>["values"];
    return Object.keys(values).length === 0 ? [] : [{ ...provenance, values }];
  });
  return [...older, fresh];
}
