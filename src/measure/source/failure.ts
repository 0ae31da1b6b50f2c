import type { MeasureProblemCode } from "../problem";

/** Why a file cannot be read at all, or not beyond some place. */
export class MeasureFailure extends Error {
  constructor(
    readonly code: MeasureProblemCode,
    ...args: readonly string[]
  ) {
    super(code);
    this.args = args;
  }

  readonly args: readonly string[];
}

/** The person has asked to stop. */
export class Cancelled extends Error {}
