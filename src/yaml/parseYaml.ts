import { type CST, Composer, type Document, Lexer, LineCounter, Parser } from "yaml";
import { structureFaults } from "./structureFaults";

/** Deeper than any file that a person writes; the parsers behind it recurse, and recursion ends a process. */
const MAX_DEPTH = 100;
/** A file has a handful of anchors; each alias is looked up among all of them. */
const MAX_ALIASES = 1000;
/** After the first few faults the others are mostly their consequences. */
const MAX_FAULTS = 10;
const MAX_MESSAGE = 200;

/** Something that keeps a text from being YAML that can be read, at an offset of the text. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
  /** The text goes beyond what is read at all, so that nobody knows what it says. */
  readonly isLimit?: boolean;
}

export interface ParsedYaml {
  /** Null where the text goes beyond the bounds; it is not looked into any further then. */
  readonly document: Document.Parsed | null;
  readonly faults: readonly YamlFault[];
  readonly lines: LineCounter;
}

/**
 * Parses the first document of a YAML 1.2 text. Nesting and aliases are counted before anything recurses into them, so
 * that no text can end the process or hold it up; it never throws. Time and memory grow with the length of the text.
 */
export function parseYaml(text: string, { keepSourceTokens = false } = {}): ParsedYaml {
  const lines = new LineCounter();
  const { tokens, fault } = readTokens(text, lines);
  if (fault) return { document: null, faults: [fault], lines };
  // Unique keys are checked below: the composer compares every key with every other.
  const composer = new Composer({ keepSourceTokens, prettyErrors: false, uniqueKeys: false });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(tokens, true, text.length)) {
    documents.push(document);
    if (documents.length > 1) break;
  }
  const [document = null, second] = documents;
  if (!document) return { document, faults: [], lines };
  const faults = [
    ...document.errors.map(({ pos, message }) => ({ offset: pos[0], message })),
    ...(second ? [{ offset: second.range[0], message: "The text has more than one YAML document." }] : []),
    ...structureFaults(document, MAX_FAULTS),
  ];
  return { document, faults: faults.slice(0, MAX_FAULTS).map(shortened), lines };
}

/** The tokens of a text, or the place at which it goes beyond the bounds. Neither lexer nor parser recurses. */
function readTokens(text: string, lines: LineCounter): { tokens: CST.Token[]; fault: YamlFault | null } {
  const tokens: CST.Token[] = [];
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let aliases = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH)
      return {
        tokens,
        fault: { offset: parser.offset, message: `The nesting is deeper than ${MAX_DEPTH} levels.`, isLimit: true },
      };
    // As the library tells an alias; its own function would bring all that writes tokens into the bundle.
    if (lexeme.startsWith("*") && ++aliases > MAX_ALIASES)
      return {
        tokens,
        fault: { offset: parser.offset, message: `There are more than ${MAX_ALIASES} aliases.`, isLimit: true },
      };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, fault: null };
}

function shortened({ message, ...fault }: YamlFault): YamlFault {
  return { ...fault, message: message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message };
}
