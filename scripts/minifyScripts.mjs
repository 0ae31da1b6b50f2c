// @ts-check
// esbuild writes scripts without blanks and with short names; terser looks at each a second time, which takes 3 % off the package.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker, isMainThread, parentPort } from "node:worker_threads";
import { minify } from "terser";

/** @type {import("terser").MinifyOptions} */
const OPTIONS = {
  ecma: 2020,
  // Each script is run by itself, whose outermost names nobody else sees.
  toplevel: true,
  compress: { passes: 3 },
  format: { comments: /^!/ },
};

/**
 * A script that is to be made smaller.
 * @typedef {{ text: string, module: boolean }} Task
 */

/**
 * Makes the scripts of a folder smaller in place, without a change of what they do. It takes longer than all else of a build,
 * so every core works on it, and what was made of a script before is kept.
 * @param {string} folder
 * @param {(file: string) => boolean} isModule whether a script is an ECMAScript module, by its name
 * @param {string} cache folder for what was made of scripts before; it holds those of the last build
 */
export async function minifyScripts(folder, isModule, cache) {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".js"));
  const known = new Set(await readdir(cache).catch(() => []));
  const { version } = createRequire(import.meta.url)("terser/package.json");
  const tasks = await Promise.all(
    files.map(async (file) => {
      const task = { text: await readFile(path.join(folder, file), "utf8"), module: isModule(file) };
      const key = JSON.stringify([version, OPTIONS, String(OPTIONS.format?.comments), task]);
      return { ...task, file, kept: `${createHash("sha256").update(key).digest("hex")}.js` };
    }),
  );
  await mkdir(cache, { recursive: true });
  // The largest first, so that no core is left alone with one.
  const open = tasks.filter(({ kept }) => !known.has(kept)).sort((a, b) => b.text.length - a.text.length);
  const count = Math.min(open.length, availableParallelism());
  await Promise.all(
    Array.from({ length: count }, () =>
      work(
        () => open.shift(),
        ({ kept }, code) => writeFile(path.join(cache, kept), code),
      ),
    ),
  );
  for (const { file, kept } of tasks) await writeFile(path.join(folder, file), await readFile(path.join(cache, kept)));
  const needed = new Set(tasks.map(({ kept }) => kept));
  for (const file of known) if (!needed.has(file)) await rm(path.join(cache, file));
}

/**
 * Has a thread of its own make scripts smaller, until there is none left.
 * @template {Task} T
 * @param {() => T | undefined} next
 * @param {(task: T, code: string) => Promise<void>} done
 */
async function work(next, done) {
  const worker = new Worker(new URL(import.meta.url));
  try {
    for (let task = next(); task; task = next()) {
      /** @type {string} */
      const code = await new Promise((resolve, reject) => {
        worker.once("message", resolve);
        worker.once("error", reject);
        worker.postMessage({ text: task.text, module: task.module });
      });
      worker.removeAllListeners("error");
      await done(task, code);
    }
  } finally {
    await worker.terminate();
  }
}

/** @param {Task} task */
async function answer({ text, module }) {
  const { code = "" } = await minify(text, { ...OPTIONS, module });
  parentPort?.postMessage(code);
}

// An error ends the thread and so the build.
if (!isMainThread) parentPort?.on("message", answer);
