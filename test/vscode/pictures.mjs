// @ts-check
// `npm run pictures`: takes the README's pictures anew.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bundleEntry } from "./bundleTests.mjs";

await import(pathToFileURL(await bundleEntry(path.join("ui", "pictures.ts"))).href);
