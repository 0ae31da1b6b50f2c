import { TOPICS, type Topic } from "../../debate/vocabulary";
import { WORDS } from "../../debate/words";
import type { Side } from "../../debate/forAndAgainst";
import { hasWeights } from "../../models/modelCard";
import type { Library } from "../library";

/** Ways of having a model, as a choice between them names them. */
export const WAYS = ["open", "closed", "hosted", "self-hosted"] as const;
export type Way = (typeof WAYS)[number];

/** What for and against is asked about. */
export type Subject =
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "topic"; readonly id: Topic }
  /** By the key of a criterion. */
  | { readonly kind: "criterion"; readonly id: string }
  | { readonly kind: "way"; readonly id: Way }
  /** By the id of a model card. */
  | { readonly kind: "model"; readonly id: string };

/** Topics with two sides; words have none. */
export const DEBATED: readonly Topic[] = TOPICS.filter((topic) => topic !== "terminology");

/** A subject as a word: `topic:cost`, `criterion:data-residency`, `way:hosted`, `model:glm-5`; a question is its own text. */
export function subjectKey(subject: Subject): string {
  return subject.kind === "question" ? subject.text : `${subject.kind}:${subject.id}`;
}

/** The subject that a word names; any other text is a question. */
export function subjectOf(text: string, library: Pick<Library, "criteria" | "models">): Subject {
  const question: Subject = { kind: "question", text: text.trim() };
  const at = text.indexOf(":");
  const [kind, id] = [text.slice(0, at), text.slice(at + 1)];
  const topic = DEBATED.find((candidate) => candidate === id);
  const way = WAYS.find((candidate) => candidate === id);
  if (kind === "topic" && topic) return { kind, id: topic };
  if (kind === "way" && way) return { kind, id: way };
  if (kind === "criterion" && library.criteria.some(({ key }) => key === id)) return { kind, id };
  if (kind === "model" && library.models.some((card) => card.id === id)) return { kind, id };
  return question;
}

/** What a subject is called: a question as it is asked, else its name. */
export function subjectTitle(subject: Subject, library: Library): string {
  switch (subject.kind) {
    case "question":
      return subject.text;
    case "topic":
      return WORDS[library.language].question[subject.id];
    case "criterion":
      return library.criteria.find(({ key }) => key === subject.id)?.question ?? subject.id;
    case "way":
      return library.weighing.ways[subject.id];
    case "model":
      return library.models.find(({ id }) => id === subject.id)?.name ?? subject.id;
  }
}

/** The side on which an option stands; null for what is no option but a question with two sides. */
export function sideOfSubject(subject: Subject, { models }: Pick<Library, "models">): Side | null {
  if (subject.kind === "way") return subject.id === "closed" ? "closed" : "open";
  if (subject.kind !== "model") return null;
  const card = models.find(({ id }) => id === subject.id);
  return card && !hasWeights(card) ? "closed" : "open";
}
