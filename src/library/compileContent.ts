import { citedAt } from "../debate/citedAt";
import { type Directory, assembleNote } from "../debate/assembleNote";
import type { NoteFile } from "../debate/readNote";
import { knownUntil } from "../debate/verdictAge";
import { LANGUAGES, type Language } from "../debate/vocabulary";
import type { IdentityData } from "../models/identity/identityData";
import { applyOverlay } from "../models/prices/applyOverlay";
import { joinOverlays } from "../models/prices/joinOverlays";
import type { OverlayFile } from "../models/prices/overlayFile";
import type { PriceCatalogue } from "../models/prices/priceRow";
import type { YamlReader } from "../yaml/yamlFile";
import { checkAddresses } from "./checkAddresses";
import { checkArchitectures } from "./checkArchitectures";
import { checkReleases } from "./checkReleases";
import { checkClasses } from "./checkClasses";
import { checkContent } from "./checkContent";
import { checkCost } from "./checkCost";
import { checkEvidence } from "./checkEvidence";
import { checkHosts } from "./checkHosts";
import { checkReasons } from "./checkReasons";
import { checkRevisions } from "./checkRevisions";
import { checkSides } from "./checkSides";
import { checkSymmetry } from "./checkSymmetry";
import { checkProse } from "./checkProse";
import { compileCost } from "./compileCost";
import type { AnyRow } from "./generateCards";
import { compileModels } from "./compileModels";
import type { ContentProblem } from "./contentProblem";
import type { BothLanguages } from "./contentSchema";
import type { Library } from "./library";
import { checkNamedCards, checkPricedIds, readIdentity } from "./readIdentity";
import { readLifecycle } from "./readLifecycle";
import { readRulePages } from "./readRulePages";
import { readTemplates } from "./readTemplates";
import { symmetryTable } from "./symmetry";
import { BILLED_WORDS } from "./billedWords";
import { WEIGHING_WORDS } from "./weighingWords";
import { type Checked, type ContentFiles, type ReadContent, readContent } from "./readContent";
import type { LexiconWords } from "./search/lexicon";

/**
 * Compiles the content folder into one library a language, and the price overlay.
 * @param catalogue the price catalogue whose rows model cards may name.
 * @param asOf ISO day up to which the content is kept.
 * @param readFile how YAML files are read, `readYaml` when left out.
 * @returns what is wrong, each with file and line, or the libraries, the words of the search, and how the libraries balance the two sides; a content with problems yields no library.
 */
export function compileContent(
  files: ContentFiles,
  catalogue: PriceCatalogue,
  asOf: string = catalogue.date,
  readFile?: YamlReader,
):
  | { libraries: Library[]; overlay: OverlayFile; lexicon: Checked<LexiconWords>; balance: string[] }
  | { problems: ContentProblem[] } {
  const content = readContent(files, readFile);
  const overlay = joinOverlays([...content.listedPrices.map(({ value }) => value), content.prices.value]);
  const rules = readRulePages(files);
  const templates = readTemplates(files);
  const identity = readIdentity(files, readFile);
  const lifecycle = readLifecycle(files, identity.data, readFile);
  const problems = [
    ...content.problems,
    ...checkContent(content),
    ...checkEvidence(content),
    ...checkSides(content),
    ...checkReasons(content),
    ...checkRevisions(content, asOf),
    ...checkHosts(files, content),
    ...checkCost(content, catalogue, overlay),
    ...checkProse(content, catalogue, overlay, asOf),
    ...rules.problems,
    ...templates.problems,
    ...identity.problems,
    ...lifecycle.problems,
    ...checkPricedIds(identity.data, applyOverlay(catalogue.rows, content.prices.value, "overlay")),
    ...checkNamedCards(identity.data, new Set(content.models.value.map(({ id }) => id))),
  ];
  const rows = [...applyOverlay(catalogue.rows, overlay, "overlay"), ...catalogue.others];
  const cards = compileModels(content, identity.data, rows, "en");
  problems.push(
    ...checkClasses(content, identity.data, cards),
    ...checkArchitectures(content, cards),
    ...checkReleases(content, cards),
  );
  if (problems.length > 0) return { problems };
  const libraries = LANGUAGES.map((language) => ({
    ...toLibrary(content, identity.data, rows, language),
    rules: rules.pages[language],
    templates: templates.templates[language],
    identity: identity.data,
    lifecycle: lifecycle.data,
  }));
  const uneven = libraries
    .slice(0, 1)
    .flatMap((library) => [...checkAddresses(content, library), ...checkSymmetry(content, library)]);
  if (uneven.length > 0) return { problems: uneven };
  const balance = [
    ...libraries.slice(0, 1).flatMap(symmetryTable),
    ...content.symmetry.value.map(({ balance: name, why }) => `uneven ${name}: ${why.en}`),
  ];
  return { libraries, overlay, lexicon: content.lexicon, balance };
}

/** The order of the inventory: Robin Li opens, Fu Sheng answers, the author weighs, we add what came later; then figures, setting, context, terms. */
const PARTS = "LFANDSXT";

function byRef(a: NoteFile, b: NoteFile): number {
  const [left = "", right = ""] = [a.frontMatter.ref, b.frontMatter.ref];
  return PARTS.indexOf(left.slice(0, 1)) - PARTS.indexOf(right.slice(0, 1)) || left.localeCompare(right);
}

function toLibrary(
  content: ReadContent,
  identity: IdentityData,
  rows: readonly AnyRow[],
  language: Language,
): Omit<Library, "rules" | "templates" | "identity" | "lifecycle"> {
  const say = (text: BothLanguages): string => text[language];
  const sayOptional = (text: BothLanguages | undefined): string => (text ? text[language] : "");
  const directory: Directory = {
    speakers: new Map(
      Object.entries(content.speakers.value).map(([id, speaker]) => [
        id,
        { id, name: say(speaker.name), role: say(speaker.role) },
      ]),
    ),
    sources: new Map(
      Object.entries(content.sources.value).map(([key, source]) => [
        key,
        { title: say(source.title), url: source.url ?? null, date: source.date ?? null },
      ]),
    ),
  };
  const translations = new Map(
    content.translations.filter((file) => file.language === language).map((file) => [file.id, file]),
  );
  const sources = (
    list: readonly { title: string; url?: string | undefined }[],
  ): { title: string; url: string | null; date: null }[] =>
    list.map(({ title, url }) => ({ title, url: url ?? null, date: null }));
  const dates = new Map(content.evidence.value.map(({ id, date }) => [id, date]));
  const evidence = content.evidence.value.map(
    ({ id, title, figure, note, unaddressed, date, lean, status, sources: list }) => ({
      id,
      title: say(title),
      figure: say(figure),
      note: [sayOptional(note), sayOptional(unaddressed)].filter(Boolean).join(language === "en" ? " " : ""),
      date,
      lean,
      status,
      sources: sources(list),
    }),
  );
  const pieces = new Map(evidence.map((piece) => [piece.id, piece]));
  return {
    language,
    notes: [...content.notes].sort(byRef).map((file) => {
      const { id, background } = file.frontMatter;
      const note = assembleNote(file, translations.get(id), undefined, directory, "library");
      return {
        ...note,
        citedAt: citedAt(note, (piece) => pieces.get(piece), directory.sources.get(background ?? "")),
        asOf: knownUntil(note.evidence.flatMap((piece) => dates.get(piece) ?? [])),
      };
    }),
    evidence,
    criteria: content.criteria.value.map((entry) => ({
      ...entry,
      name: say(entry.name),
      question: say(entry.question),
      record: say(entry.record),
      leans: say(entry.leans),
      basis: say(entry.basis),
      evidence: entry.evidence ?? [],
      notes: entry.notes ?? [],
    })),
    licences: content.licences.value.map((entry) => ({
      ...entry,
      rules: entry.rules ?? {},
      terms: say(entry.terms),
      usedBy: sayOptional(entry.usedBy),
      sources: sources(entry.sources),
      limits: Object.fromEntries(
        Object.entries(entry.limits ?? {}).flatMap(([part, text]) => (text === undefined ? [] : [[part, say(text)]])),
      ),
    })),
    openness: content.openness.value.map((entry) => ({
      id: entry.id,
      name: say(entry.name),
      meaning: say(entry.meaning),
      examples: say(entry.examples),
    })),
    models: compileModels(content, identity, rows, language),
    cost: compileCost(content, language),
    weighing: WEIGHING_WORDS[language],
    billed: BILLED_WORDS[language],
    timeline: content.timeline.value.map((entry) => ({
      date: entry.date,
      event: say(entry.event),
      direction: entry.direction,
      evidence: entry.evidence ?? [],
      notes: entry.notes ?? [],
    })),
  };
}
