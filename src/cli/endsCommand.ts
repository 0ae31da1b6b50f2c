import path from "node:path";
import { knownIds } from "../cost/compare/prepare";
import type { Language } from "../debate/vocabulary";
import { type ModelState, hasEnd, modelStates } from "../decisions/ends/modelStates";
import { scenarioModels } from "../decisions/ends/scenarioModels";
import type { Library } from "../library/library";
import { calendar } from "../models/lifecycle/calendar";
import { calendarDays } from "../models/lifecycle/calendarDays";
import { lifecyclesOf } from "../models/lifecycle/lifecycles";
import { modelEnds } from "../models/lifecycle/modelEnds";
import { stateWord } from "../models/lifecycle/words";
import { isoDay, readArguments } from "./arguments";
import { CommandLineError } from "./commandLineError";
import { ENDS_HELP } from "./help";
import { loadLibrary } from "./loadLibrary";
import { loadPrices } from "./loadPrices";
import { loadRecords, tellUnread } from "./loadRecords";
import { table } from "./table";
import { warn } from "./trouble";
import { findTeamFolder, teamRecordFolders } from "./teamFolder";
import { withTeamFacts } from "./teamFacts";
import { teamScenarios } from "./teamScenarios";

const WORDS = {
  en: {
    headers: ["END", "STATE", "MODEL", "PLATFORM", "INSTEAD", "CHECKED", "USED BY"],
    unknown: "day not known",
    nothing: "No decision record and no scenario here names a model of the catalogue.",
    none: "No model of these records and scenarios has a known end.",
    noDays: "No day of an end is known, so the calendar is empty.",
    open: "Without a known end:",
    own: "published weights",
    comma: ", ",
  },
  "zh-cn": {
    headers: ["停用日期", "状态", "模型", "平台", "建议改用", "核对于", "使用者"],
    unknown: "日期不详",
    nothing: "这里的决策记录和场景都没有提到目录中的模型。",
    none: "这些记录和场景中的模型都没有已知的停用日期。",
    noDays: "没有已知的停用日期，因此日历为空。",
    open: "没有已知停用日期：",
    own: "公开权重",
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
  const states = await collect(folder, library, day);
  if (json) return JSON.stringify(states.map(toJson), null, 2);
  if (values["ics"] === true) {
    const days = calendarDays(states, language);
    // Beside the calendar, not in it.
    if (days.length === 0) warn(WORDS[language].noDays);
    return calendar(days);
  }
  return toText(states, language);
}

async function collect(folder: string, library: Library, day: string): Promise<ModelState[]> {
  const ends = modelEnds(lifecyclesOf(library), library.language);
  const { index, unread } = await loadRecords(folder, await teamRecordFolders(folder));
  tellUnread(unread);
  const team = findTeamFolder(folder).folder;
  const place = team === null ? undefined : path.join(team, ".model-choice");
  const prices = await loadPrices(place && path.join(place, "prices.yaml"));
  const { cost, models, licences } = place === undefined ? library : await withTeamFacts(library, place);
  const known = knownIds({
    facts: cost,
    models,
    licences,
    prices: prices.table,
    priceSource: prices.source,
    today: day,
  });
  const scenarios = await teamScenarios(team, folder, known);
  const named = scenarios.flatMap(({ path: below, file }) => scenarioModels(file, below));
  return modelStates([{ placeOf: (below) => below, files: index.all() }], named, ends, day);
}

function toJson({
  key,
  name,
  platform,
  state,
  end,
  successors,
  checked,
  sourceTitle,
  sourceUrl,
  isOwn,
  uses,
}: ModelState): unknown {
  return {
    model: name,
    id: key,
    platform,
    state,
    end,
    successor: successors[0] ?? null,
    checked,
    source: sourceUrl === null ? null : { title: sourceTitle, url: sourceUrl },
    publishedWeights: isOwn,
    uses,
  };
}

function toText(states: readonly ModelState[], language: Language): string {
  const words = WORDS[language];
  if (states.length === 0) return words.nothing;
  const usedBy = ({ uses }: ModelState): string =>
    uses.map(({ path: file, line }) => `${file}:${line}`).join(words.comma);
  const ending = states.filter(hasEnd);
  const open = states.filter((state) => !hasEnd(state));
  const parts = [
    ending.length === 0
      ? words.none
      : table(
          words.headers,
          ending.map((life) => [
            life.end ?? words.unknown,
            stateWord(life.state, language),
            life.name,
            life.platformName,
            life.successors.join(words.comma),
            life.checked ?? "",
            usedBy(life),
          ]),
        ),
    open.length === 0
      ? ""
      : [
          words.open,
          ...open.map((life) => {
            const where = life.isOwn ? words.own : life.platformName;
            return `  ${life.name}${where === "" ? "" : ` (${where})`}: ${usedBy(life)}`;
          }),
        ].join("\n"),
  ];
  return parts.filter(Boolean).join("\n");
}
