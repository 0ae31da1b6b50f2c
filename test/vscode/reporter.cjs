// @ts-check
// Mocha's spec output, and the counts and failures as JSON in a file for the runner.
const { writeFileSync } = require("node:fs");
const Mocha = require("mocha");

module.exports = class extends Mocha.reporters.Spec {
  /**
   * @param {import("mocha").Runner} runner
   * @param {import("mocha").MochaOptions & { reporterOptions: { file: string } }} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once("end", () => {
      const { passes, failures } = this.stats;
      const told = this.failures.map((test) => `${test.fullTitle()}: ${test.err?.message ?? "no message"}`);
      writeFileSync(options.reporterOptions.file, JSON.stringify({ passed: passes, failed: failures, failures: told }));
    });
  }
};
