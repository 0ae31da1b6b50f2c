import type { ScenarioOption } from "../../cost/scenario/scenario";
import type { FiguresDrift } from "../figures/recompute";
import type { FiguresBlock } from "../figures/findFigures";
import { chosenTitles } from "./chosenModels";
import { isTitleOf } from "./optionNames";
import type { Subject } from "./subject";

/**
 * The option of a figures block that a record decides for: the one that its text chooses, else the one that the scenario does.
 * Null where neither says, or where the text may mean several of them.
 * @param drift knows the names of options that have none of their own
 */
export function chosenOption(
  { record }: Subject,
  { figures }: Pick<FiguresBlock, "figures">,
  drift: FiguresDrift | null,
): ScenarioOption | null {
  const { options = [], chosen } = figures?.scenario ?? {};
  const titles = chosenTitles(record).filter((title) => title !== "");
  const nameOf = ({ id, name }: ScenarioOption): string =>
    drift?.options.find((one) => one.id === id)?.name ?? name ?? id;
  if (titles.length === 0) return options.find(({ id }) => id === chosen) ?? null;
  const meant = options.filter((option) =>
    titles.some((title) => isTitleOf(title, nameOf(option)) || title.toLowerCase() === option.id.toLowerCase()),
  );
  const [only] = meant;
  if (meant.length === 1 && only) return only;
  // A text in other words does not gainsay the scenario; one that names several is not clear.
  return meant.length === 0 ? (options.find(({ id }) => id === chosen) ?? null) : null;
}
