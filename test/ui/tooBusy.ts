import type { Frame } from "playwright-core";

/** What a step of a page may take and still be quick, in milliseconds of a quiet machine. */
const QUICK_MS = 15;
/** From here on a browser calls a task long, in milliseconds. */
const LONG_MS = 50;

/**
 * Whether the machine is so busy that of steps that are quick by themselves more than a share would be long: then nobody can
 * tell how quick those of a page are.
 */
export async function tooBusy(frame: Frame, steps: number, share: number): Promise<boolean> {
  const long = await frame.evaluate(
    async ([count, quick, most]) => {
      const spin = (turns: number): number => {
        const begin = performance.now();
        let sum = 0;
        for (let turn = 0; turn < turns; turn++) sum += Math.sqrt(turn);
        return sum > 0 ? performance.now() - begin : 0;
      };
      const TURNS = 200_000;
      // Nothing came between the quickest of many.
      const quickest = Math.min(...Array.from({ length: 40 }, () => spin(TURNS)));
      const turns = (quick / Math.max(quickest, 0.01)) * TURNS;
      let found = 0;
      for (let step = 0; step < count; step++) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        if (spin(turns) > most) found++;
      }
      return found;
    },
    [steps, QUICK_MS, LONG_MS] as const,
  );
  return long > steps * share;
}
