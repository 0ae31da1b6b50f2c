// One script that the page loads when a scenario holds evaluations, or says what is good enough.
import { drawQuality } from "./draw";
import { qualityFigure } from "./figure";

export const QUALITY = { figure: qualityFigure, draw: drawQuality };
