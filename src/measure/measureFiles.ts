import type { Answers } from "./answers";
import type { KnownTable } from "./columns/columnMap";
import { type PlainTable, knownTable, missingColumns, plainTable } from "./columns/plainTable";
import { EvaluationCollector } from "./evaluationCollector";
import { FileReport } from "./fileReport";
import type { Format, UsageSink } from "./format";
import { mappedTable } from "./formats/mapped/mappedTable";
import { costExport } from "./formats/usage/costExport";
import type { InputFile } from "./inputFile";
import type { LoadRow, Measured, MeasuredFile, MeasureKind } from "./measured";
import { type Part, partsOf } from "./parts";
import type { MeasureProblem } from "./problem";
import { FORMATS } from "./registry";
import { findEncoding } from "./source/encoding";
import { Cancelled, MeasureFailure } from "./source/failure";
import { HEAD_BYTES, type Head, readHead } from "./source/head";
import { OnePass } from "./source/onePass";
import { Source } from "./source/source";
import { Coverage, gapsBetween } from "./usage/coverage";
import { RecentKeys } from "./keys/keyTable";
import { hashOf } from "./keys/seenKeys";
import { UsageCollector } from "./usage/usageCollector";
import type { UsageEntry } from "./usage/usageEntry";
import { WaitingEntries } from "./usage/waitingEntries";
import type { UsageShape } from "./usage/usageShape";

/** Rows of one file of which it is remembered how often they stood there. */
const MOST_REPEATED = 500_000;

export interface MeasureOptions {
  /** Zone of the hours of the day, of the IANA list; UTC when left out. */
  readonly zone?: string;
  /** What the person says of a file, by its name. */
  readonly answers?: (file: string) => Answers;
  /** What is remembered of the columns of tables. */
  readonly tables?: readonly KnownTable[];
  /** Takes the tables whose columns the person has told, and those that nobody knows, for their columns to be told. */
  readonly seenTable?: (file: string, table: PlainTable, how: "told" | "unknown") => void;
  /** Asked between pieces of a file: true ends the reading with `Cancelled`. */
  readonly isCancelled?: () => boolean;
  /** Bytes read so far, of all files; what an archive holds is not counted apart. */
  readonly progress?: (read: number, total: number) => void;
  /** Runs of items that are held at the most; four millions where left out. */
  readonly mostItems?: number;
  /** Takes when and in which lengths calls came, model by model, once all is read. */
  readonly shapes?: (shapes: readonly UsageShape[]) => void;
}

/**
 * Reads what files say that was measured. What cannot be read is among the problems; nothing of prompts and answers is
 * kept.
 * @throws Cancelled where that was asked for.
 */
export async function measureFiles(files: readonly InputFile[], options: MeasureOptions = {}): Promise<Measured> {
  const reading = new Reading(options, files);
  for (const file of files) await reading.read(file);
  return reading.finish();
}

class Reading {
  #files: MeasuredFile[] = [];
  #problems: MeasureProblem[] = [];
  #digests = new Map<string, InputFile>();
  #usage = new UsageCollector();
  #coverages: Coverage[] = [];
  #load: LoadRow[] = [];
  readonly #evaluations: EvaluationCollector;
  #read = 0;

  constructor(
    private readonly options: MeasureOptions,
    private readonly inputs: readonly InputFile[],
  ) {
    this.#evaluations = new EvaluationCollector(options.mostItems);
  }

  async read(input: InputFile): Promise<void> {
    const report = new FileReport(input.name);
    // What was read before a file broke off counts.
    const formats: Format[] = [];
    this.#evaluations.beginFile();
    try {
      const twin = await this.#twinOf(input);
      if (twin === null) await this.#readParts(this.#watched(input), report, formats);
      else report.problem("file-twice", null, twin);
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      if (error instanceof MeasureFailure) report.problem(error.code, null, ...error.args);
      else report.problem("file-unreadable", null, error instanceof Error ? error.message : String(error));
    }
    for (const coverage of this.#coverages.filter(({ file }) => file === input.name))
      for (const day of coverage.partialDays(input.changed)) report.problem("partial-day", null, day);
    const format = formats.find(({ id }) => id !== costExport.id) ?? formats[0];
    if (format) {
      const digest = await input.digest();
      this.#digests.set(digest, input);
      const { rows, skipped } = report;
      this.#files.push({ file: input.name, kind: format.kind, format: format.id, rows, skipped, digest });
    }
    this.#problems.push(...report.problems());
  }

  /** The name of a file that was read and has the same bytes; null where there is none. */
  async #twinOf(input: InputFile): Promise<string | null> {
    if (![...this.#digests.values()].some(({ size }) => size === input.size)) return null;
    return this.#digests.get(await input.digest())?.name ?? null;
  }

  finish(): Measured {
    const kinds = new Set<MeasureKind>(this.#files.map(({ kind }) => kind));
    const [first] = this.#files;
    for (const { file, from, to } of gapsBetween(this.#coverages))
      this.#problems.push({ file, line: null, code: "period-gap", args: [from, to] });
    const { period, usage, shapes } = this.#usage.finish(this.options.zone ?? "UTC", (code, ...args) =>
      this.#problems.push({ file: first?.file ?? "", line: null, code, args }),
    );
    this.options.shapes?.(shapes);
    return {
      kind: kinds.size > 1 ? "mixed" : (first?.kind ?? null),
      format: first?.format ?? null,
      files: this.#files,
      period,
      usage,
      load: this.#load,
      ...this.#evaluations.finish((code, ...args) =>
        this.#problems.push({ file: first?.file ?? "", line: null, code, args }),
      ),
      problems: this.#problems,
    };
  }

  /** @param formats takes those of the parts, as they are known. */
  async #readParts(input: InputFile, report: FileReport, formats: Format[]): Promise<void> {
    const parts = await partsOf(input);
    if (parts.length === 1) {
      for (const part of parts) await this.#readPart(part, report, true, formats);
      return;
    }
    let hasFailed = false;
    for (const part of parts)
      try {
        await this.#readPart(part, report, false, formats);
      } catch (error) {
        // One entry that cannot be read does not hide the others; those of a bomb are not tried any more.
        if (!(error instanceof MeasureFailure) || error.code === "archive-bomb") throw error;
        report.problem(error.code, null, ...error.args);
        hasFailed = true;
      }
    if (formats.length === 0 && hasFailed) return;
    if (formats.length === 0) report.problem("format-unknown", null);
    // Costs beside tokens are no loss.
    else if (formats.every(({ id }) => id === costExport.id)) report.problem("cost-only", null);
  }

  /** @param isAlone whether nothing else is in the file, so that it is named where nobody knows it. */
  async #readPart(part: Part, report: FileReport, isAlone: boolean, formats: Format[]): Promise<void> {
    const pass = new OnePass(part.open);
    try {
      await this.#readPass(part.name, pass, report, isAlone, formats);
    } finally {
      await pass.close();
    }
  }

  async #readPass(name: string, pass: OnePass, report: FileReport, isAlone: boolean, formats: Format[]): Promise<void> {
    const bytes = await pass.head(HEAD_BYTES);
    const found = findEncoding(bytes);
    if (bytes.length === 0 || !found) {
      if (isAlone) report.problem(bytes.length === 0 ? "file-empty" : "not-text", null);
      return;
    }
    const text = new TextDecoder(found.encoding).decode(bytes, { stream: true });
    const head = readHead(name, text, bytes.length < HEAD_BYTES);
    const format = this.#formatOf(head, report, isAlone);
    if (!format) return;
    if (!found.isCertain) report.problem("encoding-assumed", null, found.encoding);
    formats.push(format);
    if (format.id === costExport.id && !isAlone) return;
    await this.#readFormat(format, new Source(head, found.encoding, () => pass.open(), report), report);
  }

  /** What the person says of a table comes first, then what is remembered of it. Null, and told, where nobody knows it. */
  #formatOf(head: Head, report: FileReport, isAlone: boolean): Format | null {
    const told = this.options.answers?.(report.file).columns;
    const isAsked = told !== undefined || this.options.tables !== undefined || this.options.seenTable !== undefined;
    const table = isAsked ? plainTable(head, Object.values(told?.columns ?? {})) : null;
    if (told) {
      const missing = table ? missingColumns(told, table) : Object.values(told.columns);
      // Objects may have a key only further on.
      if (missing.length === 0 || head.layout === "json-lines") {
        if (table) this.options.seenTable?.(report.file, table, "told");
        return mappedTable(told);
      }
      const names = table?.columns.map(({ name }) => name).join(", ") ?? "–";
      if (isAlone) report.problem("column-missing", null, missing.join(", "), names);
      return null;
    }
    const remembered = table && knownTable(this.options.tables ?? [], table);
    if (remembered) return mappedTable(remembered);
    const format = FORMATS.find((candidate) => candidate.recognize(head));
    if (format) return format;
    if (isAlone) report.problem(head.text.trim() === "" ? "file-empty" : "format-unknown", null);
    if (isAlone && table) this.options.seenTable?.(report.file, table, "unknown");
    return null;
  }

  async #readFormat(format: Format, source: Source, report: FileReport): Promise<void> {
    const { problem, skip } = report;
    const answers = this.options.answers?.(report.file) ?? {};
    if (format.kind === "usage") {
      const { sink, flush } = this.#usageSink(format.id, report, answers);
      // What was read before a file broke off counts.
      await format.read(source, sink).finally(flush);
    } else if (format.kind === "load")
      await format.read(source, {
        problem,
        skip,
        answers,
        load: (row) => {
          report.rows++;
          this.#load.push({ ...row, model: row.model ?? answers.option ?? null });
        },
      });
    else
      await format.read(source, {
        problem,
        skip,
        answers,
        item: (result) => {
          if (this.#evaluations.item(result)) report.rows++;
          else report.skip("too-many-rows", null);
        },
        runs: (option, task, runs) => {
          const taken = this.#evaluations.runs(option, task, runs);
          report.rows += taken;
          for (let left = runs.length - taken; left > 0; left--) report.skip("too-many-rows", null);
        },
        total: (total) => {
          report.rows++;
          this.#evaluations.total(total);
        },
      });
  }

  /** @returns with what is to be called when all is read */
  #usageSink(format: string, report: FileReport, answers: Answers): { sink: UsageSink; flush: () => void } {
    const coverage = new Coverage(report.file);
    this.#coverages.push(coverage);
    const repeated = new RecentKeys(MOST_REPEATED);
    const seed = hashOf(format);
    const keyOf = ({ id, repeats }: UsageEntry): number | null => {
      if (id === null) return null;
      const key = typeof id === "number" ? id : hashOf(id, seed);
      if (repeats !== true) return key;
      const count = (repeated.get(key) ?? 0) + 1;
      repeated.set(key, count);
      return hashOf(String(count), key);
    };
    const waiting = new WaitingEntries(
      (keys, count) => this.#usage.fetch(keys, count),
      (entry, key, line) => {
        const taken = this.#usage.take(entry, key);
        if (taken === "counted") {
          coverage.entry(entry);
          report.rows++;
        } else report.skip(taken === "again" ? "duplicate-rows" : taken, line);
      },
    );
    const sink: UsageSink = {
      problem: (code, line, ...args) => {
        // The person has named the model that the file does not name.
        if (code !== "model-missing" || answers.option === undefined) report.problem(code, line, ...args);
      },
      skip: report.skip,
      covers: (from, to) => {
        if (to <= from) return;
        coverage.bucket(from, to);
        this.#usage.covers(from, to);
      },
      entry: (entry, line) => {
        if (entry.from !== null && entry.to !== null && entry.to <= entry.from) {
          report.skip("time-invalid", line, new Date(entry.to).toISOString());
          return;
        }
        const model = entry.model ?? answers.option ?? null;
        waiting.add(model === entry.model ? entry : { ...entry, model }, keyOf(entry), line);
      },
    };
    return { sink, flush: () => waiting.flush() };
  }

  /** The same file, with its reading told and ended where that is asked for. */
  #watched(input: InputFile): InputFile {
    const { isCancelled, progress } = this.options;
    const total = this.inputs.reduce((sum, { size }) => sum + size, 0);
    const before = this.#read;
    this.#read += input.size;
    const watch = async function* (from: number, to: number): AsyncGenerator<Uint8Array, void, undefined> {
      let place = from;
      for await (const piece of input.read(from, to)) {
        if (isCancelled?.() === true) throw new Cancelled();
        place += piece.length;
        progress?.(before + Math.min(place, input.size), total);
        yield piece;
      }
    };
    return { name: input.name, size: input.size, read: watch, digest: () => input.digest() };
  }
}
