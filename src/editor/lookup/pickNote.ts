import type { Note } from "../../debate/note";
import { NOTE_TYPES } from "../services/lookupService";
import type { Services } from "../services/services";
import { pickEntry } from "./lookupPick";

/** Lets a person choose a note by the bilingual search. */
export async function pickNote(services: Services, placeholder: string): Promise<Note | undefined> {
  const choice = await pickEntry(services, { placeholder, types: NOTE_TYPES });
  if (!choice) return undefined;
  const { debate } = await services.library.current();
  return debate.note(choice.entry.id);
}
