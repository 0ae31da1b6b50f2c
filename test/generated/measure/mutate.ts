/** Numbers from 0 to below 1, always the same from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const OTHERS = [
  "null",
  '""',
  '"x"',
  "[]",
  "{}",
  "true",
  "-1",
  "0",
  "1e308",
  "1e999",
  "NaN",
  "-Infinity",
  '"1,234"',
  '"=1+1"',
  "12345678901234567890",
  '"__proto__"',
  '[{"a":[1]}]',
  "0.5",
  '"2026-02-30"',
];

export type Kind = "cut" | "doubled" | "flipped" | "swapped" | "removed" | "shuffled";
export const KINDS: readonly Kind[] = ["cut", "doubled", "flipped", "swapped", "removed", "shuffled"];

/** A file with something wrong in it. */
export function mutated(text: string, kind: Kind, random: () => number): Uint8Array {
  const place = (length: number): number => Math.floor(random() * length);
  const bytes = Buffer.from(text);
  switch (kind) {
    case "cut":
      return bytes.subarray(0, place(bytes.length));
    case "doubled": {
      const [from, to] = [place(bytes.length), place(bytes.length)].sort((a, b) => a - b) as [number, number];
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
    }
    case "flipped":
      for (let count = 1 + place(6); count > 0; count--) {
        const at = place(bytes.length);
        bytes[at] = random() < 0.5 ? (bytes[at] ?? 0) ^ (1 << place(8)) : place(256);
      }
      return bytes;
    case "swapped":
      return Buffer.from(
        text.replaceAll(/"(?:[^"\\]|\\.)*"(?!\s*:)|-?\b\d+(?:\.\d+)?\b|true|false|null/g, (value) =>
          random() < 0.08 ? (OTHERS[place(OTHERS.length)] ?? value) : value,
        ),
      );
    case "removed": {
      const [from, length] = [place(bytes.length), 1 + place(40)];
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
    }
    case "shuffled": {
      const parts = text.split(/(?<=[\n,{[])/);
      for (let count = 1 + place(3); count > 0; count--) {
        const [one, other] = [place(parts.length), place(parts.length)];
        [parts[one], parts[other]] = [parts[other] ?? "", parts[one] ?? ""];
      }
      return Buffer.from(parts.join(""));
    }
  }
}
