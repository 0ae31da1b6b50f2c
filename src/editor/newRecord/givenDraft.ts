import type { Services } from "../services/services";
import type { Draft, Place } from "./draft";
import { templateChoices } from "./templateChoices";

/** Answers that another command or a key gives. */
interface Answers {
  readonly title: string;
  /** Id of a template of the library; the first that would be offered where it is left out. */
  readonly template?: unknown;
  readonly options?: unknown;
  readonly reviewBy?: unknown;
}

function isAnswers(value: unknown): value is Answers {
  return (
    typeof value === "object" &&
    value !== null &&
    "title" in value &&
    typeof value.title === "string" &&
    value.title.trim() !== ""
  );
}

/** The draft that answers make; undefined without answers. */
export async function givenDraft(services: Services, place: Place, answers: unknown): Promise<Draft | undefined> {
  if (!isAnswers(answers)) return undefined;
  const choices = await templateChoices(services, place);
  const options = Array.isArray(answers.options)
    ? answers.options.filter((title): title is string => typeof title === "string")
    : [];
  return {
    place,
    title: answers.title.trim(),
    template: answers.template === undefined ? choices[0] : choices.find(({ id }) => id === answers.template),
    options: options.map((title) => ({ title, side: null })),
    arguments: new Map(),
    scenario: undefined,
    reviewBy: typeof answers.reviewBy === "string" ? answers.reviewBy : undefined,
  };
}
