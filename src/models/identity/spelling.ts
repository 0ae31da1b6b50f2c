/** Full-width forms and case make no difference to an id. */
export function lower(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** Dots and underscores as hyphens, as platforms write that allow no dot. Takes lower case. */
export function plain(id: string): string {
  return id.replace(/[._]/g, "-");
}

/**
 * A name with the two digits of its version joined, as people write who leave the dot out (`gpt-52` for `gpt-5.2`); null
 * where it has no such version. A size (`1.5b`) and a date are no version.
 */
export function joinedVersion(id: string): string | null {
  const joined = id.replace(/(?<![\d.])(\d)(?:\.(\d)(?![\d.]|b\b)|-(\d)(?![\da-z.]))/, "$1$2$3");
  return joined === id ? null : joined;
}

/** A name whose version leaves out a zero behind its dot (`rerank-v4-pro` for `rerank-v4.0-pro`); null where it has none. */
export function withoutZero(id: string): string | null {
  const short = id.replace(/(?<![\d.])(\d+)\.0(?![\d.]|b\b)/, "$1");
  return short === id ? null : short;
}

/** A name without numbers of parameters, such as `8b` and `8x22b`. Takes lower case. */
export function withoutSizes(id: string): string {
  return id.replace(/(?<![\d.])\d[\d.]*(?:x\d+)?b(?![a-z\d])/g, "");
}

/**
 * The runs of letters and of digits of a name in lower case: `gpt-4o`, `GPT 4o` and `gpt4o` are `gpt`, `4`, `o`. A plus sign
 * behind a letter is a word, since `Command R+` is another model than `Command R`.
 */
export function runsOf(name: string): string[] {
  const worded = name.includes("+") ? name.replace(/(\p{L})\+/gu, "$1 plus ") : name;
  return worded.match(/\p{Nd}+|\p{L}+/gu) ?? [];
}

/** A name by its runs alone, for names that are written with any separators. */
export function runKey(name: string): string {
  return runsOf(name).join(" ");
}
