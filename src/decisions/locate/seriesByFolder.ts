import { type Series, seriesAmong } from "../record/fileName";
import { folderOf } from "./paths";

/** Which prefixes are a series in the folder of a path, by the names of all records. */
export function seriesByFolder(paths: readonly string[]): (path: string) => Series {
  const names = new Map<string, string[]>();
  for (const path of paths) {
    const folder = folderOf(path);
    const known = names.get(folder);
    if (known) known.push(path);
    else names.set(folder, [path]);
  }
  const series = new Map([...names].map(([folder, list]) => [folder, seriesAmong(list)]));
  return (path) => series.get(folderOf(path)) ?? new Set();
}
