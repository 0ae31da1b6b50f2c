import * as z from "zod/mini";
import { count } from "./cardSchema";

/** Chips of one machine where its file does not say. */
const NODE = 8;

/** The figures of a machine that files give, the built-in ones and a team's own alike. */
export const MACHINE_FIGURES = {
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]*$/, "id-invalid")),
  name: z.string().check(z.minLength(1)),
  vendor: z.string(),
  memory: count,
  reserved: z.optional(z.number().check(z.nonnegative())),
  bandwidth: z.optional(count),
  link: z.optional(count),
  node: z.optional(count),
  flops: z.optional(z.strictObject({ bf16: z.optional(count), fp8: z.optional(count), fp4: z.optional(count) })),
  kw: z.optional(count),
};

type FileFigures = z.infer<z.ZodMiniObject<typeof MACHINE_FIGURES>>;

/** The figures with null for what was left out. */
export function toFigures({ id, name, vendor, memory, reserved, bandwidth, link, node, flops, kw }: FileFigures): {
  id: string;
  name: string;
  vendor: string;
  memory: number;
  reserved: number;
  bandwidth: number | null;
  link: number | null;
  node: number;
  flops: { bf16: number | null; fp8: number | null; fp4: number | null };
  kw: number | null;
} {
  return {
    id,
    name,
    vendor,
    memory,
    reserved: reserved ?? 0,
    bandwidth: bandwidth ?? null,
    link: link ?? null,
    node: node ?? NODE,
    flops: { bf16: flops?.bf16 ?? null, fp8: flops?.fp8 ?? null, fp4: flops?.fp4 ?? null },
    kw: kw ?? null,
  };
}
