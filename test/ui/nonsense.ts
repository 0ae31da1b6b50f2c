import type { Frame } from "playwright-core";

/** What a field of a page makes of nonsense. */
interface Answer {
  readonly id: string;
  readonly nonsense: string;
  /** `aria-invalid` with the nonsense in the field, and once it was taken back. */
  readonly whenTyped: string | null;
  readonly whenTakenBack: string | null;
  /** Whether the field still shows what was typed. */
  readonly isKept: boolean;
  readonly note: string;
  /** The finding of the page meanwhile. */
  readonly finding: string;
}

/**
 * Types nonsense into fields and takes it back, one after the other. It happens within the page, since hundreds of steps
 * from outside would take a minute. Every field takes one kind, in turn: three in each would only take longer.
 */
export function nonsenseIn(frame: Frame, fields: readonly string[]): Promise<Answer[]> {
  return frame.evaluate(async (ids) => {
    const painted = (): Promise<void> =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
    const told = [];
    for (const [index, id] of ids.entries()) {
      const field = document.getElementById(id);
      if (!(field instanceof HTMLInputElement)) throw new Error(id);
      const type = async (text: string): Promise<string | null> => {
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await painted();
        return field.getAttribute("aria-invalid");
      };
      const before = field.value;
      const nonsense = ["abc", "-1e300", "1e400"][index % 3] ?? "";
      const whenTyped = await type(nonsense);
      const shown = {
        isKept: field.value === nonsense,
        note: document.getElementById(`${id}-note`)?.innerText.trim() ?? "",
        finding: document.getElementById("finding")?.innerText ?? "",
      };
      told.push({ id, nonsense, whenTyped, ...shown, whenTakenBack: await type(before) });
    }
    return told;
  }, fields);
}
