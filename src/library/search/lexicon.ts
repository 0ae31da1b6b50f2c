import { type Token, fold, tokensOf } from "./tokens";

/** A thing of the field that people name in many ways, in both languages. */
export interface SenseWords {
  readonly sense: string;
  /** Words and phrases that mean it; `=customise` is that word alone and none that only begins alike, such as "customer". */
  readonly words: readonly string[];
  /** Words that mean it only in the company of others in the same sentence, and something else without. */
  readonly company?: readonly { readonly words: readonly string[]; readonly with: readonly string[] }[] | undefined;
  /** Entries that answer a question about it, the most fitting first: an id, or `type:id` where two types share one. */
  readonly about?: readonly string[] | undefined;
  /** So general that it alone makes no question of the field. */
  readonly broad?: boolean | undefined;
  /** Where a question about it names a model, the licence of that model answers it. */
  readonly ofModel?: boolean | undefined;
}

/** The words of the field for the search, in both languages at once: `content/lexicon.yaml`. */
export interface LexiconWords {
  /** Lines of words parted by spaces, which say nothing about what is looked for. */
  readonly stopWords: readonly string[];
  /** Lines of words parted by spaces, which stand in questions about anything and say little. */
  readonly lightWords: readonly string[];
  /** Lines of words parted by spaces, which belong to other fields: a question that holds one asks about something else. */
  readonly foreignWords: readonly string[];
  readonly senses: readonly SenseWords[];
  /** Another spelling of a name, and the one that stands for both. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** What a word or phrase of the lexicon is. */
export interface Phrase {
  /** The one term that stands for it in the index. */
  readonly term: string;
  readonly isStop: boolean;
  readonly isLight: boolean;
  readonly isForeign: boolean;
  readonly senses: readonly string[];
  readonly company: readonly { readonly sense: string; readonly with: readonly string[] }[];
}

/** A phrase found in a sentence, from one token up to another, which it does not hold. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly phrase: Phrase;
  /** What it means here. */
  readonly senses: readonly string[];
  /** Whether it means that only by the company it keeps, so that the word itself says little. */
  readonly isByCompany: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  phrase?: { -readonly [Key in keyof Phrase]: Phrase[Key] };
}

/** Begins a word that counts as it is written, since its stem is that of words which mean something else. */
const EXACT = "=";
/** Words that make no difference inside a phrase, whether the lexicon or the text has them. */
const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the", "our", "my", "your", "it", "their"]);
/** So many words that say nothing may stand inside a phrase: "leaves our network" is "leave network". */
const MOST_SKIPPED = 2;

/** What the search knows of words beside the texts themselves. */
export class Lexicon {
  readonly #root: Node = { next: new Map() };
  readonly #senses: ReadonlyMap<string, SenseWords>;

  constructor({ stopWords, lightWords, foreignWords, senses, aliases }: LexiconWords) {
    this.#senses = new Map(senses.map((sense) => [sense.sense, sense]));
    for (const word of stopWords.flatMap((line) => line.split(" "))) this.#phrase(word).isStop = true;
    for (const word of lightWords.flatMap((line) => line.split(" "))) this.#phrase(word).isLight = true;
    for (const word of foreignWords.flatMap((line) => line.split(" "))) this.#phrase(word).isForeign = true;
    for (const { sense, words, company } of senses) {
      for (const word of words) {
        const phrase = this.#phrase(word);
        if (!phrase.senses.includes(sense)) phrase.senses = [...phrase.senses, sense];
      }
      for (const rule of company ?? []) {
        const companions = rule.with.map((word) => flat(tokensOf(fold(word))));
        for (const word of rule.words) {
          const phrase = this.#phrase(word);
          phrase.company = [...phrase.company, { sense, with: companions }];
        }
      }
    }
    for (const [spelling, name] of Object.entries(aliases)) this.#phrase(spelling).term = name;
  }

  sense(id: string): SenseWords | undefined {
    return this.#senses.get(id);
  }

  get senses(): Iterable<SenseWords> {
    return this.#senses.values();
  }

  isStop(token: Token): boolean {
    return this.#root.next.get(token.term)?.phrase?.isStop === true;
  }

  isLight(token: Token): boolean {
    return this.#root.next.get(token.term)?.phrase?.isLight === true;
  }

  /** The phrases of a sentence from left to right: at every place the longest. */
  find(tokens: readonly Token[]): Found[] {
    const found: Found[] = [];
    const whole = flat(tokens);
    for (let from = 0; from < tokens.length;) {
      const match = this.#longest(tokens, from);
      if (match) found.push({ from, ...match, ...meaning(match.phrase, whole) });
      from = match?.to ?? from + 1;
    }
    return found;
  }

  #longest(tokens: readonly Token[], from: number): { readonly to: number; readonly phrase: Phrase } | undefined {
    const exact = this.#root.next.get(EXACT + (tokens[from]?.text ?? ""))?.phrase;
    let best: { to: number; phrase: Phrase } | undefined = exact && { to: from + 1, phrase: exact };
    let node = this.#root;
    let skipped = 0;
    for (let at = from; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      const next = node.next.get(token.term);
      if (next) {
        node = next;
        if (node.phrase && !(exact && at === from)) best = { to: at + 1, phrase: node.phrase };
      } else if (at === from || skipped === MOST_SKIPPED || !this.isStop(token)) break;
      else skipped += 1;
    }
    return best;
  }

  #phrase(words: string): NonNullable<Node["phrase"]> {
    const isExact = words.startsWith(EXACT);
    const all = tokensOf(fold(words));
    const telling = all.filter(({ term }) => !ARTICLES.has(term));
    const tokens = telling.length > 1 ? telling : all;
    let node = this.#root;
    for (const { term, text } of tokens) {
      const name = isExact ? EXACT + text : term;
      let next = node.next.get(name);
      if (!next) node.next.set(name, (next = { next: new Map() }));
      node = next;
    }
    return (node.phrase ??= {
      term: termOf(tokens),
      isStop: false,
      isLight: false,
      isForeign: false,
      senses: [],
      company: [],
    });
  }
}

/** What a phrase means in a sentence: what its company says, the first rule that holds, else what it means by itself. */
function meaning(phrase: Phrase, sentence: string): Pick<Found, "senses" | "isByCompany"> {
  const said = phrase.company.find((rule) => rule.with.some((companion) => sentence.includes(companion)));
  return said ? { senses: [said.sense], isByCompany: true } : { senses: phrase.senses, isByCompany: false };
}

/** Tokens as one text in which phrases can be looked for: Latin words between spaces, Chinese characters without. */
function flat(tokens: readonly Token[]): string {
  return tokens.map(({ term, isHan }) => (isHan ? term : ` ${term} `)).join("");
}

/** The term of a phrase: Chinese characters as they are, Latin words parted by spaces. */
function termOf(tokens: readonly Token[]): string {
  return tokens.map(({ term, isHan }, at) => (isHan || at === 0 ? term : ` ${term}`)).join("");
}
