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
  entryPoints: [path.join(root, "test", "calibration", "calibrate.ts")],
  outfile,
  bundle: true,
  format: "esm",
});
const { calibrate } = await import(pathToFileURL(outfile).href);
const library = JSON.parse(await readFile(path.join(root, "dist", "library.en.json"), "utf8"));
const { calibration, errors } = calibrate(library.cost, library.models);
const file = path.join(root, "src", "cost", "speed", "calibration.ts");
const text = await readFile(file, "utf8");
const head = text.slice(0, text.indexOf("export const CALIBRATION"));
await writeFile(
  file,
  `${head}export const CALIBRATION: Calibration = ${JSON.stringify(calibration, null, 2)};\n\nexport const SPEED_ERRORS: SpeedErrors = ${JSON.stringify(errors, null, 2)};\n`,
);
console.log(errors);
