import type { Format } from "./format";
import { openaiUsage } from "./formats/usage/openaiUsage";

/** Every format; the first that knows a file reads it, so that plain ones stand last. */
export const FORMATS: readonly Format[] = [openaiUsage];
