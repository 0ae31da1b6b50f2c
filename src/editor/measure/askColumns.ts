import * as vscode from "vscode";
import { type KnownTable, MEANINGS, type Meaning, NEEDED, ZONE, saysEnough } from "../../measure/columns/columnMap";
import { likelyFirst } from "../../measure/columns/likely";
import type { PlainTable } from "../../measure/columns/plainTable";
import type { MeasureKind } from "../../measure/measured";
import { meaningName } from "./columnWords";

/** What a table tells of, and what is asked of it first. */
interface Telling {
  readonly kind: MeasureKind;
  readonly first: readonly Meaning[];
}

/**
 * Asks what the columns of a table mean that nobody knows: what it tells of, one column after the other with its first
 * values, and the zone of times that name none.
 * @returns undefined where the person leaves
 */
export async function askColumns(file: string, table: PlainTable): Promise<KnownTable | undefined> {
  const telling = await askKind(file);
  if (!telling) return undefined;
  const { kind, first } = telling;
  const columns: Partial<Record<Meaning, string>> = {};
  for (const meaning of first) {
    const column = await askColumn(meaning, table, columns, file);
    if (column === undefined) return undefined;
    if (column !== null) columns[meaning] = column;
  }
  for (;;) {
    const more = await askMore({ kind, columns }, first, file);
    if (more === undefined) return undefined;
    if (more === null) break;
    const column = await askColumn(more, table, columns, file);
    if (column === undefined) return undefined;
    if (column !== null) columns[more] = column;
  }
  const zone = await askOffset(columns.time, table, file);
  if (zone === undefined) return undefined;
  const header = table.columns.map(({ name }) => name);
  return { kind, columns, ...(zone === null ? {} : { zone }), header };
}

const title = (): string => vscode.l10n.t("Measure from Files");

async function askKind(file: string): Promise<Telling | undefined> {
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly telling: Telling }>(
    [
      {
        label: vscode.l10n.t("Calls, or usage by hour or day"),
        detail: vscode.l10n.t("A row has input and output tokens."),
        telling: { kind: "usage", first: ["input", "output", "time", "model"] },
      },
      {
        label: vscode.l10n.t("A bill by kind of token"),
        detail: vscode.l10n.t("A row counts one thing, such as input tokens, with its amount."),
        telling: { kind: "usage", first: ["type", "amount", "unit", "time", "model"] },
      },
      {
        label: vscode.l10n.t("A load test"),
        detail: vscode.l10n.t("A row is a run at some number of requests at once."),
        telling: { kind: "load", first: ["concurrency", "throughput", "model"] },
      },
      {
        label: vscode.l10n.t("An evaluation"),
        detail: vscode.l10n.t("A row is an item with its score, or a sum of items."),
        telling: { kind: "eval", first: ["score", "item", "option"] },
      },
    ],
    {
      title: title(),
      placeHolder: vscode.l10n.t("The columns of {0} are not known. What does it tell of?", file),
      ignoreFocusOut: true,
    },
  );
  return picked?.telling;
}

/** @returns null where no column has this meaning, undefined where the person leaves */
async function askColumn(
  meaning: Meaning,
  table: PlainTable,
  taken: Readonly<Partial<Record<Meaning, string>>>,
  file: string,
): Promise<string | null | undefined> {
  const used = new Set(Object.values(taken));
  const free = table.columns.filter(({ name }) => !used.has(name));
  const items = likelyFirst(meaning, free).map(
    ({ name, values }): vscode.QuickPickItem & { readonly column: string | null } => ({
      label: name,
      description: values.join(" · "),
      column: name,
    }),
  );
  const picked = await vscode.window.showQuickPick(
    [...items, { label: vscode.l10n.t("No column says this"), column: null }],
    {
      title: title(),
      placeHolder: vscode.l10n.t("Which column of {0} is this: {1}?", file, meaningName(meaning)),
      matchOnDescription: true,
      ignoreFocusOut: true,
    },
  );
  return picked?.column;
}

/** What else a column may say. @returns null where that is all, undefined where the person leaves */
async function askMore(
  { kind, columns }: Pick<KnownTable, "kind" | "columns">,
  first: readonly Meaning[],
  file: string,
): Promise<Meaning | null | undefined> {
  const isBill = first.includes("type");
  const needed = new Set<Meaning>(NEEDED[kind].flat());
  const isEnough = saysEnough({ kind, columns });
  const others = (MEANINGS[kind] as readonly Meaning[]).filter(
    (meaning) =>
      columns[meaning] === undefined &&
      (isEnough ? !first.includes(meaning) : needed.has(meaning)) &&
      (kind !== "usage" || isBill === ["type", "amount", "unit"].includes(meaning)),
  );
  if (isEnough && others.length === 0) return null;
  const items = others.map((meaning): vscode.QuickPickItem & { readonly meaning: Meaning | null } => ({
    label: meaningName(meaning),
    meaning,
  }));
  const picked = await vscode.window.showQuickPick(
    isEnough ? [{ label: vscode.l10n.t("That is all"), meaning: null }, ...items] : items,
    {
      title: title(),
      placeHolder: isEnough
        ? vscode.l10n.t("What else do columns of {0} say?", file)
        : vscode.l10n.t("That is not enough yet to read {0}. What else does a column say?", file),
      ignoreFocusOut: true,
    },
  );
  return picked?.meaning;
}

/** @returns null where no zone needs to be told, undefined where the person leaves */
async function askOffset(
  time: string | undefined,
  table: PlainTable,
  file: string,
): Promise<string | null | undefined> {
  const values = table.columns.find(({ name }) => name === time)?.values ?? [];
  if (!values.some((value) => /\d:\d\d/.test(value) && !/(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/i.test(value))) return null;
  const offsets = [...new Set([ownOffset(), "+08:00"])].filter((offset) => offset !== "+00:00");
  const items: (vscode.QuickPickItem & { readonly zone: string | null | undefined })[] = [
    { label: "UTC", zone: null },
    ...offsets.map((zone) => ({ label: `UTC${zone}`, zone })),
    { label: vscode.l10n.t("Another offset…"), zone: undefined },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: title(),
    placeHolder: vscode.l10n.t("The times of {0} name no zone. In which are they?", file),
    ignoreFocusOut: true,
  });
  if (!picked || picked.zone !== undefined) return picked?.zone;
  return vscode.window.showInputBox({
    title: title(),
    prompt: vscode.l10n.t("The offset from UTC, such as +08:00"),
    ignoreFocusOut: true,
    validateInput: (zone) => (ZONE.test(zone) ? undefined : vscode.l10n.t("An offset has the form +08:00 or -05:00.")),
  });
}

function ownOffset(): string {
  const minutes = -new Date().getTimezoneOffset();
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
