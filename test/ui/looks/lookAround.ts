import { Workbench } from "../workbench";
import { costTrees } from "./costTrees";
import { ends } from "./ends";
import { evaluations } from "./evaluations";
import { forAndAgainst } from "./forAndAgainst";
import type { Look, Looks } from "./look";
import { pages } from "./pages";

/** The last ones write into the workspace of the window. */
const LOOKS: readonly Looks[] = [pages, forAndAgainst, costTrees, ends, evaluations];

/** Opens a window and looks at all that must be usable in it. */
export function lookAround(look: Look): void {
  describe(`a window in ${look.name}`, function () {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open(look);
      await workbench.openDebate(look.language ? "模型选型" : "Model Choice");
    });
    after(() => workbench.close());
    afterEach(async function () {
      if (this.currentTest?.state === "failed")
        await workbench.screenshot(`failed ${look.name} ${this.currentTest.title}`.slice(0, 80));
      await workbench.runCommand("View: Close All Editors");
    });
    for (const looks of LOOKS) looks(look, () => workbench);
  });
}
