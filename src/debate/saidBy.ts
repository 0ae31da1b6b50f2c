import type { Note } from "./note";

type Said = Pick<Note, "title" | "speaker">;

const HAN = /\p{Script=Han}/u;

/** Who said something and when, punctuated as the language of the note is: `Robin Li, 2024`, `李彦宏，2024`. */
export function saidBy({ title, speaker }: Said, when: string): string {
  return speaker.name + (HAN.test(title) ? "，" : ", ") + when;
}

/** What follows a title: ` (Robin Li, 2024)`, `（李彦宏，2024）`. */
export function bySpeaker(note: Said, when: string): string {
  const by = saidBy(note, when);
  return HAN.test(note.title) ? `（${by}）` : ` (${by})`;
}
