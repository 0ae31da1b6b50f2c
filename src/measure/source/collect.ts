/** The first bytes of what comes in pieces, as one; fewer where it ends before. */
export async function collect(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number,
): Promise<Uint8Array> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    held.push(piece.subarray(0, most - length));
    length += Math.min(piece.length, most - length);
    if (length >= most) break;
  }
  const [only] = held;
  if (held.length === 1 && only) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of held) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
