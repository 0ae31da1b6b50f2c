import type { Meaning } from "./columnMap";
import type { PlainColumn } from "./plainTable";

/** How columns with a meaning are often called. */
const LIKELY: Readonly<Record<Meaning, RegExp>> = {
  time: /time|date|day|when|created|start|时间|日期/i,
  model: /model|engine|deployment|endpoint|模型/i,
  input: /input|prompt|context|\bin\b|in_|输入/i,
  output: /output|completion|generat|answer|\bout\b|out_|输出|生成/i,
  cacheRead: /cache|hit|缓存/i,
  cacheWrite: /cache|writ|creat|缓存/i,
  thinking: /reason|think|思考|推理/i,
  total: /total|sum|合计|总/i,
  requests: /request|calls?\b|count|次/i,
  batch: /batch|批/i,
  id: /\bid\b|_id|uuid|trace/i,
  type: /type|kind|item|meter|sku|计费项|类型/i,
  amount: /amount|quantity|usage|value|用量|数量/i,
  unit: /unit|单位/i,
  concurrency: /concurren|users|clients|parallel|batch|并发/i,
  throughput: /throughput|tok\w*\/s|tokens? per s|tps|吞吐/i,
  speed: /per[ _]user|decode|tps|speed|速度/i,
  ttftMs: /ttft|first|首/i,
  ttftS: /ttft|first|首/i,
  tpotMs: /tpot|itl|inter|per[ _]output/i,
  tpotS: /tpot|itl|inter|per[ _]output/i,
  gpus: /gpus?|cards|卡/i,
  failed: /fail|error|失败/i,
  item: /item|id|question|sample|case|prompt|题/i,
  option: /model|option|engine|provider|system|模型/i,
  score: /score|pass|correct|success|right|acc|grade|分|正确/i,
  task: /task|suite|category|dataset|任务/i,
  n: /^n$|items|questions|samples|total|count|题数/i,
  cost: /cost|price|usd|费用|成本/i,
  latencyMs: /latency|duration|elapsed|time|延迟|耗时/i,
  latencyS: /latency|duration|elapsed|time|延迟|耗时/i,
};

/** The columns of a table, those first that are called as columns with a meaning mostly are; the others as they stand. */
export function likelyFirst(meaning: Meaning, columns: readonly PlainColumn[]): readonly PlainColumn[] {
  const pattern = LIKELY[meaning];
  return [...columns].sort((a, b) => Number(pattern.test(b.name)) - Number(pattern.test(a.name)));
}
