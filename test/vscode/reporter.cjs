// @ts-check
// Mocha's spec output, and the counts as JSON in a file for the runner.
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
      writeFileSync(options.reporterOptions.file, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
};
