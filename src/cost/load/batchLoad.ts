/** Hours within which vendors promise a batch: OpenAI, Anthropic and OpenRouter publish 24 (read on 2026-11-27). */
const PROMISED_HOURS = 24;

/**
 * When batches are worked off on machines of one's own, by the hour of a day or a week as multiples of the mean: evenly over
 * the hours within which a vendor would promise the same batch. So work of a Friday runs into Saturday, never over the
 * weekend; where the load comes every day alike, it is the same in every hour.
 * @param hours when they arrive, as multiples of the mean; its end is followed by its beginning
 */
export function batchLoad(hours: readonly number[]): number[] {
  return hours.map((_, hour) => {
    let sum = 0;
    for (let back = 0; back < PROMISED_HOURS; back++) sum += hours[(hour - back + hours.length) % hours.length] ?? 0;
    return sum / PROMISED_HOURS;
  });
}
