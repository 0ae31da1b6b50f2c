import { wrap } from "./wrap";

const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "color",
];
const SVG = "http://www.w3.org/2000/svg";
const LINE = 20;
/** Where names begin beside the piece of a line that they stand for. */
const SAMPLE = 40;

/**
 * A chart as a file of its own: what the theme's variables stand for is written out, on the editor's background, with the
 * sentences above it and the names of its lines below it, since names beside lines are cut off or left out by width.
 */
export function svgFile(chart: SVGSVGElement, sentences: readonly string[], legend: readonly Element[]): string {
  const copy = withStyles(chart);
  copy.querySelectorAll("style").forEach((sheet) => sheet.remove());
  const { width, height } = chart.viewBox.baseVal;
  const lines = sentences.flatMap((sentence) => wrap(sentence, width));
  const above = (lines.length + 0.5) * LINE;
  let below = height + LINE / 2;
  lines.forEach((line, index) => copy.append(text(line, 4, (index + 1) * LINE - above - 4)));
  for (const entry of legend) {
    const sample = entry.querySelector<SVGSVGElement>("svg");
    const start = sample ? SAMPLE : 4;
    const place = element("g", { transform: `translate(4 ${below - (sample?.height.baseVal.value ?? 0) / 2})` });
    if (sample) place.append(...withStyles(sample).children);
    copy.append(place);
    for (const line of wrap(entry.textContent.trim(), width - start)) {
      copy.append(text(line, start, below + 4));
      below += LINE;
    }
  }
  const whole = above + below;
  copy.prepend(
    element("rect", { y: -above, width, height: whole, fill: getComputedStyle(document.body).backgroundColor }),
  );
  copy.setAttribute("viewBox", `0 ${-above} ${width} ${whole}`);
  copy.setAttribute("height", String(whole));
  copy.removeAttribute("aria-hidden");
  copy.setAttribute("xmlns", SVG);
  removeComments(copy);
  return new XMLSerializer().serializeToString(copy);
}

/** A copy that looks the same without the page's style sheets. */
function withStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    for (const name of STYLES) copies[index]?.setAttribute(name, style.getPropertyValue(name));
    copies[index]?.removeAttribute("style");
  });
  return copy;
}

/** What draws the page marks its places with comments, which a file has no use for. */
function removeComments(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function text(content: string, x: number, y: number): SVGElement {
  const made = element("text", { x, y, "text-anchor": "start", fill: getComputedStyle(document.body).color });
  made.textContent = content;
  return made;
}
