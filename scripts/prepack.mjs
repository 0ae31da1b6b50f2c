// @ts-check
// Builds what `npm pack` packs. Silent: who packs, such as pre-commit, takes what is printed for the name of the package.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../esbuild.mjs", import.meta.url));
const { status } = spawnSync(process.execPath, [script, "--production"], { stdio: ["ignore", "ignore", "inherit"] });
process.exitCode = status ?? 1;
