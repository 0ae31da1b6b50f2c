import type { Stance } from "../../debate/vocabulary";
import type { RecordFile } from "../record/record";
import { type KnownModels, modelsIn } from "../rules/modelsIn";
import { placeAt } from "./place";

const OPEN = /\bopen\b|self-?host|on-?prem|开源|开放|自托管|自建|自部署/i;
const CLOSED = /\bclosed\b|\bAPI\b|proprietary|commercial|闭源|商用|商业/i;

/** Which side an argument at a place should help: that of its option, or the other one where it stands against it. */
export function sideAt(file: RecordFile, offset: number, known: KnownModels): Stance | null {
  const { within, before } = placeAt(file, offset);
  const option = sideOf(within.findLast(({ level }) => level > 2)?.title ?? "", known);
  if (option === null || !/^\s*[*+-]\s+(?:Bad\b|坏|不好)/i.test(before)) return option;
  return option === "open" ? "closed" : "open";
}

/** Which side an option is on, by its words or by the model that it names; null where they do not say. */
function sideOf(title: string, known: KnownModels): "open" | "closed" | null {
  if (OPEN.test(title)) return "open";
  const card = modelsIn(title, known).find((named) => named.card)?.card;
  if (card) return card.openness === "O0" ? "closed" : "open";
  return CLOSED.test(title) ? "closed" : null;
}
