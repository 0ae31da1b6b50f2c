import type { Language } from "../debate/vocabulary";
import type { RecordIndex } from "../decisions/index/recordIndex";
import type { DecisionRecord, ReferenceRelation, StatusWord } from "../decisions/record/record";
import { statusName } from "../decisions/record/status";
import { readArguments } from "./arguments";
import { CommandLineError } from "./commandLineError";
import { DECISIONS_LIST_HELP } from "./decisionsHelp";
import { loadRecords, tellUnread } from "./loadRecords";
import { table } from "./table";
import { teamRecordFolders } from "./teamFolder";

const STATUS_ZH: Readonly<Record<StatusWord, string>> = {
  proposed: "提议中",
  accepted: "已接受",
  superseded: "已被取代",
  deprecated: "已废弃",
  rejected: "已否决",
  draft: "草稿",
};

/** `model-choice decisions list` */
export async function decisionsList(args: readonly string[]): Promise<string> {
  const { words, help, json, language } = readArguments(args);
  if (help) return DECISIONS_LIST_HELP;
  const [folder, ...more] = words;
  if (folder === undefined)
    throw new CommandLineError("decisions list needs a folder, such as: model-choice decisions list docs/decisions");
  if (more.length > 0)
    throw new CommandLineError(`decisions list takes one folder, but got "${more.join(" ")}" as well.`);
  const { index, unread } = await loadRecords(folder, await teamRecordFolders(folder));
  tellUnread(unread);
  const records = index.all().map(({ record }) => record);
  if (json)
    return JSON.stringify(
      records.map((record) => toJson(record, index)),
      null,
      2,
    );
  if (records.length === 0) return `${folder} holds no decision records.`;
  return table(
    ["NUMBER", "STATUS", "DATE", "TITLE", "PATH"],
    records.map((record) => [
      record.numberText ?? "",
      statusCell(record, language),
      record.date ?? "",
      record.title ?? "",
      record.path,
    ]),
  );
}

function statusCell({ status }: DecisionRecord, language: Language): string {
  if (!status) return "";
  return language === "zh-cn" && status.word ? STATUS_ZH[status.word] : statusName(status);
}

/** A record in the form of the command-line contract. */
function toJson(record: DecisionRecord, index: RecordIndex): unknown {
  const { path, number, title, status, date, carrier, form, citations } = record;
  const related = (relation: ReferenceRelation): string[] => [
    ...new Set(
      record.references
        .filter((reference) => reference.relation === relation)
        .flatMap((reference) => {
          const path = index.resolve(record, reference)?.record.path;
          // `#396` without such a record is an issue.
          return path === undefined && reference.isIssue ? [] : [path ?? reference.href ?? reference.text];
        }),
    ),
  ];
  return {
    path,
    number,
    title,
    status: status && statusName(status),
    date,
    metadata: carrier,
    sections: form,
    supersedes: related("supersedes"),
    supersededBy: related("superseded-by"),
    citations: [...new Set(citations.map(({ noteId }) => noteId))],
  };
}
