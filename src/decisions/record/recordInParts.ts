import { type FoundCitation, findCitations } from "../argument/citation";
import { fieldStatements, relationStatements } from "../statements/readStatements";
import type { Statement } from "../statements/statement";
import { readArguments, readChosen, readOptions } from "./options";
import type { ChosenOption, ConsideredOption, DecisionRecord, RecordArgument } from "./record";
import { scan } from "./scan";

/** What a record weighs: by far the most of what is in it, and asked for only while it is looked at or changed. */
interface Body {
  readonly options: readonly ConsideredOption[];
  readonly chosen: ChosenOption | null;
  readonly arguments: readonly RecordArgument[];
  readonly statements: readonly Statement[];
  readonly citations: readonly FoundCitation[];
}

/**
 * A record whose body is read when it is first asked for: of ten thousand in memory most never are. It is a class, because
 * accessors of a literal would be functions of each record alone.
 */
export class RecordInParts implements DecisionRecord {
  readonly path: DecisionRecord["path"];
  readonly markup: DecisionRecord["markup"];
  readonly number: DecisionRecord["number"];
  readonly numberText: DecisionRecord["numberText"];
  readonly title: DecisionRecord["title"];
  readonly titleSpan: DecisionRecord["titleSpan"];
  readonly status: DecisionRecord["status"];
  readonly date: DecisionRecord["date"];
  readonly reviewBy: DecisionRecord["reviewBy"];
  readonly carrier: DecisionRecord["carrier"];
  readonly form: DecisionRecord["form"];
  readonly metadata: DecisionRecord["metadata"];
  readonly sections: DecisionRecord["sections"];
  readonly references: DecisionRecord["references"];
  readonly problems: DecisionRecord["problems"];
  readonly #text: string;
  readonly #statuses: readonly Statement[];
  #known: Body | undefined;

  /**
   * @param text what the parts were read from
   * @param statuses what the record states about its status
   */
  constructor(text: string, statuses: readonly Statement[], head: Omit<DecisionRecord, keyof Body>) {
    this.#text = text;
    this.#statuses = statuses;
    this.path = head.path;
    this.markup = head.markup;
    this.number = head.number;
    this.numberText = head.numberText;
    this.title = head.title;
    this.titleSpan = head.titleSpan;
    this.status = head.status;
    this.date = head.date;
    this.reviewBy = head.reviewBy;
    this.carrier = head.carrier;
    this.form = head.form;
    this.metadata = head.metadata;
    this.sections = head.sections;
    this.references = head.references;
    this.problems = head.problems;
  }

  get options(): DecisionRecord["options"] {
    return this.#body().options;
  }
  get chosen(): DecisionRecord["chosen"] {
    return this.#body().chosen;
  }
  get arguments(): DecisionRecord["arguments"] {
    return this.#body().arguments;
  }
  get statements(): DecisionRecord["statements"] {
    return this.#body().statements;
  }
  get citations(): DecisionRecord["citations"] {
    return this.#body().citations;
  }

  #body(): Body {
    if (this.#known) return this.#known;
    const { metadata, references } = this;
    const text = this.#text;
    const scanned = scan(text);
    this.#known = {
      options: readOptions(scanned),
      chosen: readChosen(scanned),
      arguments: readArguments(scanned),
      statements: [
        ...this.#statuses,
        ...fieldStatements(metadata),
        ...relationStatements(scanned, references, metadata),
      ],
      citations: text.includes("[arg:") ? findCitations(scanned.lines, scanned.kinds) : [],
    };
    return this.#known;
  }
}

/** A record with some of its parts as if they were others. A copy by spreading would lack what is read when it is asked for. */
export function recordWith(record: DecisionRecord, parts: Partial<DecisionRecord>): DecisionRecord {
  return {
    ...record,
    options: record.options,
    chosen: record.chosen,
    arguments: record.arguments,
    statements: record.statements,
    citations: record.citations,
    ...parts,
  };
}
