/** A rectangle in pixels, from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point that is to be named, and how large its name is. In pixels. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far a name keeps from what is there already. */
const GAP = 3;
/** From the middle of a point to the nearest edge of a name beside it. */
const BESIDE = 10;
/** How much farther the next try is. */
const STEP = 8;
/** Tries at one distance, to the right first, where one looks for a name. */
const DIRECTIONS = [0, 180, 270, 90, 315, 45, 225, 135, 337.5, 22.5, 202.5, 157.5, 292.5, 247.5, 67.5, 112.5].map(
  (degrees) => (degrees * Math.PI) / 180,
);

/** Whether two boxes share room, or lie nearer to each other than a gap. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}

/**
 * Finds room for a name near each point: within the area, on no obstacle and on no other name, and as near as can be. Crowded
 * points come first, since the others have more to choose from.
 * @param obstacles what no name may cover: the points themselves, their bars, other text
 * @returns a box for each name in their order, or null where not all of them find room
 */
export function placeLabels(labels: readonly Label[], obstacles: readonly Box[], area: Box): Box[] | null {
  const crowd = (one: Label): number =>
    labels.filter((other) => Math.hypot(other.x - one.x, other.y - one.y) < one.width).length;
  const order = labels.map((label, index) => ({ label, index })).sort((a, b) => crowd(b.label) - crowd(a.label));
  const taken = [...obstacles];
  const placed: (Box | undefined)[] = labels.map(() => undefined);
  for (const { label, index } of order) {
    const box = roomFor(label, taken, area);
    if (!box) return null;
    placed[index] = box;
    taken.push(box);
  }
  return placed.filter((box) => box !== undefined);
}

function roomFor(label: Label, taken: readonly Box[], area: Box): Box | null {
  const farthest = Math.hypot(area.width, area.height);
  for (let distance = BESIDE; distance < farthest; distance += STEP) {
    for (const angle of DIRECTIONS) {
      const box = boxAt(label, angle, distance);
      if (isWithin(box, area) && !taken.some((other) => overlaps(box, other, GAP))) return box;
    }
  }
  return null;
}

/** A name whose nearest edge lies so far from its point, in a direction. */
function boxAt({ x, y, width, height }: Label, angle: number, distance: number): Box {
  const [right, down] = [Math.cos(angle), Math.sin(angle)];
  return {
    x: x + right * (distance + width / 2) - width / 2,
    y: y + down * (distance + height / 2) - height / 2,
    width,
    height,
  };
}

function isWithin(box: Box, area: Box): boolean {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height
  );
}

/** The point of a box that is nearest to a point, where a line to a name ends. */
export function nearestOf(box: Box, { x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } {
  return {
    x: Math.min(box.x + box.width, Math.max(box.x, x)),
    y: Math.min(box.y + box.height, Math.max(box.y, y)),
  };
}

/** From this distance of a name on, a line leads to it. In pixels. */
export const FAR = BESIDE + STEP;
