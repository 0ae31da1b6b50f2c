// @ts-check
// What editor and command line share stands in scripts of its own, instead of a copy in each.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** Says of every module that a script exports that it is one. */
const MARK_MODULES =
  'for (const held of Object.values(module.exports)) Object.defineProperty(held, "__esModule", { value: true });';

/**
 * The name by which a shared script exports a module: its place would be written once for each script that uses it. Two
 * modules of one name would be two exports of one name, which esbuild refuses.
 * @param {string} module
 */
const keyOf = (module) => `m${createHash("sha256").update(module).digest("hex").slice(0, 5)}`;

export class SharedScript {
  /** Modules that somebody imports, relative to the repository. */
  #modules = new Set();
  /** Those and what they import in turn: all that the script holds. */
  #held = new Set();
  /** What is asked of each library that it lends: all of one would be a multiple of that. @type {Map<string, Set<string>>} */
  #asked = new Map();

  /**
   * @param {string} root of the repository
   * @param {string} name of the script in `dist`, without its ending
   * @param {RegExp} rooms whose modules it may hold, by their place in the repository
   * @param {string[]} [libraries] that it lends like modules of its own, as the code imports them: `import * as x from`
   */
  constructor(root, name, rooms, libraries = []) {
    this.root = root;
    this.name = name;
    this.rooms = rooms;
    for (const library of libraries) this.#asked.set(library, new Set());
  }

  /**
   * For a script that uses what is shared: takes modules of its rooms from the shared script.
   * @returns {import("esbuild").Plugin}
   */
  user() {
    return this.#taking("user", (module) => {
      if (this.rooms.test(module)) this.#modules.add(module);
      return this.rooms.test(module);
    });
  }

  /**
   * @param {string} role
   * @param {(module: string) => boolean} isShared
   * @returns {import("esbuild").Plugin}
   */
  #taking(role, isShared) {
    const namespace = this.name;
    const file = `./${this.name}.js`;
    return {
      name: `${this.name}-${role}`,
      setup: (build) => {
        build.onResolve({ filter: /^\.\.?\// }, ({ path: imported, resolveDir }) => {
          const module = path.relative(this.root, path.resolve(resolveDir, imported)).split(path.sep).join("/");
          if (!isShared(module)) return undefined;
          return { path: module, namespace };
        });
        for (const library of this.#asked.keys())
          build.onResolve({ filter: new RegExp(`^${library}$`) }, () => ({ path: library, namespace }));
        build.onResolve({ filter: /\.js$/, namespace }, () => ({ path: file, external: true }));
        build.onLoad({ filter: /.*/, namespace }, ({ path: module }) => ({
          contents: `module.exports = require(${JSON.stringify(file)}).${keyOf(module)};`,
        }));
      },
    };
  }

  /**
   * Learns what the shared script holds, once those are built that say what it has to.
   * @param {import("esbuild").Metafile | undefined} metafile of the shared script as it would be now
   */
  holds(metafile) {
    const modules = Object.keys(metafile?.inputs ?? {}).map((file) => file.replace(/\.ts$/, ""));
    for (const module of modules) if (this.rooms.test(module)) this.#held.add(module);
  }

  /**
   * Learns what is asked of the libraries that it lends.
   * @param {import("esbuild").Metafile[]} users of the script, once they are built
   */
  async lends(users) {
    const parts = users.flatMap(({ outputs }) =>
      Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)),
    );
    const files = new Set(parts.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file));
    const own = [...files].filter((file) => /^src\/.*\.ts$/.test(file));
    const texts = await Promise.all(own.map((file) => readFile(path.join(this.root, file), "utf8")));
    for (const [library, names] of this.#asked) {
      const known = Object.keys(await import(library));
      for (const text of texts) {
        const as = new RegExp(`import \\* as (\\w+) from "${library}"`).exec(text)?.[1];
        if (!as) continue;
        const used = new Set([...text.matchAll(new RegExp(`\\b${as}\\.(\\w+)`, "g"))].map(([, name]) => name));
        for (const name of known) if (used.has(name)) names.add(name);
      }
    }
  }

  /**
   * For a script that is loaded late: takes from the shared script what that holds anyway, and brings the rest itself, so
   * that nobody loads it before.
   * @returns {import("esbuild").Plugin}
   */
  borrower() {
    return this.#taking("borrower", (module) => {
      if (this.#held.has(module)) this.#modules.add(module);
      return this.#held.has(module);
    });
  }

  /**
   * For the shared script itself: exports every module that was asked for, by its key. Its users are built before it.
   * @returns {import("esbuild").Plugin}
   */
  entry() {
    return {
      name: `${this.name}-entry`,
      setup: (build) => {
        const namespace = `${this.name}-entry`;
        // Else each user would take `default` for one more name that a module exports.
        build.initialOptions.footer = { js: MARK_MODULES };
        build.onResolve({ filter: new RegExp(`^${this.name}$`) }, ({ path: entry }) => ({ path: entry, namespace }));
        build.onLoad({ filter: new RegExp(`^${this.name}$`), namespace }, () => ({
          contents: [
            ...[...this.#modules].sort().map((module) => [module, `./${module}`]),
            ...[...this.#asked.keys()].map((library) => [library, `${namespace}:${library}`]),
          ]
            .map(([name, from]) => `export * as ${keyOf(name)} from ${JSON.stringify(from)};`)
            .join("\n"),
          resolveDir: this.root,
        }));
        for (const [library, names] of this.#asked) {
          const lent = `${namespace}:${library}`;
          build.onResolve({ filter: new RegExp(`^${lent}$`) }, () => ({ path: lent, namespace }));
          build.onLoad({ filter: new RegExp(`^${lent}$`), namespace }, () => ({
            contents: `export { ${[...names].sort().join(", ")} } from ${JSON.stringify(library)};`,
            resolveDir: this.root,
          }));
        }
      },
    };
  }
}
