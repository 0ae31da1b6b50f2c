/** What a person must know of a measurement that goes into a scenario. */
export type MeasureNoteCode =
  | "requests-unknown"
  | "requests-of-scenario"
  | "thinking-untold"
  | "spread-replaced"
  | "peak-untold"
  | "hours-even"
  | "hours-zone"
  | "shares-of-load"
  | "load-lengths-far"
  | "load-limits-broken"
  | "load-limit-untold"
  | "load-gpus"
  | "load-distance"
  | "evaluation-twice"
  | "name-load-only"
  | "name-unmatched"
  | "name-likely";

export interface MeasureNote {
  readonly code: MeasureNoteCode;
  /** Names and numbers of its sentence. */
  readonly args: readonly (string | number)[];
}

/** Takes notes, each once. */
export class Notes {
  #notes = new Map<string, MeasureNote>();

  readonly say = (code: MeasureNoteCode, ...args: readonly (string | number)[]): void => {
    this.#notes.set(JSON.stringify([code, ...args]), { code, args });
  };

  all(): readonly MeasureNote[] {
    return [...this.#notes.values()];
  }
}
