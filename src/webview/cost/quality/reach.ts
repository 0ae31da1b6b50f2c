/** Lets keyboard and pointer go from point to point of a chart, and shows what each says in a box beside it. */
export function makeReachable(
  place: HTMLElement,
  chart: SVGSVGElement,
  textOf: (id: string) => readonly string[],
): void {
  const points = [...chart.querySelectorAll<SVGGElement>(".point")];
  const tip = document.createElement("div");
  tip.className = "chart-tip";
  tip.hidden = true;
  // The point says the same to who cannot see it.
  tip.setAttribute("aria-hidden", "true");
  place.append(tip);
  const hide = (): void => {
    tip.hidden = true;
  };
  const show = (point: SVGGElement): void => {
    tip.replaceChildren(
      ...textOf(point.dataset["id"] ?? "").map((line) => {
        const paragraph = document.createElement("div");
        paragraph.textContent = line;
        return paragraph;
      }),
    );
    tip.hidden = false;
    const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width;
    const [x, y] = [Number(point.dataset["x"]) * scale, Number(point.dataset["y"]) * scale];
    tip.style.left = `${Math.max(0, Math.min(x + 16, place.clientWidth - tip.offsetWidth))}px`;
    const above = y - tip.offsetHeight - 16;
    tip.style.top = `${above >= 0 ? above : y + 16}px`;
  };
  const reach = (point: SVGGElement | undefined): void => {
    if (!point) return;
    for (const other of points) other.setAttribute("tabindex", other === point ? "0" : "-1");
    point.focus();
  };
  // In the order in which they lie, from the least cost on.
  const sorted = [...points].sort((a, b) => Number(a.dataset["x"]) - Number(b.dataset["x"]));
  const [first] = sorted;
  for (const point of points) {
    point.setAttribute("tabindex", point === first ? "0" : "-1");
    point.addEventListener("focus", () => show(point));
    point.addEventListener("blur", hide);
    point.addEventListener("pointerenter", () => show(point));
    point.addEventListener("pointerleave", hide);
    point.addEventListener("keydown", (event) => {
      const at = sorted.indexOf(point);
      const goal = {
        ArrowRight: sorted[at + 1],
        ArrowDown: sorted[at + 1],
        ArrowLeft: sorted[at - 1],
        ArrowUp: sorted[at - 1],
        Home: first,
        End: sorted.at(-1),
      };
      if (event.key === "Escape") hide();
      if (!Object.hasOwn(goal, event.key)) return;
      event.preventDefault();
      reach(goal[event.key as keyof typeof goal]);
    });
  }
}
