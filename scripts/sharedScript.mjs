// @ts-check
// What editor and command line share stands in one script, `dist/shared.js`, instead of a copy in each.
import path from "node:path";

/** Rooms that know neither the editor nor the command line. */
const PURE = /^src\/(?:cost|debate|decisions|library|models|shared|yaml)\//;

export class SharedScript {
  /** Modules that somebody imports, relative to the repository. */
  #modules = new Set();

  /** @param {string} root of the repository */
  constructor(root) {
    this.root = root;
  }

  /**
   * For a script that uses what is shared: takes modules of the pure rooms from the shared script.
   * @returns {import("esbuild").Plugin}
   */
  user() {
    return this.#taking("shared-user", (module) => {
      if (PURE.test(module)) this.#modules.add(module);
      return PURE.test(module);
    });
  }

  /**
   * @param {string} name
   * @param {(module: string) => boolean} isShared
   * @returns {import("esbuild").Plugin}
   */
  #taking(name, isShared) {
    return {
      name,
      setup: (build) => {
        build.onResolve({ filter: /^\.\.?\// }, ({ path: imported, resolveDir }) => {
          const module = path.relative(this.root, path.resolve(resolveDir, imported)).split(path.sep).join("/");
          if (!isShared(module)) return undefined;
          return { path: module, namespace: "shared" };
        });
        build.onResolve({ filter: /^\.\/shared\.js$/, namespace: "shared" }, ({ path: file }) => ({
          path: file,
          external: true,
        }));
        build.onLoad({ filter: /.*/, namespace: "shared" }, ({ path: module }) => ({
          contents: `module.exports = require("./shared.js")[${JSON.stringify(module)}];`,
        }));
      },
    };
  }

  /**
   * For a script that is loaded late: takes from the shared script what others have asked for, and brings the rest itself,
   * so that nobody loads it before. Those that ask are built before it.
   * @returns {import("esbuild").Plugin}
   */
  borrower() {
    return this.#taking("shared-borrower", (module) => this.#modules.has(module));
  }

  /**
   * For the shared script itself: exports every module that was asked for, by its place. Its users are built before it.
   * @returns {import("esbuild").Plugin}
   */
  entry() {
    return {
      name: "shared-entry",
      setup: (build) => {
        build.onResolve({ filter: /^shared$/ }, () => ({ path: "shared", namespace: "shared-entry" }));
        build.onLoad({ filter: /.*/, namespace: "shared-entry" }, () => ({
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
