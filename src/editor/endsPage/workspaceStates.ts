import { type ModelState, modelStates } from "../../decisions/ends/modelStates";
import { scenarioModels } from "../../decisions/ends/scenarioModels";
import { lifecyclesOf } from "../../models/lifecycle/lifecycles";
import { modelEnds } from "../../models/lifecycle/modelEnds";
import type { Services } from "../services/services";
import { today } from "../services/today";

/** How the models that this workspace's records and scenarios use stand today. Uses name their files by address. */
export async function workspaceStates(services: Services): Promise<ModelState[]> {
  const [{ library }, roots, files] = await Promise.all([
    services.library.current(),
    services.records.roots(),
    services.scenarios.files(),
  ]);
  const loaded = await Promise.all(files.map((uri) => services.scenarios.load(uri)));
  return modelStates(
    roots.map((root) => ({ placeOf: (path) => root.uriOf(path).toString(), files: root.index.all() })),
    loaded.flatMap(({ uri, file }) => scenarioModels(file, uri.toString())),
    modelEnds(lifecyclesOf(library), library.language),
    today(),
  );
}
