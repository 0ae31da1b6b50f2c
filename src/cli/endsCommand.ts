import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import type { ModelEnd } from "../decisions/rules/modelEnds";
import { isPast, modelsInUse } from "../decisions/rules/modelsInUse";
import { Subject } from "../decisions/rules/subject";
import { knownIds } from "../cost/compare/prepare";
import type { Library } from "../library/library";
import { pricedRows } from "../cost/scenario/scenario";
import { MAX_SCENARIO_LENGTH, readScenario } from "../cost/scenario/readScenario";
import type { Language } from "../debate/vocabulary";
import { calendar } from "../models/lifecycle/calendar";
import { lifecyclesOf } from "../models/lifecycle/lifecycles";
import { modelEnds } from "../models/lifecycle/modelEnds";
import { isoDay, readArguments } from "./arguments";
import { CommandLineError } from "./commandLineError";
import { ENDS_HELP } from "./help";
import { loadLibrary } from "./loadLibrary";
import { loadPrices } from "./loadPrices";
import { loadRecords } from "./loadRecords";
import { table } from "./table";
import { findTeamFolder, teamRecordFolders } from "./teamFolder";
import { localToday } from "./today";

/** A model in use that ends or has ended on one platform, and the files that use it. */
interface Ending {
  readonly model: string;
  readonly platform: string | null;
  readonly platformName: string;
  readonly hasEnded: boolean;
  readonly end: string | null;
  readonly checked: string | null;
  readonly source: string;
  readonly uses: string[];
}

const WORDS = {
  en: {
    headers: ["END", "STATE", "MODEL", "PLATFORM", "USED BY"],
    ended: "ended",
    ends: "ends",
    unknown: "day not known",
    none: "No model of these records and scenarios has a known end.",
    event: (model: string, platform: string) => `${model} ends on ${platform}`,
    usedBy: (files: string) => `Used by ${files}.`,
    comma: ", ",
  },
  "zh-cn": {
    headers: ["停用日期", "状态", "模型", "平台", "使用者"],
    ended: "已停用",
    ends: "将停用",
    unknown: "日期不详",
    none: "这些记录和场景中的模型都没有已知的停用日期。",
    event: (model: string, platform: string) => `${platform} 停用 ${model}`,
    usedBy: (files: string) => `使用者：${files}。`,
    comma: "、",
  },
} as const;

/** `model-choice ends` */
export async function endsCommand(args: readonly string[]): Promise<string> {
  const { words, values, help, json, language } = readArguments(args, {
    on: { type: "string" },
    ics: { type: "boolean" },
  });
  if (help) return ENDS_HELP;
  const [folder = ".", ...more] = words;
  if (more.length > 0) throw new CommandLineError(`ends takes one folder, but got "${more.join(" ")}" as well.`);
  if (json && values["ics"] === true) throw new CommandLineError("ends takes --json or --ics, not both.");
  const day = isoDay("on", values["on"]);
  const library = await loadLibrary(language);
  const endings = await collect(folder, library, day);
  if (json) return JSON.stringify(endings.map(toJson), null, 2);
  if (values["ics"] === true) return toCalendar(endings, language);
  return toText(endings, language);
}

async function collect(folder: string, library: Library, day: string): Promise<Ending[]> {
  const ends = modelEnds(lifecyclesOf(library), library.language);
  const found = new Map<string, Ending>();
  const add = (model: string, lives: readonly ModelEnd[], use: string): void => {
    for (const life of lives) {
      if (life.end === null && !life.hasEnded) continue;
      const key = `${life.platform ?? ""} ${model.toLowerCase()}`;
      const known = found.get(key) ?? { model, ...life, uses: [] };
      if (!known.uses.includes(use)) known.uses.push(use);
      found.set(key, known);
    }
  };
  const { index } = await loadRecords(folder, await teamRecordFolders(folder));
  for (const file of index.all()) {
    const subject = new Subject(file);
    if (isPast(subject)) continue;
    for (const { name, lives } of modelsInUse(subject, ends, day)) add(name, lives, file.record.path);
  }
  for (const { file, rows } of await scenarios(folder, library))
    for (const row of rows) add(row, [ends.of(null, row, day)], file);
  return [...found.values()].sort((a, b) => (a.end ?? "").localeCompare(b.end ?? ""));
}

/** The price rows of every scenario file of the team, with its path from the folder. */
async function scenarios(folder: string, library: Library): Promise<{ file: string; rows: string[] }[]> {
  const team = findTeamFolder(folder).folder;
  if (team === null) return [];
  const prices = await loadPrices(path.join(team, ".model-choice", "prices.yaml"));
  const known = knownIds({
    facts: library.cost,
    models: library.models,
    licences: library.licences,
    prices: prices.table,
    priceSource: prices.source,
    today: localToday(),
  });
  const place = path.join(team, ".model-choice", "scenarios");
  const names = (await readdir(place).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).sort();
  return await Promise.all(
    names.map(async (name) => {
      const file = path.join(place, name);
      const text = await readFile(file, "utf8").catch(() => "");
      const { scenario } = text.length > MAX_SCENARIO_LENGTH ? { scenario: null } : readScenario(text, file, known);
      const rows = scenario?.options.flatMap(pricedRows) ?? [];
      return { file: path.relative(folder, file).split(path.sep).join("/"), rows };
    }),
  );
}

function toJson({ model, platform, hasEnded, end, checked, source, uses }: Ending): unknown {
  return { model, platform, state: hasEnded ? "ended" : "announced", end, checked, source, uses };
}

function toCalendar(endings: readonly Ending[], language: Language): string {
  const words = WORDS[language];
  return calendar(
    endings.flatMap(({ model, platform, platformName, end, checked, source, uses }) =>
      end === null
        ? []
        : [
            {
              uid: `${platform ?? ""}/${model.toLowerCase()}@model-choice`,
              day: end,
              stamp: checked ?? end,
              summary: words.event(model, platformName),
              description: [source, words.usedBy(uses.join(words.comma))].join("\n"),
            },
          ],
    ),
  );
}

function toText(endings: readonly Ending[], language: Language): string {
  const words = WORDS[language];
  if (endings.length === 0) return words.none;
  return table(
    words.headers,
    endings.map(({ model, platformName, hasEnded, end, uses }) => [
      end ?? words.unknown,
      hasEnded ? words.ended : words.ends,
      model,
      platformName,
      uses.join(words.comma),
    ]),
  );
}
