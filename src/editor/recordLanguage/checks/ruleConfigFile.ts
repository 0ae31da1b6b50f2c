import * as vscode from "vscode";
import type { RuleConfig } from "../../../decisions/rules/ruleConfig";
import { CONFIG_PATH, type ConfigProblem, readRuleConfig } from "../../../decisions/rules/ruleConfig";
import { RULES } from "../../../decisions/rules/registry";
import type { RecordRoot } from "../../services/records/recordRoot";

const CODES: readonly string[] = RULES.map(({ code }) => code);

/** The team's file as it is read: what it sets, and what is wrong with it. */
export interface ReadConfig {
  readonly uri: vscode.Uri;
  readonly text: string | null;
  readonly config: RuleConfig;
  readonly problems: readonly ConfigProblem[];
}

/** Reads `.model-choice/config.yaml` of a root, from its editor where one is open; without the file every rule has its own severity. */
export async function readConfigFile(root: RecordRoot): Promise<ReadConfig> {
  const uri = root.uriOf(CONFIG_PATH);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const text = open?.getText() ?? (await root.files.readText(CONFIG_PATH));
  return { uri, text, ...readRuleConfig(text ?? "", CONFIG_PATH, CODES) };
}
