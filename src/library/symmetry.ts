import { type ReasonSide, reasonsOn } from "../debate/reasons";
import { VERDICTS, WAYS } from "../debate/vocabulary";
import type { Library } from "./library";

/** One count beside its other: open and closed, one speaker and the other, reasons for a way of having a model and against. */
export interface Balance {
  readonly name: (typeof BALANCES)[number];
  readonly left: number;
  readonly right: number;
}

/** What is counted against each other; `speakers` are Robin Li and Fu Sheng. */
export const BALANCES = ["evidence", "strengthened", "weakened", "speakers", ...WAYS] as const;

/** Up to this ratio, or this difference, two counts are even. */
const EVEN_RATIO = 1.5;
const EVEN_DIFFERENCE = 2;

/** Whether a partisan of the smaller side would ask why. */
export function isUneven({ left, right }: Balance): boolean {
  const [less, more] = [Math.min(left, right), Math.max(left, right)];
  return more - less > EVEN_DIFFERENCE && more > EVEN_RATIO * less;
}

type Debated = Pick<Library, "notes" | "evidence">;

/** How the library treats the two sides, in counts. */
export function balances({ notes, evidence }: Debated): Balance[] {
  const leaning = (side: string): number => evidence.filter(({ lean }) => lean === side).length;
  const judged = (verdicts: readonly string[], by: (note: Debated["notes"][number]) => boolean): number =>
    notes.filter((note) => note.verdict !== null && verdicts.includes(note.verdict) && by(note)).length;
  const stance = (side: string) => (note: Debated["notes"][number]) => note.stance === side;
  const speaker = (id: string) => (note: Debated["notes"][number]) => note.speaker.id === id;
  const doubted = ["weakened", "corrected"];
  return [
    { name: "evidence", left: leaning("open"), right: leaning("closed") },
    {
      name: "strengthened",
      left: judged(["strengthened"], stance("open")),
      right: judged(["strengthened"], stance("closed")),
    },
    { name: "weakened", left: judged(doubted, stance("open")), right: judged(doubted, stance("closed")) },
    { name: "speakers", left: judged(doubted, speaker("robin-li")), right: judged(doubted, speaker("fu-sheng")) },
    ...WAYS.map((way) => {
      const reasons = notes.flatMap((note) => reasonsOn(note, way));
      const on = (wanted: ReasonSide): number => reasons.filter(({ side }) => side === wanted).length;
      return { name: way, left: on("for"), right: on("against") };
    }),
  ];
}

/** The whole count as lines of text for the output of the build. */
export function symmetryTable(library: Debated): string[] {
  const { notes, evidence } = library;
  const count = (label: string, of: (key: string) => number, keys: readonly string[]): string =>
    `${label}: ${keys.map((key) => `${key} ${of(key)}`).join(", ")}`;
  const verdictsOf = (label: string, list: Debated["notes"]): string =>
    count(label, (verdict) => list.filter((note) => note.verdict === verdict).length, VERDICTS);
  const weighed = notes.flatMap(({ strongest }) => strongest ?? []);
  const none = (side: "for" | "against"): number => weighed.filter((sides) => typeof sides[side] !== "string").length;
  return [
    count("evidence leans", (side) => evidence.filter(({ lean }) => lean === side).length, [
      "open",
      "closed",
      "both",
      "neutral",
    ]),
    ...(["open", "closed", "both", "neutral"] as const).map((side) =>
      verdictsOf(
        `claims on the side ${side}`,
        notes.filter(({ stance }) => stance === side),
      ),
    ),
    ...[...new Set(notes.flatMap(({ speaker, verdict }) => (verdict === null ? [] : [speaker.id])))].map((id) =>
      verdictsOf(
        `said by ${id ?? "others"}`,
        notes.filter(({ speaker }) => speaker.id === id),
      ),
    ),
    `weighed claims: ${weighed.length}, none found for ${none("for")}, none found against ${none("against")}`,
    ...balances(library).map((balance) => `balance of ${balance.name}: ${balance.left} to ${balance.right}`),
  ];
}
