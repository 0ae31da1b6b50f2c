import type { InputFile } from "./inputFile";
import { collect } from "./source/collect";
import { MeasureFailure } from "./source/failure";
import { Bounds, gunzip, unpacked, unzstd } from "./source/packed";
import { type ZipEntry, entryBytes, zipEntries } from "./source/zip";

/** One text to be read: a file, or a part of an archive. */
export interface Part {
  readonly name: string;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** A file by itself, unpacked where it is packed, or the parts of an archive. @throws MeasureFailure */
export async function partsOf(file: InputFile): Promise<Part[]> {
  const start = await collect(file.read(0, Math.min(file.size, 8)), 8);
  if (start.length === 0) throw new MeasureFailure("file-empty");
  // Workbooks as Excel wrote them before 2007.
  if (begins(start, [0xd0, 0xcf, 0x11, 0xe0])) throw new MeasureFailure("workbook");
  const whole = (): AsyncIterable<Uint8Array> => file.read(0, file.size);
  if (begins(start, [0x50, 0x4b, 3, 4]) || begins(start, [0x50, 0x4b, 5, 6])) return await zipParts(file);
  if (begins(start, [0x1f, 0x8b]))
    return [{ name: file.name, open: () => unpacked(whole(), gunzip, new Bounds(file.size)) }];
  if (begins(start, [0x28, 0xb5, 0x2f, 0xfd]))
    return [{ name: file.name, open: () => unpacked(whole(), unzstd, new Bounds(file.size)) }];
  return [{ name: file.name, open: whole }];
}

async function zipParts(file: InputFile): Promise<Part[]> {
  const entries = (await zipEntries(file)).filter(
    ({ name }) => !name.endsWith("/") && !/(^|\/)(__MACOSX|\.)/.test(name),
  );
  if (entries.some(({ name }) => name === "xl/workbook.xml")) throw new MeasureFailure("workbook");
  const bounds = new Bounds(file.size);
  const header =
    entries.find(({ name }) => name === "header.json") ?? entries.find(({ name }) => name === "_journal/start.json");
  const samples = entries.filter(({ name }) => /^samples\/.*\.json$/.test(name));
  if (header && (samples.length > 0 || header.name !== "header.json"))
    return [{ name: `${file.name}!${header.name}`, open: () => inspectLog(file, header, samples, bounds) }];
  return entries.map((entry) => ({ name: `${file.name}!${entry.name}`, open: () => entryBytes(file, entry, bounds) }));
}

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, at) => bytes[at] === byte);
}

/** The log of Inspect that an archive holds in pieces, as one JSON text: what the header says, with the samples in it. */
async function* inspectLog(
  file: InputFile,
  header: ZipEntry,
  samples: readonly ZipEntry[],
  bounds: Bounds,
): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = await collect(entryBytes(file, header, bounds), LONGEST_HEADER);
  const text = new TextDecoder().decode(bytes).trimEnd();
  const encoder = new TextEncoder();
  yield encoder.encode(`${text.slice(0, -1)}${/^\{\s*\}$/.test(text) ? "" : ","}"samples":[`);
  for (const [index, sample] of samples.entries()) {
    if (index > 0) yield encoder.encode(",\n");
    yield* entryBytes(file, sample, bounds);
  }
  yield encoder.encode("]}");
}

/** Bytes; a header holds results and settings and no samples. */
const LONGEST_HEADER = 16 * 1024 * 1024;
