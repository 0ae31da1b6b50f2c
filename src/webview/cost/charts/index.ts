// One script that the page loads when the first chart is drawn; a chart can only be saved after that.
export { flipsChart, partsChart } from "./bars";
export { costCurveChart } from "./costCurve";
export { svgFile } from "./svgFile";
