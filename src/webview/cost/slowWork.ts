// One script that the page loads when somebody lets go of the numbers for the first time.
export { DrawRun, costBands } from "../../cost/compare/draws";
export { withFlips } from "../../cost/compare/compareFully";
