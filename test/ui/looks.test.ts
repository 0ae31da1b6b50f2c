import { costTrees } from "./looks/costTrees";
import { ends } from "./looks/ends";
import { forAndAgainst } from "./looks/forAndAgainst";
import type { Look, Looks } from "./looks/look";
import { pages } from "./looks/pages";
import { Workbench } from "./workbench";

/** A 300 px wide page stands in a 528 px wide window. */
const WINDOWS: readonly Look[] = [
  { name: "dark", theme: "Default Dark Modern", width: 1400 },
  { name: "high contrast", highContrast: "dark", width: 1400 },
  { name: "high contrast light", highContrast: "light", width: 1000 },
  { name: "Chinese", theme: "Default Dark Modern", width: 1400, language: "zh-cn" },
  { name: "300 px in light", theme: "Default Light Modern", width: 528, language: "zh-cn" },
];

/** The last ones write into the workspace of the window. */
const LOOKS: readonly Looks[] = [pages, forAndAgainst, costTrees, ends];

for (const look of WINDOWS)
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
