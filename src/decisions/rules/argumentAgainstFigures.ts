import { situationOf } from "../../cost/situation/situationOf";
import { holdingIn } from "../../debate/holds/inScenario";
import type { Note } from "../../debate/note";
import type { Way } from "../../debate/vocabulary";
import { optionWays } from "../argument/optionWays";
import { currentFigures } from "../figures/currentFigures";
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
    if (!debate || !catalogue || !block || !compareFigures) return [];
    const claimed = subject.record.citations.flatMap(({ noteId, offset, length }) => {
      const note = debate.note(noteId);
      return note && note.holds !== null && claims(note, offset, subject, catalogue)
        ? [{ note, span: { offset, length } }]
        : [];
    });
    // Figures are computed only where a citation asks for them.
    const comparison = claimed.length === 0 ? null : subject.drift(block, compareFigures)?.comparison;
    if (!comparison) return [];
    const situation = situationOf(comparison);
    const seen = new Set<string>();
    return claimed.flatMap(({ note, span }): Found<"fails">[] => {
      const holding = holdingIn(note, situation, language);
      if (holding?.status !== "fails" || seen.has(note.id)) return [];
      seen.add(note.id);
      return [{ span, message: "fails", args: [note.title, holding.text] }];
    });
  },
});

/** Whether a bullet takes the claim up as it is: as good of an option for which it speaks, or as bad of one of the other side. */
function claims(note: Note, offset: number, { record, text }: Subject, known: KnownModels): boolean {
  const ways = WAYS_OF[note.stance];
  const argument = record.arguments.find(({ span }) => span.offset <= offset && offset < span.offset + span.length);
  if (!ways || !argument || argument.option === null) return false;
  const own = optionWays(argument.option, text, known);
  const isOf = own.every((way) => ways.includes(way));
  const isAgainst = own.every((way) => !ways.includes(way));
  return (argument.polarity === "Good" && isOf) || (argument.polarity === "Bad" && isAgainst);
}
