/** A page that states figures. */
export interface FigureSource {
  readonly title: string;
  readonly url: string | null;
}

/** A price of hardware in US dollars with the date on which it was checked. */
export interface HardwarePrice {
  readonly low: number;
  readonly usual: number;
  readonly high: number;
  readonly checked: string;
  readonly source: FigureSource;
}

export const HARDWARE_FIGURES = ["memory", "reserved", "bandwidth", "link", "bf16", "fp8", "fp4", "kw"] as const;
export type HardwareFigure = (typeof HARDWARE_FIGURES)[number];

/** A kind of accelerator, all figures per chip. What no source states is null. */
export interface Hardware {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  /** Bytes as a program sees them, not the round number on the box. */
  readonly memory: number;
  /** Bytes that the system keeps for itself where it shares the memory. */
  readonly reserved: number;
  /** Bytes a second; null where no source states it. */
  readonly bandwidth: number | null;
  /** Bytes a second to the other chips of a machine, one way; null where no source states it. */
  readonly link: number | null;
  /** Chips that such links join; beyond them they talk over a network. */
  readonly node: number;
  /** Dense arithmetic in FLOP a second; null where the chip has none of that width or no source states it. */
  readonly flops: { readonly bf16: number | null; readonly fp8: number | null; readonly fp4: number | null };
  /** Kilowatts. */
  readonly kw: number | null;
  /** US dollars per GPU-hour; null where no price was found. */
  readonly rent: HardwarePrice | null;
  /** US dollars per GPU with its share of the server; null where no price was found. */
  readonly purchase: HardwarePrice | null;
  /** Who states which figures, and when that was read; empty for a team's own machine. */
  readonly sources: readonly (FigureSource & { readonly states: readonly HardwareFigure[] })[];
  readonly checked: string | null;
}

/** The figures that only one source states: right perhaps, but not confirmed. */
export function statedOnce({ sources }: Hardware): HardwareFigure[] {
  return HARDWARE_FIGURES.filter((figure) => sources.filter(({ states }) => states.includes(figure)).length === 1);
}

/**
 * Dense FLOP a second for weights of so many bits: 8-bit ones are multiplied as such where the chip can, 4-bit ones where
 * it can and they are floating-point numbers, else unpacked to 16 bits first. Null where the data sheet does not say.
 */
export function flopsFor({ flops }: Hardware, bits: 16 | 8 | 4, floating = false): number | null {
  const wide = flops.bf16 ?? (flops.fp8 === null ? null : flops.fp8 / 2);
  return bits === 8 ? (flops.fp8 ?? wide) : bits === 4 && floating ? (flops.fp4 ?? wide) : wide;
}
