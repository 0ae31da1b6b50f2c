import * as vscode from "vscode";
import type { Note } from "../../debate/note";
import { type GivenReason, POLARITIES, type Polarity } from "../../decisions/argument/argumentText";
import { candidatesOn, reasonsOfNote } from "../../decisions/argument/candidates";
import { optionWays } from "../../decisions/argument/optionWays";
import type { Services } from "../services/services";
import { pickPolarity } from "./pickPolarity";
import { pickCandidate, pickReason } from "./pickReason";

/** A note and what it says on the option under whose heading it goes; null where it goes in as context. */
export interface ChosenReason {
  readonly note: Note;
  readonly reason: GivenReason | null;
}

/**
 * What a note says on an option: asked only where it says more than one thing, or where the option may be of several kinds.
 * @param given "Good", "Bad" or "Neutral" where the caller knows it already
 */
export async function chooseReason(
  services: Services,
  note: Note,
  option: string,
  text: string,
  given: unknown,
): Promise<ChosenReason | undefined> {
  const ways = optionWays(option, text, await services.catalogue.current());
  const candidates = reasonsOfNote(note, ways);
  const [only] = candidates;
  if (!only) {
    void vscode.window.setStatusBarMessage(
      `$(info) ${vscode.l10n.t("“{0}” is no reason for or against “{1}”, so it stands below as context.", note.title, option)}`,
      8000,
    );
    return { note, reason: null };
  }
  if (only.clause === null) {
    const polarity = isPolarity(given) ? given : await pickPolarity(note, option);
    return polarity && { note, reason: { polarity, clause: null } };
  }
  const wanted = isPolarity(given) ? candidates.filter(({ polarity }) => polarity === given) : candidates;
  const [first] = wanted;
  if (first && wanted.length === 1 && (ways.length === 1 || isPolarity(given))) return { note, reason: first };
  const picked = await pickReason(services, note, option, wanted.length > 0 ? wanted : candidates, ways.length);
  return picked && { note, ...picked };
}

/** Lets a person choose one of all reasons of a polarity on an option, without those that the record cites already. */
export async function chooseCandidate(
  services: Services,
  option: string,
  text: string,
  polarity: Polarity,
  cited: ReadonlySet<string>,
): Promise<ChosenReason | undefined> {
  const [{ debate }, catalogue] = await Promise.all([services.library.current(), services.catalogue.current()]);
  const ways = optionWays(option, text, catalogue);
  const candidates = candidatesOn(debate, ways).filter(
    (candidate) => candidate.polarity === polarity && !cited.has(candidate.note.id),
  );
  const picked = await pickCandidate(services, option, candidates, ways.length);
  return picked && { note: picked.note, reason: picked };
}

export function isPolarity(value: unknown): value is Polarity {
  return POLARITIES.some((polarity) => polarity === value);
}
