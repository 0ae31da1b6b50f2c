import { type ParseArgsConfig, parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../debate/vocabulary";
import { CommandLineError } from "./commandLineError";
import { localToday } from "./today";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Options that every command takes. */
const COMMON = { help: { type: "boolean", short: "h" }, json: { type: "boolean" }, lang: { type: "string" } } as const;

export interface CommandLine {
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly help: boolean;
  readonly json: boolean;
  readonly language: Language;
}

/** Reads a command's words and options. @throws CommandLineError that names the option or value that is wrong. */
export function readArguments(args: readonly string[], options: Options = {}): CommandLine {
  const parsed = parse(args, { ...COMMON, ...options });
  const { lang } = parsed.values;
  const language = lang === undefined ? "en" : LANGUAGES.find((candidate) => candidate === lang);
  if (!language) throw new CommandLineError(`--lang takes ${LANGUAGES.join(" or ")}, not "${String(lang)}".`);
  return {
    words: parsed.positionals,
    values: parsed.values,
    help: parsed.values["help"] === true,
    json: parsed.values["json"] === true,
    language,
  };
}

function parse(args: readonly string[], options: Options): { values: Record<string, unknown>; positionals: string[] } {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true });
    demandOnce(parsed.tokens, options);
    return parsed;
  } catch (error) {
    if (error instanceof CommandLineError) throw error;
    // The first sentence of Node's message names the option; the advice after it may take more lines.
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/);
    throw new CommandLineError(sentence);
  }
}

/** Of two values for one option the first would be dropped without a word. */
function demandOnce(tokens: readonly { readonly kind: string; readonly name?: string }[], options: Options): void {
  const seen = new Set<string>();
  for (const { kind, name } of tokens) {
    if (kind !== "option" || name === undefined || options[name]?.type !== "string" || options[name].multiple) continue;
    if (seen.has(name)) throw new CommandLineError(`--${name} is given more than once.`);
    seen.add(name);
  }
}

/** A whole number from an option. @throws CommandLineError where it is none or below 1. */
export function positiveInteger(name: string, value: unknown, fallback: number): number {
  if (value === undefined) return fallback;
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(number) || number < 1)
    throw new CommandLineError(
      `--${name} takes a whole number from 1, not "${JSON.stringify(value).replaceAll('"', "")}".`,
    );
  return number;
}

/** A day from an option; today where it is left out. @throws CommandLineError where it is no ISO date. */
export function isoDay(name: string, value: unknown): string {
  if (value === undefined) return localToday();
  const day = typeof value === "string" ? value : "";
  const found = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  if (!found || Number.isNaN(found.getTime()) || found.toISOString().slice(0, 10) !== day)
    throw new CommandLineError(`--${name} takes a day such as 2026-11-24, not "${day}".`);
  return day;
}
