import { RegExpParser, type AST } from "@eslint-community/regexpp";

/** Goes on behind an element at a place; false makes the element try its next way. */
type Next = (at: number) => boolean;
type Matcher = (at: number, next: Next) => boolean;

/** Thrown when a text takes more steps than anybody waits for. */
class TooMany extends Error {}

/**
 * A backtracking matcher that counts what it tries, in the order in which every engine for JavaScript tries it: the
 * growth of a pattern's work is then a number that no other work on the machine changes.
 */
export class Steps {
  private readonly match: Matcher;
  private readonly flags: string;
  private text: readonly string[] = [];
  private groups: (readonly [from: number, to: number] | undefined)[] = [];
  private count = 0;
  private most = 0;

  constructor(source: string, flags: string) {
    this.flags = flags;
    const pattern = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, {
      unicode: flags.includes("u"),
      unicodeSets: flags.includes("v"),
    });
    this.match = this.anyOf(pattern.alternatives, 1);
  }

  /** Steps that finding takes: the first match, or with `g` all of them. `most` or more are told as `most`. */
  find(text: string, most: number): number {
    this.text = /[uv]/.test(this.flags) ? Array.from(text) : text.split("");
    this.count = 0;
    this.most = most;
    try {
      for (let at = 0; at <= this.text.length;) {
        this.groups = [];
        let end = -1;
        if (!this.match(at, (to) => ((end = to), true))) at++;
        else if (!this.flags.includes("g")) break;
        else at = Math.max(end, at + 1);
      }
    } catch (error) {
      if (!(error instanceof TooMany)) throw error;
    }
    return this.count;
  }

  private step(): void {
    if (++this.count >= this.most) throw new TooMany();
  }

  private anyOf(alternatives: readonly AST.Alternative[], way: 1 | -1): Matcher {
    const matchers = alternatives.map((alternative) => this.inOrder(alternative.elements, way));
    const [only] = matchers;
    return only && matchers.length === 1 ? only : (at, next) => matchers.some((matcher) => matcher(at, next));
  }

  private inOrder(elements: readonly AST.Element[], way: 1 | -1): Matcher {
    const matchers = elements.map((element) => this.element(element, way));
    if (way < 0) matchers.reverse();
    return matchers.reduceRight<Matcher>(
      (rest, matcher) => (at, next) => matcher(at, (to) => rest(to, next)),
      (at, next) => next(at),
    );
  }

  private element(element: AST.Element, way: 1 | -1): Matcher {
    switch (element.type) {
      case "Group":
        return this.anyOf(element.alternatives, way);
      case "CapturingGroup":
        return this.capture(element, way);
      case "Quantifier":
        return this.repeat(element, way);
      case "Assertion":
        return this.assertion(element);
      case "Backreference":
        return this.backreference(element, way);
      default: {
        const isOne = this.one(element);
        return (at, next) => isOne(at, way) && next(at + way);
      }
    }
  }

  /** Whether the character before or behind a place is one that an element stands for; the engine itself tells. */
  private one(element: AST.Element): (at: number, way: 1 | -1) => boolean {
    const single = new RegExp(`^(?:${element.raw})$`, this.flags.replace(/[gym]/g, ""));
    const known = new Map<string, boolean>();
    return (at, way) => {
      this.step();
      const character = this.text[way > 0 ? at : at - 1];
      if (character === undefined) return false;
      const told = known.get(character) ?? single.test(character);
      known.set(character, told);
      return told;
    };
  }

  private capture(group: AST.CapturingGroup, way: 1 | -1): Matcher {
    const inner = this.anyOf(group.alternatives, way);
    const root = rootOf(group);
    const number = capturesOf(root).indexOf(group);
    return (at, next) => {
      const before = this.groups[number];
      const isDone = inner(at, (to) => {
        const last = this.groups[number];
        this.groups[number] = way > 0 ? [at, to] : [to, at];
        return next(to) || ((this.groups[number] = last), false);
      });
      if (!isDone) this.groups[number] = before;
      return isDone;
    };
  }

  private backreference(reference: AST.Backreference, way: 1 | -1): Matcher {
    const group = [reference.resolved].flat()[0];
    const number = group ? capturesOf(rootOf(group)).indexOf(group) : -1;
    return (at, next) => {
      const [from, to] = this.groups[number] ?? [0, 0];
      const start = way > 0 ? at : at - (to - from);
      for (let index = 0; index < to - from; index++) {
        this.step();
        if (this.text[start + index] !== this.text[from + index]) return false;
      }
      return next(at + way * (to - from));
    };
  }

  private repeat({ element, min, max, greedy }: AST.Quantifier, way: 1 | -1): Matcher {
    if (element.type === "Character" || element.type === "CharacterClass" || element.type === "CharacterSet") {
      const isOne = this.one(element);
      return greedy
        ? (at, next) => {
            let times = 0;
            while (times < max && isOne(at + way * times, way)) times++;
            for (; times >= min; times--) if ((this.step(), next(at + way * times))) return true;
            return false;
          }
        : (at, next) => {
            for (let times = 0; ; times++) {
              if (times >= min && (this.step(), next(at + way * times))) return true;
              if (times >= max || !isOne(at + way * times, way)) return false;
            }
          };
    }
    const inner = this.element(element, way);
    const from = (at: number, times: number, next: Next): boolean => {
      this.step();
      // A round that takes nothing is none.
      const more = (): boolean =>
        times < max && inner(at, (to) => (to !== at || times < min) && from(to, times + 1, next));
      if (times < min) return more();
      return greedy ? more() || next(at) : next(at) || more();
    };
    return (at, next) => from(at, 0, next);
  }

  private assertion(assertion: AST.Assertion): Matcher {
    const holds = this.holds(assertion);
    return (at, next) => (this.step(), holds(at) && next(at));
  }

  private holds(assertion: AST.Assertion): (at: number) => boolean {
    const isEnding = (at: number): boolean => /[\n\r\u2028\u2029]/.test(this.text[at] ?? "");
    const isMany = this.flags.includes("m");
    switch (assertion.kind) {
      case "start":
        return (at) => at === 0 || (isMany && isEnding(at - 1));
      case "end":
        return (at) => at === this.text.length || (isMany && isEnding(at));
      case "word": {
        const isWord = (at: number): boolean => /\w/.test(this.text[at] ?? "");
        return (at) => (isWord(at) !== isWord(at - 1)) !== assertion.negate;
      }
      default: {
        const inner = this.anyOf(assertion.alternatives, assertion.kind === "lookahead" ? 1 : -1);
        return (at) => inner(at, () => true) !== assertion.negate;
      }
    }
  }
}

function rootOf(node: AST.Node): AST.Node {
  let root = node;
  while (root.parent) root = root.parent;
  return root;
}

/** Capturing groups in the order of their numbers. */
function capturesOf(node: AST.Node): AST.CapturingGroup[] {
  const inner =
    "alternatives" in node && node.type !== "ClassStringDisjunction"
      ? node.alternatives.flatMap((alternative) => alternative.elements)
      : "elements" in node && node.type === "Alternative"
        ? node.elements
        : node.type === "Quantifier"
          ? [node.element]
          : [];
  return [...(node.type === "CapturingGroup" ? [node] : []), ...inner.flatMap(capturesOf)];
}
