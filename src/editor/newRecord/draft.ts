import type { Way } from "../../debate/vocabulary";
import type { NewOption } from "../../decisions/write/newRecordRequest";
import type { LoadedScenario } from "../services/scenarioService";
import type { RecordRoot } from "../services/records/recordRoot";

/** An option that the record considers. */
export interface OptionChoice {
  readonly title: string;
  /** The kinds that it may be of. */
  readonly ways: readonly Way[];
}

/** An argument on an option. */
export type ArgumentChoice = NewOption["arguments"][number];

/** A template that a record can begin with. */
export interface TemplateChoice {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly kind: "library" | "own";
  readonly body: string;
}

/** The folder of a new record. */
export interface Place {
  readonly root: RecordRoot;
  /** Below the root. */
  readonly folder: string;
}

/** A scenario whose comparison, figures and answered criteria a record takes. */
export type DraftScenario = Pick<LoadedScenario, "uri" | "source" | "catalogue" | "comparison">;

/** What a new record is made from: the person's answers so far. */
export interface Draft {
  place: Place;
  title: string;
  template: TemplateChoice | undefined;
  options: readonly OptionChoice[];
  /** By title of the option. */
  readonly arguments: Map<string, readonly ArgumentChoice[]>;
  scenario: DraftScenario | undefined;
  /** The option that is chosen, by its title, and the reason that decides, which can follow "because"; open where left out. */
  chosen?: { readonly title: string; readonly reason: string };
  /** ISO date. */
  reviewBy: string | undefined;
}
