/** `key: value` at the beginning of a line. */
export const FIELD =
  /^("[^"]+"|'[^']+'|[^\s#:'"[\]{},&*!|>@`-](?:[^:]*[^: \t])?|[^\s#:'"[\]{},&*!|>@`]+)[ \t]*:(?:[ \t]+(?![ \t])((?:.*[^ \t])?))?[ \t]*$/s;
const QUOTED = /^(?:"([^"\\]*)"|'((?:[^']|'')*)')(?:[ \t]+#.*)?$/;
/** Scalars and short lists that mean in YAML what they look like. */
const PLAIN = /^(?:[^\s#'"[\]{},&*!|>@`%?:-](?:[^#:]|:(?=\S)|(?<=\S)#)*|-?\d[^#:]*|\[[^[\]{}"':#&*!|>@`%]*\])$/;

/** A value as it is read. */
export interface ScalarValue {
  readonly value: string;
  /** Nothing that only YAML's own parser can judge. */
  readonly simple: boolean;
}

/** A value without the comment behind it. */
export function withoutComment(raw: string): string {
  return /^["']/.test(raw)
    ? (/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=[ \t]+#)/.exec(raw)?.[0] ?? raw)
    : raw.replace(/(?:^|(?<![ \t])[ \t]+)#.*$/s, "");
}

/** Reads a scalar or a list on one line. */
export function scalar(raw: string): ScalarValue {
  const quoted = QUOTED.exec(raw);
  if (quoted) return { value: quoted[1] ?? (quoted[2] ?? "").replaceAll("''", "'"), simple: true };
  const value =
    /^\[[^{}|]*\]$/.test(raw) && !raw.includes("](")
      ? listText(raw.slice(1, -1).split(","))
      : raw.replace(/^(["'])(.*)\1$/, "$2");
  return { value, simple: raw === "" || PLAIN.test(raw) };
}

/** Items of a list as one text. */
export function listText(items: readonly string[]): string {
  return items
    .map((item) => scalar(item.trim()).value)
    .filter((item) => item !== "")
    .join(", ");
}
