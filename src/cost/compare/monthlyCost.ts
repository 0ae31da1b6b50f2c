/** The parts of a monthly bill, in the order in which they are shown. */
export const PARTS = [
  "input",
  "cachedInput",
  "cacheWrite",
  "cacheStorage",
  "output",
  "provisioned",
  "seats",
  "beside",
  "hardware",
  "extras",
  "power",
  "hosting",
  "staff",
  "software",
  "setup",
  "exit",
  "residual",
] as const;
export type PartId = (typeof PARTS)[number];

/** A monthly bill by parts. Money in US dollars until it is shown. */
export interface MonthlyCost {
  readonly total: number;
  readonly parts: Readonly<Record<PartId, number>>;
}

const NOTHING = Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<PartId, number>;

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

/** Several bills in one. */
export function addBills(bills: readonly MonthlyCost[]): MonthlyCost {
  const parts = { ...NOTHING };
  for (const one of bills) for (const part of PARTS) parts[part] += one.parts[part];
  return bill(parts);
}
