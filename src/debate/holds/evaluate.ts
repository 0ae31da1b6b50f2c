import type { Expression, Leaf, Operator } from "./expression";
import type { Situation } from "./situation";

/** Whether a condition holds in a scenario, and by which of its parts that is decided. */
export interface Holding {
  readonly status: "holds" | "fails" | "unknown";
  readonly deciding: readonly Leaf[];
}

const HOLDS: Readonly<Record<Operator, (left: number, right: number) => boolean>> = {
  "<=": (left, right) => left <= right,
  ">=": (left, right) => left >= right,
  "<": (left, right) => left < right,
  ">": (left, right) => left > right,
};

/** Evaluates a condition with three values: what a scenario does not tell stays unknown unless the rest decides alone. */
export function evaluate(expression: Expression, situation: Situation): Holding {
  if (!("of" in expression)) return { status: statusOf(expression, situation), deciding: [expression] };
  const parts = expression.of.map((part) => evaluate(part, situation));
  // One part that fails decides an "and", one that holds an "or"; else what is not known does.
  const alone = expression.kind === "and" ? "fails" : "holds";
  const together = expression.kind === "and" ? "holds" : "fails";
  const status = [alone, "unknown", together].find((each) => parts.some((part) => part.status === each));
  const found = status === "holds" || status === "fails" ? status : "unknown";
  return { status: found, deciding: parts.filter((part) => part.status === found).flatMap(({ deciding }) => deciding) };
}

function statusOf(leaf: Leaf, { figures, facts }: Situation): Holding["status"] {
  if (leaf.kind === "fact") {
    const is = facts[leaf.name];
    return is === null ? "unknown" : is === leaf.isSo ? "holds" : "fails";
  }
  const [left, right] = [figures[leaf.left], figures[leaf.right]];
  if (left === null || right === null) return "unknown";
  return HOLDS[leaf.operator](left, right) ? "holds" : "fails";
}
