import type { Answers } from "../../../../src/measure/answers";

/** A small sound file of a format, by its id, in the shape that its tool writes. */
export type Sample = readonly [format: string, name: string, text: string, answers?: Answers];

export const at = (hour: number): string => new Date(Date.UTC(2026, 9, 1, hour)).toISOString();
export const seconds = (hour: number): number => Date.UTC(2026, 9, 1, hour) / 1000;
export const three = <T>(make: (index: number) => T): T[] => [1, 2, 3].map(make);
export const csv = (header: string, rows: readonly string[]): string => `${[header, ...rows].join("\n")}\n`;
