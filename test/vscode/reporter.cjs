// @ts-check
// Mocha's spec output, and the counts, failures and second tries as JSON in a file for the runner.
const { writeFileSync } = require("node:fs");
const Mocha = require("mocha");

module.exports = class extends Mocha.reporters.Spec {
  /**
   * @param {import("mocha").Runner} runner
   * @param {import("mocha").MochaOptions & { reporterOptions: { file: string } }} options
   */
  constructor(runner, options) {
    super(runner, options);
    /** @type {string[]} */
    const retried = [];
    /** @param {import("mocha").Test} test @param {Error} [error] */
    const told = (test, error = test.err) => `${test.fullTitle()}: ${error?.message ?? "no message"}`;
    runner.on("retry", (test, error) => retried.push(told(test, error)));
    runner.once("end", () => {
      const { passes: passed, failures: failed } = this.stats;
      const failures = this.failures.map((test) => told(test));
      writeFileSync(options.reporterOptions.file, JSON.stringify({ passed, failed, failures, retried }));
    });
  }
};
