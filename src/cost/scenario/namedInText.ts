/** An option that a scenario file names, in the order of the file. */
export interface NamedOption {
  readonly id: string;
  /** Empty where it has none of its own. */
  readonly name: string;
}

const ENTRY =
  /(?:^[ \t]*(?:-[ \t]+)?|[{,][ \t]*)(id|name|task):[ \t]+(?:"([^"\n]+)"|'([^'\n]+)'|([^\s,{}[\]#][^,{}[\]#\n]*))/gm;

/** What stands behind some keys of a file that need not be complete. */
function entries(text: string): { key: string; value: string }[] {
  return [...text.matchAll(ENTRY)].map(([, key = "", double, single, bare]) => ({
    key,
    value: (double ?? single ?? bare ?? "").trim(),
  }));
}

/** The options of a scenario file. */
export function namedOptions(text: string): NamedOption[] {
  const found: { id: string; name: string }[] = [];
  for (const { key, value } of entries(text)) {
    const last = found.at(-1);
    if (key === "id") found.push({ id: value, name: "" });
    else if (key === "name" && last?.name === "") last.name = value;
  }
  return found;
}

/** The tasks that options of a scenario file were evaluated on, each once. */
export function namedTasks(text: string): string[] {
  return [...new Set(entries(text).flatMap(({ key, value }) => (key === "task" ? [value] : [])))];
}
