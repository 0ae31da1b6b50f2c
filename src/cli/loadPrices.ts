import { readFile } from "node:fs/promises";
import path from "node:path";
import { type BuiltPrices, type PriceBook, priceBook } from "../models/prices/priceBook";
import type { OverlayFile } from "../models/prices/overlayFile";
import { readOverlay } from "../models/prices/readOverlay";
import { readPackedFile } from "../library/packedFile";
import { CommandLineError } from "./commandLineError";
import { failureReason, readTextFile } from "./files/readFile";
import { problemSummary } from "./problemMessages";

/** The overlay that ships has 40 KB; a team's is smaller. */
const MAX_PRICES_BYTES = 2 * 1024 * 1024;

/**
 * Reads the prices that lie beside this script and, over them, the team's own file where there is one.
 * @throws Error that names the file where the built-in prices are missing or damaged; CommandLineError for a bad file of the team.
 */
export async function loadPrices(teamFile?: string): Promise<PriceBook> {
  const file = path.join(__dirname, "prices.json.zst");
  let built: BuiltPrices;
  try {
    // The build wrote this file from the same types.
    built = readPackedFile(await readFile(file)) as BuiltPrices;
  } catch (error) {
    throw new Error(`The prices ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  return priceBook(built.catalogue, built.overlay, teamFile === undefined ? {} : await teamPrices(teamFile));
}

async function teamPrices(file: string): Promise<OverlayFile> {
  const found = await readTextFile(file, MAX_PRICES_BYTES);
  if ("failure" in found) {
    if (found.failure === "missing") return {};
    throw new CommandLineError(`${file}: not read, because ${failureReason(found.failure)}`);
  }
  const read = readOverlay(found.text, file);
  if ("value" in read) return read.value;
  throw new CommandLineError(problemSummary(read.problems));
}
