import { deflateRawSync, gzipSync } from "node:zlib";

/** A file to put into an archive, and what its headers claim. */
export interface Packed {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** 0 stored, 8 deflate; any other number is only claimed. */
  readonly method?: number;
  readonly isEncrypted?: boolean;
  /** The unpacked size that the headers claim. */
  readonly claimed?: number;
  /** Takes the bytes of the file at this place of the list instead of its own. */
  readonly sameAs?: number;
}

/** A zip archive as its headers are told to be, right or wrong. */
export function zipOf(files: readonly Packed[]): Uint8Array {
  const parts: Buffer[] = [];
  const places: number[] = [];
  const packed: Buffer[] = [];
  let at = 0;
  for (const { name, data, method = 8, sameAs } of files) {
    if (sameAs !== undefined) {
      places.push(places[sameAs] ?? 0);
      packed.push(packed[sameAs] ?? Buffer.alloc(0));
      continue;
    }
    const bytes = Buffer.from(data);
    const body = method === 8 ? deflateRawSync(bytes) : bytes;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    parts.push(local, Buffer.from(name), body);
    places.push(at);
    packed.push(body);
    at += 30 + Buffer.byteLength(name) + body.length;
  }
  const directory = files.map(({ name, data, method = 8, isEncrypted, claimed }, index) => {
    const entry = Buffer.alloc(46 + Buffer.byteLength(name));
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(isEncrypted ? 1 : 0, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed[index]?.length ?? 0, 20);
    entry.writeUInt32LE(claimed ?? Buffer.byteLength(data), 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(places[index] ?? 0, 42);
    entry.write(name, 46);
    return entry;
  });
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length & 0xffff, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** Megabytes of zeros, packed. */
export function gzipOfZeros(start: string, megabytes: number): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(start), Buffer.alloc(megabytes * 1024 * 1024, 0x20)]));
}
