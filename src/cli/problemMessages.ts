import { EXAMPLE_CONDITION } from "../debate/holds/expression";
import type { ScenarioProblem } from "../cost/scenario/readScenario";
import type { ScenarioProblemCode } from "../cost/scenario/references";
import type { ContentProblem, ContentProblemCode } from "../library/contentProblem";
import type { Problem } from "../yaml/problem";

type Code = ContentProblemCode | ScenarioProblemCode;

const MESSAGES: Readonly<Record<Code, string>> = {
  empty: "The file is empty.",
  "file-too-large": "The file has {0} characters; a scenario has at most {1}.",
  "key-misspelt": "There is no field {0}. Was {1} meant?",
  "merge-key": "Fields cannot be merged with <<; write them out.",
  "option-id-twice": "Two options have the id {0}.",
  "chosen-unknown": "The chosen option {0} is not among the options.",
  "preset-unknown": "There is no preset {0}.",
  "price-unknown": "There is no price row {0} in the catalogue; rows are matched by their exact id.",
  "shares-above-one": "cachedShare ({0}) and cacheWriteShare ({1}) together are more than 1.",
  "shares-not-one": "The shares sum to {0}; they must sum to 1.",
  "time-zone-unknown": "There is no time zone {0}; zones are named as in the IANA list, such as Asia/Shanghai.",
  "part-unknown": "The option {1} is made of {0}, which is not among the options.",
  "part-composite":
    "The option {1} is made of {0}, which is made of others itself; only options that are priced by themselves can be parts.",
  "base-not-self-hosted": "The base {0} is not a self-hosted option.",
  "escalation-elsewhere": "The route escalates from {0}, to which it sends no requests.",
  "kind-not-priced": "The row {0} has no price for {1}.",
  "spread-and-means": "{0} stands beside spread, which replaces it; leave one of them out.",
  "evaluation-result": "An evaluation of {0} needs either passed or score, and only one of them.",
  "passed-above-n": "{0} items passed or failed with an error, but the evaluation has only {1}.",
  "interval-order": "An interval of {0} needs both low and high, with the measured value between them.",
  "task-twice": "The option {1} has two evaluations of the task {0}; give each task a name of its own.",
  "against-unknown": "An evaluation of {1} is compared with {0}, which is not among the options.",
  "against-itself": "An evaluation of {0} is compared with the same option.",
  "against-result": "The comparison of {0} with {1} needs either won and lost, or difference with low and high.",
  "pairs-above-n": "{0} items were solved by only one of two options, but they share only {1}.",
  "quality-rule": "quality takes either minimum or notWorseThan, not both.",
  "quality-margin": "notWorseThan and margin go together: by how much may an option be worse?",
  "reference-unknown": "The option {0}, than which others must not be worse, is not among the options.",
  "weight-unknown": "There is a weight for the task {0}, but no evaluation of it.",
  "front-matter-missing": "The file does not begin with YAML front matter between two lines of ---.",
  "yaml-invalid": "The YAML cannot be read: {0}",
  "field-missing": "The field {0} is missing.",
  "field-unknown": "The field {0} is not known.",
  "value-not-allowed": "The value of {0} is {1}; allowed are {2}.",
  "wrong-type": "The field {0} does not have the right form: {1}.",
  "no-fields": "The file does not consist of fields, each with a name and a value.",
  "number-not-above": "The field {0} is {1}, but must be above {2}.",
  "number-too-small": "The field {0} is {1}, but must be at least {2}.",
  "number-too-large": "The field {0} is {1}, but must be at most {2}.",
  "date-invalid": "{0} is {1}, which is not an ISO date such as 2024, 2024-07 or 2024-07-04.",
  "url-invalid": "{0} is {1}, which is not an absolute http or https address.",
  "condition-invalid": `The condition cannot be read at “{0}”. One is: ${EXAMPLE_CONDITION}`,
  "id-not-file-name": "The id is {0}, but the file is named {1}.md.",
  "id-duplicate": "The id {0} is used twice.",
  "ref-duplicate": "The ref {0} is already used in {1}.",
  "note-unknown": "There is no note with the id {0}.",
  "evidence-unknown": "There is no evidence with the id {0}.",
  "level-unknown": "There is no openness level {0}.",
  "speaker-unknown": "There is no speaker {0}.",
  "source-unknown": "There is no source {0}.",
  "relation-to-itself": "The note names itself under {0}.",
  "translation-missing": "The translation into {0} is missing or does not have the same parts; it needs: {1}.",
  "translation-without-note": "This is a translation of {0}, and there is no such note.",
  "summary-missing": "The note has no text before its first heading.",
  "assessment-missing": 'The note has the verdict {0} but no section "What later evidence says".',
  "licence-unknown": "There is no licence {0}.",
  "price-row-unknown": "There is no row {0} in the price catalogue.",
  "tokenizer-unknown": "There is no tokenizer {0}.",
  "model-unknown": "There is no model {0}.",
  "platform-unknown": "There is no platform {0}.",
  "lifecycle-empty": "What is said of {0} says neither that it lives nor when it ends.",
  "lifecycle-contradiction":
    "The sources {1} and {2} say different things of {0}, and neither is later and at least as trustworthy.",
  "spelling-twice": "{0} already means the model {1}.",
  "id-unresolved": "The id {0} belongs to no model of the identity files.",
  "hardware-unknown": "There is no hardware {0}.",
  "criterion-unknown": "There is no criterion {0}.",
  "figure-without-source": "No source states the figure {0}.",
  "assumption-missing": "The assumption {0} is missing.",
  "formula-unknown": "There is no formula {0}.",
  "entry-unknown": "There is no entry {0} to answer questions about {1}.",
  "asked-of-nothing": "There is no entry {0} to answer these questions.",
  "asked-missing": "The entry {0} has no questions.",
  "asked-twice": "The question {0} is also asked of {1}.",
  "asked-in-vain": "Only {1} of the {2} questions of the entry {0} find it among the first three.",
  "command-unknown": "There is no command {0}.",
  "formula-without-words": "The formula {0} has no words.",
  "text-missing": "There is no text below the front matter.",
  "message-missing": "The sentence {0} is missing.",
  "message-unused": "Nothing says the sentence {0}.",
  "placeholders-differ": "The sentence {0} does not have the same placeholders in both languages.",
  "severity-differs": "The page says {0}, the rule {1}.",
  "rule-page-missing": "The rule {0} has no page.",
  "rule-unknown": "There is no rule {0}.",
  "slots-differ": "The slots are not the same in both languages: {0} here, {1} in the translation.",
  "slot-unknown": "Nothing fills the slot {0}.",
  "slot-missing": "There is no slot {0}.",
  "template-missing": "The template {0} is missing.",
  "licence-differs": "The licence of {0} is {1} here and {2} on its card.",
  "cache-missing":
    "Nothing says what {0} keeps of a sequence, nor why not: state it in architectures.yaml, or name it there under unknown.",
  "class-missing": "Nothing says how open {0} is: name it in weights.yaml or vendors.yaml, if only as not verified.",
  "class-differs": "The card {0} has the class {1}, but its licence {2} has {3}.",
  "weights-published": "The card {0} is called closed, but its weights are published.",
  "card-of-several": "The card {0} speaks of several models: {1}.",
  "price-differs": "The text says {0} for {1} on {2}; the price catalogue has {3} on that day.",
  "past-as-future": "The text speaks of {0} as if it were to come: {1}",
  "promotion-not-data":
    "The note of the price row {0} tells of a promotion until {1}, but the row has no price from a later day.",
  "evidence-not-used": "The evidence {0} is listed, but the text in {1} says nothing of it.",
  "evidence-not-listed": "The text in {1} speaks of the evidence {0}, which is not listed.",
  "evidence-orphaned": "No note, criterion, rule or event lists the evidence {0}.",
  "evidence-without-address": "No source of {0} has an address, and nothing says why.",
  "citation-without-address":
    "Nothing public is known of {0}, so its citations would lead nowhere: name a source with an https address as its background.",
  "clause-unfit": "This clause cannot follow “because” (因为): {0}",
  "clause-without-condition": "This clause names no condition under which it holds: {0}",
  "clause-without-claim": "{0} is a term or not testable, so it is no reason for or against an option.",
  "clause-hidden": "The clause {0} is never used, since each of its kinds has one of its own.",
  "clauses-differ": "The note has clauses for {0} here and for {1} in the other language.",
  "verdict-missing": "The claim {0} has neither a verdict nor both sides; what nobody can test is “not-testable”.",
  "side-missing": "The claim has the verdict {0}, but does not name the strongest evidence for and against it.",
  "side-not-listed": "The strongest evidence {0} is not among the evidence of the note.",
  "verdict-without-evidence": "The verdict {0} rests on no evidence.",
  "revision-without-reason": "The note was revised on {0}, after the first edition, but nothing says what changed.",
  "revision-after-as-of":
    "The note was revised on {0}, but catalogue.yaml says that the content is kept up to {1}: move asOf.",
  "asymmetry-unexplained": "The balance of {0} is uneven ({1}), and nothing explains why.",
  "asymmetry-gone": "The balance of {0} is explained, but it is even now ({1}).",
  "source-not-quotable": "The source {0} is on the list of sources not to be quoted.",
};

/** The same where ids are known that may have been meant. */
const WITH_NEAR: Partial<Readonly<Record<Code, string>>> = {
  "price-unknown":
    "There is no price row {0} in the catalogue; rows are matched by their exact id. Was one of these meant: {1}?",
  "model-unknown": "There is no model {0}. Was one of these meant: {1}?",
  "criterion-unknown": "There is no criterion {0}. Was one of these meant: {1}?",
};

/** One line for a terminal: `file:line: what is wrong`. */
export function problemLine(problem: Problem<Code> | ContentProblem): string {
  const near = problem.args[1] === undefined ? undefined : WITH_NEAR[problem.code];
  const message = (near ?? MESSAGES[problem.code]).replace(
    /\{(\d)\}/g,
    (_, index: string) => problem.args[Number(index)] ?? "",
  );
  return `${problem.file}:${problem.line}: ${message}`;
}

/** What an error says in one line of the problems of a file: the first ones, as the others are mostly their consequences. */
export function problemSummary(problems: readonly (Problem<Code> | ContentProblem)[]): string {
  const lines = problems.slice(0, MOST_SAID).map(problemLine);
  const others = problems.length - lines.length;
  return others > 0 ? `${lines.join(" ")} There are ${others} more problems.` : lines.join(" ");
}

const MOST_SAID = 5;

/** The same for a scenario, where some problems are only warnings. */
export function scenarioProblemLine(problem: ScenarioProblem): string {
  const line = problemLine(problem);
  return problem.severity === "warning" ? `warning: ${line}` : line;
}
