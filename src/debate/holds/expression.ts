import { FACTS, FIGURE_NAMES, type FactName, type FigureName } from "./situation";

export const OPERATORS = ["<=", ">=", "<", ">"] as const;
export type Operator = (typeof OPERATORS)[number];

/** One figure beside another, or a fact that is so or is not so. */
export type Leaf =
  | { readonly kind: "compare"; readonly left: FigureName; readonly operator: Operator; readonly right: FigureName }
  | { readonly kind: "fact"; readonly name: FactName; readonly isSo: boolean };

/** When a claim holds, as far as a scenario can tell. */
export type Expression = Leaf | { readonly kind: "and" | "or"; readonly of: readonly Expression[] };

/** A condition as one is written. */
export const EXAMPLE_CONDITION = "dataMayLeave and requestsPerDay <= breakEven";

const TOKEN = /\s*(<=|>=|<|>|\(|\)|[A-Za-z]+)/y;
/** A condition is one sentence. */
const LONGEST = 300;

/**
 * Reads a condition such as {@link EXAMPLE_CONDITION}: comparisons of figures and facts, with `not` before
 * a fact, joined by `and`, which binds closer, and `or`, in brackets where needed.
 * @returns what could not be read where it is no condition
 */
export function readExpression(text: string): { expression: Expression } | { unread: string } {
  const tokens = tokensOf(text);
  if (!tokens) return { unread: text };
  const reader = new Reader(tokens);
  const expression = reader.either();
  const rest = reader.rest();
  return expression && rest === undefined ? { expression } : { unread: rest ?? text };
}

function tokensOf(text: string): string[] | null {
  if (text.length > LONGEST) return null;
  const tokens: string[] = [];
  const pattern = new RegExp(TOKEN);
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const token = pattern.exec(text)?.[1];
    if (token === undefined) return null;
    tokens.push(token);
  }
  return tokens;
}

class Reader {
  #at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  /** The token at which reading stopped; undefined at the end. */
  rest(): string | undefined {
    return this.tokens[this.#at];
  }

  either(): Expression | null {
    return this.#joined("or", () => this.#joined("and", () => this.#single()));
  }

  #joined(word: "and" | "or", next: () => Expression | null): Expression | null {
    const of: Expression[] = [];
    do {
      const one = next();
      if (!one) return null;
      of.push(one);
    } while (this.#takes(word));
    const [only] = of;
    return of.length === 1 && only ? only : { kind: word, of };
  }

  #single(): Expression | null {
    if (this.#takes("(")) {
      const inner = this.either();
      return inner && this.#takes(")") ? inner : null;
    }
    const isSo = !this.#takes("not");
    const name = this.rest();
    const fact = FACTS.find((known) => known === name);
    if (fact) return this.#after({ kind: "fact", name: fact, isSo });
    const left = FIGURE_NAMES.find((known) => known === name);
    if (!left || !isSo) return null;
    this.#at++;
    const operator = OPERATORS.find((known) => known === this.rest());
    if (!operator) return null;
    this.#at++;
    const right = FIGURE_NAMES.find((known) => known === this.rest());
    return right ? this.#after({ kind: "compare", left, operator, right }) : null;
  }

  #after(expression: Expression): Expression {
    this.#at++;
    return expression;
  }

  #takes(token: string): boolean {
    if (this.rest() !== token) return false;
    this.#at++;
    return true;
  }
}
