import type { Currency, SellerKind } from "./priceRow";

/** How a provider of the public catalogue sells. */
interface Seller {
  readonly kind: SellerKind;
  /** Its rows of models of others begin so; those it only hosts. */
  readonly hosts?: readonly string[];
  /**
   * What it bills in where that is not the US dollar, and the rate at which the catalogue says that it converted; undone,
   * so that its prices stay what the provider bills.
   */
  readonly billedIn?: { readonly currency: Currency; readonly perUsd: number };
}

/** Providers of the cut, by their id in the catalogue: the vendors of the debate, clouds and hosts, and resellers. */
export const SELLERS: Readonly<Record<string, Seller>> = {
  openai: { kind: "vendor" },
  anthropic: { kind: "vendor" },
  google: { kind: "vendor", hosts: ["claude-"] },
  mistral: { kind: "vendor" },
  deepseek: { kind: "vendor" },
  zhipuai: { kind: "vendor", billedIn: { currency: "CNY", perUsd: 7.25 } },
  zai: { kind: "vendor" },
  moonshotai: { kind: "vendor" },
  "x-ai": { kind: "vendor" },
  cohere: { kind: "vendor" },
  minimax: { kind: "vendor" },
  voyageai: { kind: "vendor" },
  aws: { kind: "host" },
  azure: { kind: "host" },
  cloudflare: { kind: "host" },
  groq: { kind: "host" },
  together: { kind: "host" },
  fireworks: { kind: "host" },
  novita: { kind: "host" },
  cerebras: { kind: "host" },
  baseten: { kind: "host" },
  avian: { kind: "host" },
  ovhcloud: { kind: "host" },
  openrouter: { kind: "reseller" },
  huggingface_novita: { kind: "reseller" },
  huggingface_nebius: { kind: "reseller" },
  huggingface_nscale: { kind: "reseller" },
  huggingface_hyperbolic: { kind: "reseller" },
};

/** What a comment says of a figure that was taken from elsewhere. */
const IMPORTED =
  /\bimported from\b|\bseen on openrouter before\b|\btrusting (?:open ?router|the original source|these prices)\b/i;

/** How a reseller's variant of a model ends, which no vendor sells under that id. */
const RESOLD = /:(?:beta|extended|floor|free|nitro|online)$/;

/** Who sells a row of the catalogue. */
export function sellerKind(provider: string, model: string, comment: string): SellerKind {
  const seller = SELLERS[provider];
  // A later sentence may say that earlier figures were imported, which is praise of the present ones.
  if (IMPORTED.test(comment) && !/\bprevious\b[^.]*\bimported\b/i.test(comment)) return "unverified";
  if (seller?.hosts?.some((prefix) => model.startsWith(prefix))) return "host";
  if (seller?.kind === "vendor" && RESOLD.test(model)) return "unverified";
  return seller?.kind ?? "unverified";
}
