import { amount, defineFormula, load, positive } from "./formula";

const BOOK = "jax-ml/scaling-book, inference chapters (2025)";
const CHIPS = { chips: positive("chips"), bandwidth: positive("bytes/s") };

export const ridgePoint = defineFormula({
  id: "ridgePoint",
  inputs: { flops: amount("FLOP/s"), bandwidth: positive("bytes/s") },
  output: { unit: "FLOP/byte" },
  rule: { en: "Arithmetic rate divided by memory bandwidth: the batch size from which arithmetic is the limit.", "zh-cn": "算力除以显存带宽：批量超过此值后算力成为瓶颈。" },
  source: "kipply, Transformer Inference Arithmetic (2022)",
  compute: (i) => i.flops / i.bandwidth,
});

export const prefillTime = defineFormula({
  id: "prefillTime",
  inputs: { params: amount("parameters"), tokens: amount("tokens"), chips: positive("chips"), flops: positive("FLOP/s"), mfu: load() },
  output: { unit: "s" },
  rule: { en: "Two operations a parameter and token, divided by the arithmetic of the chips that is really used.", "zh-cn": "每参数每词元两次运算，除以芯片实际用到的算力。" },
  source: BOOK,
  compute: (i) => (2 * i.params * i.tokens) / (i.chips * i.flops * i.mfu),
});

export const decodeStepTime = defineFormula({
  id: "decodeStepTime",
  inputs: { batch: amount("requests"), kvBytesPerSeq: amount("bytes"), params: amount("parameters"), bytesPerParam: amount("bytes/parameter"), ...CHIPS, flops: positive("FLOP/s") },
  output: { unit: "s" },
  rule: {
    en: "Reading the cache of the batch, plus the longer of the arithmetic and reading the weights; bandwidth and arithmetic summed over the chips.",
    "zh-cn": "读取批次缓存的时间，加上运算与读取权重两者中较长者；带宽与算力按芯片求和。",
  },
  source: BOOK,
  compute: (i) => {
    const [bandwidth, flops] = [i.bandwidth * i.chips, i.flops * i.chips];
    return (i.batch * i.kvBytesPerSeq) / bandwidth + Math.max((2 * i.batch * i.params) / flops, (i.params * i.bytesPerParam) / bandwidth);
  },
});

export const decodeStepTimeWeightsOnly = defineFormula({
  id: "decodeStepTimeWeightsOnly",
  inputs: { params: amount("parameters"), bytesPerParam: amount("bytes/parameter"), ...CHIPS },
  output: { unit: "s" },
  rule: { en: "Bytes of the weights divided by the bandwidth of the chips.", "zh-cn": "权重字节数除以芯片总带宽。" },
  source: "kipply, Transformer Inference Arithmetic (2022)",
  compute: (i) => (i.params * i.bytesPerParam) / (i.bandwidth * i.chips),
});

/** Seconds of one decoding step that is bound by memory. */
function memoryBound(i: { batch: number; kvBytesPerSeq: number; weightBytes: number; chips: number; bandwidth: number }): number {
  return (i.batch * i.kvBytesPerSeq + i.weightBytes) / (i.bandwidth * i.chips);
}

export const decodeStepTimeMemoryBound = defineFormula({
  id: "decodeStepTimeMemoryBound",
  inputs: { batch: amount("requests"), kvBytesPerSeq: amount("bytes"), weightBytes: amount("bytes"), ...CHIPS },
  output: { unit: "s" },
  rule: { en: "Cache of the batch plus weights, divided by the bandwidth of the chips.", "zh-cn": "批次缓存加权重，除以芯片总带宽。" },
  source: BOOK,
  compute: memoryBound,
});

export const decodeStepTimeComputeBound = defineFormula({
  id: "decodeStepTimeComputeBound",
  inputs: { params: amount("parameters"), batch: amount("requests"), chips: positive("chips"), flops: positive("FLOP/s") },
  output: { unit: "s" },
  rule: { en: "Two operations a parameter and request, divided by the arithmetic of the chips.", "zh-cn": "每参数每请求两次运算，除以芯片总算力。" },
  source: BOOK,
  compute: (i) => (2 * i.batch * i.params) / (i.flops * i.chips),
});

export const decodeThroughput = defineFormula({
  id: "decodeThroughput",
  // A step needs something to read, so one of the two must be above zero; weights always are.
  inputs: { batch: amount("requests"), kvBytesPerSeq: amount("bytes"), weightBytes: positive("bytes"), ...CHIPS },
  output: { unit: "tokens/s" },
  rule: { en: "Requests of a batch divided by the time of one step that is bound by memory.", "zh-cn": "批次请求数除以受显存限制的单步时间。" },
  source: BOOK,
  compute: (i) => i.batch / memoryBound(i),
});

export const outputThroughput = defineFormula({
  id: "outputThroughput",
  inputs: { requestsPerS: amount("requests/s"), outputTokens: amount("tokens") },
  output: { unit: "tokens/s" },
  rule: { en: "Requests a second times output tokens a request.", "zh-cn": "每秒请求数乘以每次输出词元数。" },
  source: "NVIDIA TensorRT-LLM, performance overview",
  compute: (i) => i.requestsPerS * i.outputTokens,
});

export const totalThroughput = defineFormula({
  id: "totalThroughput",
  inputs: { requestsPerS: amount("requests/s"), inputTokens: amount("tokens"), outputTokens: amount("tokens") },
  output: { unit: "tokens/s" },
  rule: { en: "Requests a second times input and output tokens a request.", "zh-cn": "每秒请求数乘以每次输入与输出词元之和。" },
  source: "NVIDIA TensorRT-LLM, performance overview",
  compute: (i) => i.requestsPerS * (i.inputTokens + i.outputTokens),
});

export const tokensPerSecondPerUser = defineFormula({
  id: "tokensPerSecondPerUser",
  inputs: { tpotMs: positive("ms") },
  output: { unit: "tokens/s" },
  rule: { en: "1,000 divided by the milliseconds that an output token takes.", "zh-cn": "1,000 除以每个输出词元的毫秒数。" },
  source: "NVIDIA TensorRT-LLM, performance overview",
  compute: (i) => 1000 / i.tpotMs,
});

export const requestsPerSecondPerChip = defineFormula({
  id: "requestsPerSecondPerChip",
  inputs: { batch: amount("requests"), chips: positive("chips"), stepS: positive("s"), decodeTokens: positive("tokens") },
  output: { unit: "requests/s/chip" },
  rule: { en: "Requests of a batch divided by the time of all their steps and by the chips.", "zh-cn": "批次请求数除以全部解码步时间，再除以芯片数。" },
  source: BOOK,
  compute: (i) => i.batch / (i.stepS * i.decodeTokens * i.chips),
});

export const prefillServersPerDecodeServer = defineFormula({
  id: "prefillServersPerDecodeServer",
  inputs: { prefillS: amount("s"), batch: amount("requests"), stepS: positive("s"), decodeTokens: positive("tokens") },
  output: { unit: "servers" },
  rule: { en: "Time to prefill a batch divided by the time to decode it.", "zh-cn": "预填充一个批次的时间除以解码它的时间。" },
  source: BOOK,
  compute: (i) => (i.prefillS * i.batch) / (i.stepS * i.decodeTokens),
});
