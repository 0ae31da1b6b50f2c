/** Bins an octave: lengths in one differ by less than 2.2 %. */
const PER_OCTAVE = 32;
/** Up to here every length has a bin of its own. */
const EXACT = 64;

/** Calls whose inputs are about as long: how many, and their mean lengths in tokens of the model that counted them. */
export interface LengthBin {
  readonly requests: number;
  readonly inputTokens: number;
  /** Visible output. */
  readonly outputTokens: number;
}

interface Bin {
  requests: number;
  input: number;
  output: number;
}

/** Gathers in which lengths calls come, in memory that does not grow with their number. */
export class Lengths {
  /** By place, with gaps where no call was. */
  #bins: (Bin | undefined)[] = [];

  add(input: number, output: number): void {
    const place = input < EXACT ? Math.floor(input) : EXACT + Math.floor(Math.log2(input / EXACT) * PER_OCTAVE);
    const bin = this.#bins[place];
    if (bin) {
      bin.requests++;
      bin.input += input;
      bin.output += output;
    } else this.#bins[place] = { requests: 1, input, output };
  }

  /** From the shortest input to the longest. */
  bins(): LengthBin[] {
    return this.#bins.flatMap((bin) =>
      bin
        ? [{ requests: bin.requests, inputTokens: bin.input / bin.requests, outputTokens: bin.output / bin.requests }]
        : [],
    );
  }
}
