import { Inflate } from "fflate";
import type { InputFile } from "../inputFile";
import { collect } from "./collect";
import { MeasureFailure } from "./failure";
import { type Bounds, type MakeInflator, unpacked, unzstd } from "./packed";

/** A file inside a zip archive. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflate, 93 Zstandard. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedSize: number;
  readonly headerAt: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** The end record and the longest comment that may follow it. */
const TAIL = 22 + 65535;
const MOST_DIRECTORY = 64 * 1024 * 1024;
const MOST_ENTRIES = 200_000;

/**
 * The directory of a zip archive, also of more than 4 GB (APPNOTE.TXT 4.3 and 4.5.3).
 * @throws MeasureFailure where there is none or it is broken.
 */
export async function zipEntries(file: InputFile): Promise<ZipEntry[]> {
  const tailFrom = Math.max(0, file.size - TAIL);
  const tail = view(await collect(file.read(tailFrom, file.size), TAIL));
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== END) end--;
  if (end < 0) throw new MeasureFailure("archive-broken", "end of central directory");
  let count = tail.getUint16(end + 10, true);
  let size = tail.getUint32(end + 12, true);
  let from = tail.getUint32(end + 16, true);
  if (end >= 20 && tail.getUint32(end - 20, true) === LOCATOR_64) {
    const at = Number(tail.getBigUint64(end - 12, true)) - tailFrom;
    if (at < 0 || at + 56 > tail.byteLength || tail.getUint32(at, true) !== END_64)
      throw new MeasureFailure("archive-broken", "zip64 end of central directory");
    count = Number(tail.getBigUint64(at + 32, true));
    size = Number(tail.getBigUint64(at + 40, true));
    from = Number(tail.getBigUint64(at + 48, true));
  }
  if (from + size > file.size || size > MOST_DIRECTORY || count > MOST_ENTRIES)
    throw new MeasureFailure("archive-broken", "central directory");
  return readDirectory(view(await collect(file.read(from, from + size), size)));
}

function readDirectory(bytes: DataView): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= bytes.byteLength;) {
    if (bytes.getUint32(at, true) !== ENTRY) throw new MeasureFailure("archive-broken", "central directory");
    const nameLength = bytes.getUint16(at + 28, true);
    const extraLength = bytes.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + bytes.getUint16(at + 32, true);
    if (next > bytes.byteLength) throw new MeasureFailure("archive-broken", "central directory");
    const flags = bytes.getUint16(at + 8, true);
    const name = new Uint8Array(bytes.buffer, bytes.byteOffset + at + 46, nameLength);
    const large = largeFields(bytes, at, nameLength, extraLength);
    entries.push({
      // Without its flag a name is in a code page that nobody states; names only serve to be shown and told apart.
      name: new TextDecoder("utf-8").decode(name),
      method: bytes.getUint16(at + 10, true),
      isEncrypted: (flags & 1) === 1,
      packedSize: large.packedSize,
      headerAt: large.headerAt,
    });
    at = next;
  }
  return entries;
}

/** Sizes and places that do not fit into 32 bits stand in an extra field, in this order, each only where needed. */
function largeFields(bytes: DataView, at: number, nameLength: number, extraLength: number) {
  const short = { unpacked: bytes.getUint32(at + 24, true), packed: bytes.getUint32(at + 20, true) };
  let [packedSize, headerAt] = [short.packed, bytes.getUint32(at + 42, true)];
  const from = at + 46 + nameLength;
  for (let field = from; field + 4 <= from + extraLength;) {
    const length = bytes.getUint16(field + 2, true);
    if (bytes.getUint16(field, true) === 1) {
      let value = field + 4;
      const take = (): number => {
        if (value + 8 > field + 4 + length || value + 8 > bytes.byteLength)
          throw new MeasureFailure("archive-broken", "zip64 field");
        value += 8;
        return Number(bytes.getBigUint64(value - 8, true));
      };
      if (short.unpacked === MOST_32) take();
      if (short.packed === MOST_32) packedSize = take();
      if (headerAt === MOST_32) headerAt = take();
    }
    field += 4 + length;
  }
  return { packedSize, headerAt };
}

const MOST_32 = 0xffffffff;

/** The bytes of an entry. @throws MeasureFailure where it cannot be read or grows beyond the bounds. */
export async function* entryBytes(
  file: InputFile,
  entry: ZipEntry,
  bounds: Bounds,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (entry.isEncrypted) throw new MeasureFailure("archive-encrypted", entry.name);
  const header = view(await collect(file.read(entry.headerAt, Math.min(file.size, entry.headerAt + 30)), 30));
  if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL)
    throw new MeasureFailure("archive-broken", entry.name);
  const from = entry.headerAt + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (from + entry.packedSize > file.size) throw new MeasureFailure("archive-broken", entry.name);
  const pieces = file.read(from, from + entry.packedSize);
  const make = INFLATORS[entry.method];
  if (make) yield* unpacked(pieces, make, bounds);
  else if (entry.method !== 0) throw new MeasureFailure("archive-method", entry.name, String(entry.method));
  else
    for await (const piece of pieces) {
      bounds.count(piece.length);
      yield piece;
    }
}

const INFLATORS: Readonly<Partial<Record<number, MakeInflator>>> = {
  8: (out) => new Inflate((piece) => out(piece)),
  93: unzstd,
};

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
