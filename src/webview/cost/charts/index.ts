// One script that the page loads when the first chart is drawn.
export { flipsChart, partsChart } from "./bars";
export { costCurveChart } from "./costCurve";
