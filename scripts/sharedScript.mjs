// @ts-check
// What editor and command line share stands in scripts of its own, instead of a copy in each.
import path from "node:path";

export class SharedScript {
  /** Modules that somebody imports, relative to the repository. */
  #modules = new Set();
  /** Those and what they import in turn: all that the script holds. */
  #held = new Set();

  /**
   * @param {string} root of the repository
   * @param {string} name of the script in `dist`, without its ending
   * @param {RegExp} rooms whose modules it may hold, by their place in the repository
   */
  constructor(root, name, rooms) {
    this.root = root;
    this.name = name;
    this.rooms = rooms;
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
        build.onResolve({ filter: /\.js$/, namespace }, () => ({ path: file, external: true }));
        build.onLoad({ filter: /.*/, namespace }, ({ path: module }) => ({
          contents: `module.exports = require(${JSON.stringify(file)})[${JSON.stringify(module)}];`,
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
   * For the shared script itself: exports every module that was asked for, by its place. Its users are built before it.
   * @returns {import("esbuild").Plugin}
   */
  entry() {
    return {
      name: `${this.name}-entry`,
      setup: (build) => {
        const namespace = `${this.name}-entry`;
        build.onResolve({ filter: new RegExp(`^${this.name}$`) }, ({ path: entry }) => ({ path: entry, namespace }));
        build.onLoad({ filter: /.*/, namespace }, () => ({
          contents: [...this.#modules]
            .sort()
            .map((module) => `export * as ${JSON.stringify(module)} from ${JSON.stringify(`./${module}`)};`)
            .join("\n"),
          resolveDir: this.root,
        }));
      },
    };
  }
}
