import { situationOf } from "../../cost/situation/situationOf";
import { type NoteHolding, holdingIn } from "../../debate/holds/inScenario";
import type { Note } from "../../debate/note";
import type { Way } from "../../debate/vocabulary";
import { optionWays } from "../argument/optionWays";
import { currentFigures } from "../figures/currentFigures";
import type { RecordArgument } from "../record/record";
import { type Found, defineRule } from "./rule";
import type { KnownModels } from "./modelsIn";
import type { Subject } from "./subject";

/** The kinds of option for which a claim of a side speaks. */
const WAYS_OF: Readonly<Partial<Record<Note["stance"], readonly Way[]>>> = {
  open: ["hosted-open", "self-hosted"],
  closed: ["closed-api"],
};

/** An argument rests on a claim whose condition does not hold by the record's own figures. At most one a cited note. */
export const argumentAgainstFigures = defineRule({
  code: "argument-against-figures",
  severity: "hint",
  messages: ["fails"],
  fixes: [],
  check(subject, { debate, catalogue, compareFigures, language }) {
    const [block] = currentFigures(subject.figures);
    const cited = subject.record.citations.flatMap((citation) => {
      const note = debate?.note(citation.noteId);
      return note && note.holds !== null ? [{ note, citation }] : [];
    });
    // Figures are computed only where a citation asks for them.
    if (!catalogue || !block || !compareFigures || cited.length === 0) return [];
    const comparison = subject.drift(block, compareFigures)?.comparison;
    if (!comparison) return [];
    const situation = situationOf(comparison);
    const bullets = new Bullets(subject, catalogue);
    const told = new Map<string, NoteHolding | null>();
    const found = new Map<string, Found<"fails">>();
    for (const { note, citation } of cited) {
      const { offset, length } = citation;
      const holding = told.has(note.id) ? told.get(note.id) : holdingIn(note, situation, language);
      told.set(note.id, holding ?? null);
      if (holding?.status === "fails" && !found.has(note.id) && bullets.claim(note, offset))
        found.set(note.id, { span: { offset, length }, message: "fails", args: [note.title, holding.text] });
    }
    return [...found.values()];
  },
});

/** So many options are told apart: each takes a look at the whole text. */
const MOST_OPTIONS = 50;

/** The bullets of a record, asked for in the order of the text. */
class Bullets {
  readonly #arguments: readonly RecordArgument[];
  readonly #ways = new Map<string, readonly Way[]>();
  #at = 0;

  constructor(
    private readonly subject: Subject,
    private readonly known: KnownModels,
  ) {
    this.#arguments = [...subject.record.arguments].sort((a, b) => a.span.offset - b.span.offset);
  }

  /**
   * Whether the bullet at a place takes a claim up as it is: as good of an option for which it speaks, or as bad of one of the
   * other side.
   */
  claim({ stance }: Pick<Note, "stance">, offset: number): boolean {
    const ways = WAYS_OF[stance];
    const argument = this.#bulletAt(offset);
    const own = argument?.option && this.#waysOf(argument.option);
    if (!ways || !argument || !own) return false;
    const isOf = own.every((way) => ways.includes(way));
    const isAgainst = own.every((way) => !ways.includes(way));
    return (argument.polarity === "Good" && isOf) || (argument.polarity === "Bad" && isAgainst);
  }

  #bulletAt(offset: number): RecordArgument | undefined {
    const isBefore = ({ span }: RecordArgument): boolean => span.offset + span.length <= offset;
    let bullet = this.#arguments[this.#at];
    while (bullet && isBefore(bullet)) bullet = this.#arguments[++this.#at];
    return bullet && bullet.span.offset <= offset ? bullet : undefined;
  }

  #waysOf(option: string): readonly Way[] | undefined {
    const known = this.#ways.get(option);
    if (known || this.#ways.size === MOST_OPTIONS) return known;
    const ways = optionWays(option, this.subject.text, this.known);
    this.#ways.set(option, ways);
    return ways;
  }
}
