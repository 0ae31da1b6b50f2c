// @ts-check
// The extensions of VS Code's own that tests need. A new window starts in half the time when it need not load compilers,
// debuggers and assistants.
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";

/** What reads, shows or writes the files of this extension's users: Markdown, YAML, JSON, settings and git. */
const NEEDED = [
  "configuration-editing",
  "git",
  "git-base",
  "json",
  "json-language-features",
  "markdown-basics",
  "markdown-language-features",
  "references-view",
  "search-result",
  "theme-defaults",
  "theme-modern-icons",
  "theme-seti",
  "yaml",
];

/**
 * Makes a folder that holds links to these extensions alone.
 * @param {string} from the folder of all of them
 * @param {string} to a folder that is not there yet
 * @throws Error that names one that this VS Code does not have
 */
export function linkBuiltins(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of NEEDED) {
    const target = path.join(from, name);
    if (!existsSync(target)) throw new Error(`This VS Code has no extension ${name} of its own.`);
    // On Windows a junction needs no right that a symbolic link needs.
    symlinkSync(target, path.join(to, name), "junction");
  }
}
