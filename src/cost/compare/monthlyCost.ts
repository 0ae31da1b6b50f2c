/** The parts of a monthly bill, in the order in which they are shown. */
export const PARTS = [
  "input",
  "cachedInput",
  "cacheWrite",
  "output",
  "hardware",
  "extras",
  "power",
  "hosting",
  "staff",
  "software",
  "setup",
] as const;
export type PartId = (typeof PARTS)[number];

/** A monthly bill by parts. Money in US dollars until it is shown. */
export interface MonthlyCost {
  readonly total: number;
  readonly parts: Readonly<Record<PartId, number>>;
}

const NOTHING: Record<PartId, number> = {
  input: 0,
  cachedInput: 0,
  cacheWrite: 0,
  output: 0,
  hardware: 0,
  extras: 0,
  power: 0,
  hosting: 0,
  staff: 0,
  software: 0,
  setup: 0,
};

/** A bill of these parts; the others are zero. */
export function bill(parts: Partial<Readonly<Record<PartId, number>>>): MonthlyCost {
  let total = 0;
  for (const part of PARTS) total += parts[part] ?? 0;
  return { total, parts: { ...NOTHING, ...parts } };
}

/** The bill times a factor, such as an exchange rate. */
export function scaleBill({ total, parts }: MonthlyCost, factor: number): MonthlyCost {
  if (factor === 1) return { total, parts };
  const scaled = { ...NOTHING };
  for (const part of PARTS) scaled[part] = parts[part] * factor;
  return { total: total * factor, parts: scaled };
}
