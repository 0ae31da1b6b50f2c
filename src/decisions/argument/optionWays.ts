import { type Way, WAYS } from "../../debate/vocabulary";
import { findFigures } from "../figures/findFigures";
import { type KnownModels, modelsIn } from "../rules/modelsIn";

/** An own machine, by what people call it or run on it. It goes before "hosted", which "self-hosted" holds. */
const SELF_HOSTED =
  /self[\s-]?host|on[\s-]?prem|\b(?:own|our) (?:machine|hardware|gpu|server|cluster|data cent)|\b(?:[ABHL]\d{2,3}|GB?\d{3}|MI3\d\d|RTX|vLLM|SGLang|Ollama|llama\.cpp)\b|自托管|自建|自有|自备|本地部署|私有化/i;
const CLOSED = /\bclosed|proprietary|闭源/i;
const HOSTED = /\bhosted|\bhoster|\b(?:Together|Fireworks|Groq|DeepInfra|Novita|SiliconFlow|Cerebras)\b|托管|硅基流动/i;

/**
 * The kinds that an option of a record may be of: that of the option of this name in a figures block, else what the words
 * of its title say, else those of the model that it names; all of them where nothing tells.
 */
export function optionWays(title: string, text: string, known: KnownModels): readonly Way[] {
  const name = title.trim().toLowerCase();
  for (const { figures } of findFigures(text)) {
    const option = figures?.scenario.options.find((each) => [each.name?.toLowerCase(), each.id].includes(name));
    if (option) return waysOfKind(option.kind);
  }
  if (SELF_HOSTED.test(title)) return ["self-hosted"];
  if (CLOSED.test(title)) return ["closed-api"];
  if (HOSTED.test(title)) return ["hosted-open"];
  const cards = modelsIn(title, known).flatMap(({ card }) => card ?? []);
  if (cards.length === 0) return WAYS;
  if (cards.every(({ openness }) => openness === "O0")) return ["closed-api"];
  return cards.some(({ openness }) => openness === "O0") ? WAYS : ["hosted-open", "self-hosted"];
}

/** The kinds that an option of a scenario may be of: a route or a mixture of all. */
export function waysOfKind(kind: string): readonly Way[] {
  const way = WAYS.find((each) => each === kind);
  return way ? [way] : WAYS;
}
