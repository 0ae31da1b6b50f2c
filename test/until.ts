const PATIENCE_MS = 60_000;
const PAUSE_MS = 50;

/**
 * Asks again and again until something holds: a test waits for what it needs, never for a time.
 * @returns what was asked for, as soon as it is neither false nor undefined.
 * @throws Error that names what was waited for, with what was seen last.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | false | undefined> | T | false | undefined,
  seen: () => string = () => "",
): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  do {
    const answer = await ask();
    if (answer !== false && answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  } while (performance.now() < end);
  throw new Error(`Waited in vain for ${what}.${seen() === "" ? "" : ` Seen last: ${seen()}`}`);
}
