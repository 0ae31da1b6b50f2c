import * as vscode from "vscode";
import { isPartialDate } from "../../debate/dates";
import { today } from "../services/today";
import { type Outcome, type StepFrame, pickOne, show } from "./steps";

const MONTHS = [3, 6, 12] as const;

interface ReviewItem extends vscode.QuickPickItem {
  readonly date: string | undefined;
  readonly isOwn: boolean;
}

/** When the decision is looked at again: in some months, on a day of one's own, or never. */
export async function askReview(
  frame: StepFrame,
  chosen: string | undefined,
  take: (date: string | undefined) => void,
): Promise<Outcome> {
  const own: ReviewItem = { label: vscode.l10n.t("On another day..."), description: "", date: undefined, isOwn: true };
  const items: ReviewItem[] = [
    ...MONTHS.map((months) => ({
      label: vscode.l10n.t("In {0} months", months),
      description: inMonths(today(), months),
      date: inMonths(today(), months),
      isOwn: false,
    })),
    own,
    { label: vscode.l10n.t("No review"), description: "", date: undefined, isOwn: false },
  ];
  let picked = own;
  const active = items.find(({ date }) => date !== undefined && date === chosen);
  const outcome = await pickOne(
    frame,
    vscode.l10n.t("When do you look at this decision again?"),
    items,
    active,
    (item) => (picked = item),
  );
  if (outcome !== "next") return outcome;
  take(picked.date);
  if (!picked.isOwn) return outcome;
  const typed = await askDate(frame, take);
  return typed === "back" ? askReview(frame, chosen, take) : typed;
}

function askDate(frame: StepFrame, take: (date: string) => void): Promise<Outcome> {
  const input = vscode.window.createInputBox();
  input.prompt = vscode.l10n.t("The day of the review, such as {0}", inMonths(today(), 6));
  const problem = (text: string): string | undefined =>
    /^\d{4}-\d\d-\d\d$/.test(text) && isPartialDate(text)
      ? undefined
      : vscode.l10n.t("A day is written as year, month and day, such as {0}.", inMonths(today(), 6));
  input.onDidChangeValue((text) => (input.validationMessage = text === "" ? undefined : problem(text.trim())));
  return show(input, frame, ({ value }) => {
    input.validationMessage = problem(value.trim());
    if (input.validationMessage !== undefined) return false;
    take(value.trim());
    return true;
  });
}

/** The same day some months later; the last of the month where that has no such day. */
export function inMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
