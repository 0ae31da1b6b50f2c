import type { Sink } from "../format";
import { type Json, at, isArray, isObject, parseJson } from "./json";
import type { TakeJson } from "./jsonScanner";

const OPEN = 0x7b;

/** Hands on the values of a text that has one a line, with the elements of the arrays that were asked for. */
export class JsonLines {
  readonly #paths: readonly { readonly path: string; readonly keys: readonly string[] }[];

  constructor(
    arrays: readonly string[],
    private readonly take: TakeJson,
    private readonly report: Pick<Sink, "skip">,
  ) {
    this.#paths = arrays.map((path) => ({ path, keys: path.split(".") }));
  }

  /** @param isOpen whether no end follows, so that it may be cut */
  line(text: string, number: number, isOpen: boolean): void {
    if (text.charCodeAt(0) !== OPEN && text.trim() === "") return;
    const value = parseJson(text);
    if (value === undefined) this.report.skip(isOpen ? "file-truncated" : "json-invalid", number);
    else this.value(value, number);
  }

  value(value: Json, number: number): void {
    if (isArray(value)) {
      for (const element of value) this.take(element, "", number);
      return;
    }
    let isWrapper = false;
    for (const { path, keys } of this.#paths) {
      const list = keys.length === 1 && isObject(value) ? value[path] : at(value, ...keys);
      if (!isArray(list)) continue;
      isWrapper = true;
      for (const element of list) this.take(element, path, number);
    }
    this.take(value, null, number, isWrapper);
  }
}
