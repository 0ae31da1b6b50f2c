import type * as z from "zod/mini";
import { type NoteFile, type TranslationFile, noteFileName, readNote, readTranslation } from "../debate/readNote";
import type { NoteProblem } from "../debate/problem";
import { checkSchema } from "../yaml/schemaProblems";
import { type YamlFile, type YamlReader, readYaml } from "../yaml/yamlFile";
import { architecturesFile, modelsFile, releasesFile, vendorsFile, weightsFile } from "./modelSchema";
import { type OverlayFile, overlayFile } from "../models/prices/overlayFile";
import * as schema from "./contentSchema";
import * as costSchema from "./costSchema";

/** The files of the content folder, by path relative to it. */
export type ContentFiles = ReadonlyMap<string, string>;

/** A content file with its value in the schema's type, and where in the file each part stands. */
export interface Checked<T> {
  readonly file: string;
  readonly value: T;
  readonly yaml: YamlFile;
}

/** All content files read, with what is wrong in any of them. */
export interface ReadContent {
  readonly notes: readonly NoteFile[];
  readonly translations: readonly TranslationFile[];
  readonly speakers: Checked<z.infer<typeof schema.speakersFile>>;
  readonly sources: Checked<z.infer<typeof schema.sourcesFile>>;
  readonly evidence: Checked<z.infer<typeof schema.evidenceFile>>;
  readonly criteria: Checked<z.infer<typeof schema.criteriaFile>>;
  readonly licences: Checked<z.infer<typeof schema.licencesFile>>;
  readonly openness: Checked<z.infer<typeof schema.opennessFile>>;
  readonly timeline: Checked<z.infer<typeof schema.timelineFile>>;
  readonly symmetry: Checked<z.infer<typeof schema.symmetryFile>>;
  readonly doNotQuote: Checked<z.infer<typeof schema.doNotQuoteFile>>;
  readonly models: Checked<z.infer<typeof modelsFile>>;
  readonly architectures: Checked<z.infer<typeof architecturesFile>>;
  readonly releases: Checked<z.infer<typeof releasesFile>>;
  readonly vendors: Checked<z.infer<typeof vendorsFile>>;
  readonly weights: Checked<z.infer<typeof weightsFile>>;
  readonly hardware: Checked<z.infer<typeof costSchema.hardwareFile>>;
  readonly assumptions: Checked<z.infer<typeof costSchema.assumptionsFile>>;
  readonly presets: Checked<z.infer<typeof costSchema.presetsFile>>;
  readonly heuristics: Checked<z.infer<typeof costSchema.heuristicsFile>>;
  readonly throughput: Checked<z.infer<typeof costSchema.throughputFile> | null>;
  readonly tokenizers: Checked<z.infer<typeof costSchema.tokenizersFile> | null>;
  readonly formulas: Checked<z.infer<typeof costSchema.formulasFile>>;
  readonly lexicon: Checked<z.infer<typeof schema.lexiconFile>>;
  /** Overlays of prices: those written by hand, and those taken from lists. */
  readonly prices: Checked<OverlayFile>;
  readonly listedPrices: readonly Checked<OverlayFile>[];
  readonly problems: readonly NoteProblem[];
}

/**
 * Reads every content file against its schema. A file that is not there counts as empty, which its schema reports where it may not be.
 * @param read how YAML files are read; one that remembers saves the time where most files are as before.
 */
export function readContent(files: ContentFiles, read: YamlReader = readYaml): ReadContent {
  const problems: NoteProblem[] = [];
  const notes: NoteFile[] = [];
  const translations: TranslationFile[] = [];
  for (const [file, text] of files) {
    if (!file.startsWith("notes/") || !file.endsWith(".md")) continue;
    const isTranslation = noteFileName(file).translation !== null;
    const entry = isTranslation ? readTranslation(text, file) : readNote(text, file);
    if ("problems" in entry) problems.push(...entry.problems);
    else if ("note" in entry) notes.push(entry.note);
    else translations.push(entry.translation);
  }
  const yamlFile = <T>(file: string, type: z.ZodMiniType<T>, empty: T): Checked<T> => {
    const yaml = read(files.get(file) ?? "", file);
    const checked = checkSchema(type, yaml, file);
    if ("value" in checked) return { file, value: checked.value, yaml };
    problems.push(...checked.problems);
    return { file, value: empty, yaml };
  };
  return {
    notes,
    translations,
    speakers: yamlFile("speakers.yaml", schema.speakersFile, {}),
    sources: yamlFile("sources.yaml", schema.sourcesFile, {}),
    evidence: yamlFile("evidence.yaml", schema.evidenceFile, []),
    criteria: yamlFile("criteria.yaml", schema.criteriaFile, []),
    licences: yamlFile("licences.yaml", schema.licencesFile, []),
    openness: yamlFile("openness.yaml", schema.opennessFile, []),
    timeline: yamlFile("timeline.yaml", schema.timelineFile, []),
    symmetry: yamlFile("symmetry.yaml", schema.symmetryFile, []),
    doNotQuote: yamlFile("do-not-quote.yaml", schema.doNotQuoteFile, []),
    models: yamlFile("models.yaml", modelsFile, []),
    architectures: yamlFile("architectures.yaml", architecturesFile, { sources: {}, architectures: [], unknown: [] }),
    releases: yamlFile("releases.yaml", releasesFile, { sources: {}, releases: [] }),
    vendors: yamlFile("vendors.yaml", vendorsFile, []),
    weights: yamlFile("weights.yaml", weightsFile, []),
    hardware: yamlFile("hardware.yaml", costSchema.hardwareFile, { sources: {}, hardware: [] }),
    assumptions: yamlFile("assumptions.yaml", costSchema.assumptionsFile, []),
    presets: yamlFile("presets.yaml", costSchema.presetsFile, []),
    heuristics: yamlFile("heuristics.yaml", costSchema.heuristicsFile, []),
    throughput: yamlFile<z.infer<typeof costSchema.throughputFile> | null>(
      "throughput.yaml",
      costSchema.throughputFile,
      null,
    ),
    tokenizers: yamlFile<z.infer<typeof costSchema.tokenizersFile> | null>(
      "tokenizers.yaml",
      costSchema.tokenizersFile,
      null,
    ),
    formulas: yamlFile("formulas.yaml", costSchema.formulasFile, {}),
    lexicon: yamlFile("lexicon.yaml", schema.lexiconFile, {
      stopWords: [],
      lightWords: [],
      foreignWords: [],
      senses: [],
      aliases: {},
    }),
    prices: yamlFile("prices.yaml", overlayFile, {}),
    listedPrices: ["prices-china.yaml", "prices-clouds.yaml"].map((file) => yamlFile(file, overlayFile, {})),
    problems,
  };
}
