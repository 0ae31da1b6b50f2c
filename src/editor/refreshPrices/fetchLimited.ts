/** What can be wrong with a download. */
export type DownloadFault = "not-https" | "redirects" | "status" | "too-large" | "late" | "unreachable";

/** A download that did not succeed; nothing of it is kept. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
  constructor(
    readonly fault: DownloadFault,
    /** The status, the address or the reason, for the sentence that says it. */
    readonly detail: string,
  ) {
    super(`${fault}: ${detail}`);
  }
}

export interface DownloadLimits {
  readonly mostBytes: number;
  readonly mostRedirects: number;
  /** For the whole download. */
  readonly timeoutMs: number;
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const REDIRECTS = [301, 302, 303, 307, 308];

/** Whether an address may be fetched: only over https, or from the same machine. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname));
}

/**
 * Fetches an address. What arrives is counted as it is read, unpacked, so that a small answer cannot fill the memory.
 * @param cancelled aborts when the person cancels; its error is passed on.
 * @throws DownloadError that says what went wrong.
 */
export async function fetchLimited(
  address: string,
  { mostBytes, mostRedirects, timeoutMs }: DownloadLimits,
  cancelled: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const late = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([late, cancelled]);
  try {
    const response = await follow(address, mostRedirects, signal);
    if (!response.ok) throw new DownloadError("status", String(response.status));
    return await readLimited(response, mostBytes);
  } catch (error) {
    if (error instanceof DownloadError || cancelled.aborted) throw error;
    if (late.aborted) throw new DownloadError("late", String(timeoutMs / 1000));
    throw new DownloadError("unreachable", reasonOf(error));
  }
}

/** Follows redirects itself, so that none leads away from https. */
async function follow(address: string, left: number, signal: AbortSignal): Promise<Response> {
  if (!isSafeAddress(address)) throw new DownloadError("not-https", address);
  const response = await fetch(address, { signal, redirect: "manual" });
  // A browser does not say where a redirect leads, so none is followed there.
  if (response.type !== "opaqueredirect" && !REDIRECTS.includes(response.status)) return response;
  await response.body?.cancel();
  const target = response.headers.get("location");
  if (left === 0 || target === null || !URL.canParse(target, address)) throw new DownloadError("redirects", address);
  return await follow(new URL(target, address).href, left - 1, signal);
}

async function readLimited(response: Response, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const body: ReadableStream<Uint8Array> | null = response.body;
  const reader = body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > mostBytes) {
      await reader.cancel();
      throw new DownloadError("too-large", String(mostBytes));
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
