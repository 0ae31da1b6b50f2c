import type { Comparison } from "../../cost/compare/compare";
import { strongestReasons, weighedBy } from "../../decisions/argument/strongestReasons";
import { waysOfKind } from "../../decisions/argument/optionWays";
import type { WeighedMessage } from "../../shared/costProtocol";
import type { LoadedLibrary } from "../services/libraryService";

/** So many reasons the page offers on each side. */
const MOST = { Good: 3, Bad: 2 } as const;

/** The strongest reasons for an option and against it; none where the scenario has no such option. */
export function weighOption(
  comparison: Comparison,
  option: string,
  { library, debate }: Pick<LoadedLibrary, "library" | "debate">,
): WeighedMessage["reasons"] {
  const kind = comparison.options.find(({ id }) => id === option)?.kind;
  if (kind === undefined) return [];
  const weighed = weighedBy(comparison, library.criteria, library.language);
  return (["Good", "Bad"] as const).flatMap((polarity) =>
    strongestReasons(debate, waysOfKind(kind), polarity, MOST[polarity], weighed).map(({ note, clause, holding }) => ({
      noteId: note.id,
      polarity,
      clause: clause ?? note.title,
      note: note.title,
      holding,
    })),
  );
}
