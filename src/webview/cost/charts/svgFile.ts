const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "color",
];
const SVG = "http://www.w3.org/2000/svg";
const LINE = 20;
/** How wide a letter is on average; a Chinese one is twice as wide. In pixels. */
const LETTER = 7;

/**
 * A chart as a file of its own: what the theme's variables stand for is written out, on the editor's background, with the
 * sentences above it and the names of its lines below it, since names beside lines are cut off or left out by width.
 */
export function svgFile(chart: SVGSVGElement, sentences: readonly string[], legend: readonly Element[]): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    for (const name of STYLES) copies[index]?.setAttribute(name, style.getPropertyValue(name));
    copies[index]?.removeAttribute("style");
  });
  copy.querySelectorAll("style").forEach((sheet) => sheet.remove());
  const { width, height } = chart.viewBox.baseVal;
  const lines = sentences.flatMap((sentence) => wrap(sentence, width));
  const above = (lines.length + 0.5) * LINE;
  const whole = above + height + legend.length * LINE + LINE / 2;
  lines.forEach((line, index) => copy.append(text(line, 4, (index + 1) * LINE - above - 4)));
  legend.forEach((entry, index) => {
    const y = height + (index + 0.5) * LINE;
    const sample = entry.querySelector("line");
    const stroke = sample ? getComputedStyle(sample) : null;
    copy.append(
      element("line", {
        x1: 4,
        x2: 32,
        y1: y,
        y2: y,
        stroke: stroke?.stroke ?? "none",
        "stroke-width": 2.5,
        "stroke-dasharray": stroke?.strokeDasharray ?? "none",
      }),
      text(entry.textContent.trim(), 40, y + 4),
    );
  });
  copy.prepend(
    element("rect", { y: -above, width, height: whole, fill: getComputedStyle(document.body).backgroundColor }),
  );
  copy.setAttribute("viewBox", `0 ${-above} ${width} ${whole}`);
  copy.setAttribute("height", String(whole));
  copy.removeAttribute("aria-hidden");
  copy.setAttribute("xmlns", SVG);
  return new XMLSerializer().serializeToString(copy);
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

/** A sentence in lines that fit into a width; Chinese may break anywhere. */
function wrap(sentence: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  const room = (candidate: string): number =>
    Array.from(candidate).reduce((sum, letter) => sum + (/[\u2E80-\uFFEF]/.test(letter) ? 2 : 1), 0) * LETTER;
  for (const piece of sentence.match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]+\s*|\s+/g) ?? []) {
    if (line !== "" && room(line + piece.trimEnd()) > width - 8) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return line === "" ? lines : [...lines, line];
}
