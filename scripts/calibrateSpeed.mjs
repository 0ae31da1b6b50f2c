// @ts-check
// Fits the constants of the speed estimate on half of the published measurements (src/content/throughput.yaml) and checks
// them on the other half, with each model left out, and with each kind of machine left out:
// `node esbuild.mjs && node scripts/calibrateSpeed.mjs` writes src/cost/speed/calibration.ts anew.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import esbuild from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const outfile = path.join(root, "out", "build", "calibrate.mjs");
await esbuild.build({
  stdin: {
    contents:
      'export { calibrate } from "./test/calibration/calibrate"; export { joinLibrary } from "./src/library/libraryFiles"; export { readPackedFile } from "./src/library/packedFile";',
    resolveDir: root,
  },
  outfile,
  bundle: true,
  format: "esm",
});
const { calibrate, joinLibrary, readPackedFile } = await import(pathToFileURL(outfile).href);
/** @param {string} name */
const part = async (name) => readPackedFile(await readFile(path.join(root, "dist", `${name}.json.zst`)));
const { cost, models } = joinLibrary(await part("facts"), await part("library.en"));
const { calibration, errors } = calibrate(cost, models);
const file = path.join(root, "src", "cost", "speed", "calibration.ts");
const text = await readFile(file, "utf8");
const head = text.slice(0, text.indexOf("export const CALIBRATION"));
await writeFile(
  file,
  `${head}export const CALIBRATION: Calibration = ${JSON.stringify(calibration, null, 2)};\n\nexport const SPEED_ERRORS: SpeedErrors = ${JSON.stringify(errors, null, 2)};\n`,
);
console.log(errors);
