/** A share of something that must not be 0; null where either is not known. */
export function per(total: number | null, count: number | null): number | null {
  return total === null || count === null || count === 0 ? null : total / count;
}

/** A number times another; null where it is not known. */
export function times(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}

/** Tokens a second of one user from the milliseconds of a token; null where a tool that did not stream wrote 0. */
export function speedOf(msPerToken: number | null): number | null {
  return msPerToken === null || msPerToken === 0 ? null : 1000 / msPerToken;
}

/** A model by its repository, where a path into the cache of Hugging Face (`models--org--name`) stands for it. */
export function repository(name: string | null): string | null {
  const found = name === null ? null : /models--([^/\\]+?)--([^/\\]+)/.exec(name);
  return found ? `${found[1] ?? ""}/${found[2] ?? ""}` : name;
}

const MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, sec: 1000, seconds: 1000, us: 1e-3, µs: 1e-3, ns: 1e-6 };

/** A time in milliseconds, the unit where none is named; null in one that is not known. */
export function milliseconds(value: number | null, unit: string | null): number | null {
  const factor = MS[unit?.toLowerCase() ?? "ms"];
  return value === null || factor === undefined ? null : value * factor;
}
