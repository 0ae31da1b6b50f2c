import * as vscode from "vscode";
import type { Language } from "../../debate/vocabulary";

export const LANGUAGE_SETTING = "modelChoice.language";

/** The language of notes and pages: the setting, or with `auto` the display language (any Chinese is zh-cn, else English). */
export function contentLanguage(): Language {
  const setting = vscode.workspace.getConfiguration().get<string>(LANGUAGE_SETTING, "auto");
  if (setting === "en" || setting === "zh-cn") return setting;
  return vscode.env.language.toLowerCase().startsWith("zh") ? "zh-cn" : "en";
}
