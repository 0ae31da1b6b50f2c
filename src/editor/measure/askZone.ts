import * as vscode from "vscode";
import { isTimeZone } from "../../cost/load/zone";

/**
 * The time zone in which the hours of a load are told: that of the scenario, else asked for.
 * @returns null where the hours are to be left out, undefined when the person leaves
 */
export async function askZone(known: string | undefined): Promise<string | null | undefined> {
  if (known !== undefined) return known;
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const other = { label: vscode.l10n.t("Another time zone…"), zone: undefined };
  const zones = [...new Set([own, "UTC"])].map((zone) => ({ label: zone, zone }));
  const none = { label: vscode.l10n.t("Leave the hours out"), zone: null };
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly zone: string | null | undefined }>(
    [...zones, other, none],
    {
      title: vscode.l10n.t("Measure from Files"),
      placeHolder: vscode.l10n.t("The load comes in some hours of the week. In which time zone do its users live?"),
      ignoreFocusOut: true,
    },
  );
  if (picked !== other) return picked?.zone;
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Measure from Files"),
    prompt: vscode.l10n.t("A time zone of the IANA list, such as Asia/Shanghai"),
    ignoreFocusOut: true,
    validateInput: (zone) =>
      isTimeZone(zone) ? undefined : vscode.l10n.t("{0} is no time zone of the IANA list.", zone || "–"),
  });
}
