import { EVALUATIONS } from "./samples/evaluations";
import { EXPORTS } from "./samples/exports";
import { LOAD_TESTS } from "./samples/load";
import { LOGS } from "./samples/logs";
import type { Sample } from "./samples/sample";

/** A sound file of every format; the fuzzing breaks each of them in turn. */
export const SAMPLES: readonly Sample[] = [...EXPORTS, ...LOGS, ...LOAD_TESTS, ...EVALUATIONS];
