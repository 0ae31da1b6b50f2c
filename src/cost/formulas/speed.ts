import { amount, defineFormula, load, positive, share } from "./formula";

const CHIPS = { chips: positive("chips"), bandwidth: positive("bytes/s") };

export const ridgePoint = defineFormula({
  id: "ridgePoint",
  inputs: { flops: amount("FLOP/s"), bandwidth: positive("bytes/s") },
  output: { unit: "FLOP/byte" },
  compute: (i) => i.flops / i.bandwidth,
});

export const prefillTime = defineFormula({
  id: "prefillTime",
  inputs: {
    params: amount("parameters"),
    tokens: amount("tokens"),
    chips: positive("chips"),
    flops: positive("FLOP/s"),
    mfu: load(),
  },
  output: { unit: "s" },
  compute: (i) => (2 * i.params * i.tokens) / (i.chips * i.flops * i.mfu),
});

export const decodeStepTime = defineFormula({
  id: "decodeStepTime",
  inputs: {
    batch: amount("requests"),
    kvBytesPerSeq: amount("bytes"),
    params: amount("parameters"),
    bytesPerParam: amount("bytes/parameter"),
    ...CHIPS,
    flops: positive("FLOP/s"),
  },
  output: { unit: "s" },
  compute: (i) => {
    const [bandwidth, flops] = [i.bandwidth * i.chips, i.flops * i.chips];
    return (
      (i.batch * i.kvBytesPerSeq) / bandwidth +
      Math.max((2 * i.batch * i.params) / flops, (i.params * i.bytesPerParam) / bandwidth)
    );
  },
});

export const decodeStepTimeWeightsOnly = defineFormula({
  id: "decodeStepTimeWeightsOnly",
  inputs: { params: amount("parameters"), bytesPerParam: amount("bytes/parameter"), ...CHIPS },
  output: { unit: "s" },
  compute: (i) => (i.params * i.bytesPerParam) / (i.bandwidth * i.chips),
});

/** Seconds of one decoding step that is bound by memory. */
function memoryBound(i: {
  batch: number;
  kvBytesPerSeq: number;
  weightBytes: number;
  chips: number;
  bandwidth: number;
}): number {
  return (i.batch * i.kvBytesPerSeq + i.weightBytes) / (i.bandwidth * i.chips);
}

export const decodeStepTimeMemoryBound = defineFormula({
  id: "decodeStepTimeMemoryBound",
  inputs: { batch: amount("requests"), kvBytesPerSeq: amount("bytes"), weightBytes: amount("bytes"), ...CHIPS },
  output: { unit: "s" },
  compute: memoryBound,
});

export const decodeStepTimeComputeBound = defineFormula({
  id: "decodeStepTimeComputeBound",
  inputs: {
    params: amount("parameters"),
    batch: amount("requests"),
    chips: positive("chips"),
    flops: positive("FLOP/s"),
  },
  output: { unit: "s" },
  compute: (i) => (2 * i.batch * i.params) / (i.flops * i.chips),
});

export const decodeThroughput = defineFormula({
  id: "decodeThroughput",
  // A step needs something to read, so one of the two must be above zero; weights always are.
  inputs: { batch: amount("requests"), kvBytesPerSeq: amount("bytes"), weightBytes: positive("bytes"), ...CHIPS },
  output: { unit: "tokens/s" },
  compute: (i) => i.batch / memoryBound(i),
});

export const outputThroughput = defineFormula({
  id: "outputThroughput",
  inputs: { requestsPerS: amount("requests/s"), outputTokens: amount("tokens") },
  output: { unit: "tokens/s" },
  compute: (i) => i.requestsPerS * i.outputTokens,
});

export const totalThroughput = defineFormula({
  id: "totalThroughput",
  inputs: { requestsPerS: amount("requests/s"), inputTokens: amount("tokens"), outputTokens: amount("tokens") },
  output: { unit: "tokens/s" },
  compute: (i) => i.requestsPerS * (i.inputTokens + i.outputTokens),
});

export const tokensPerSecondPerUser = defineFormula({
  id: "tokensPerSecondPerUser",
  inputs: { tpotMs: positive("ms") },
  output: { unit: "tokens/s" },
  compute: (i) => 1000 / i.tpotMs,
});

export const requestsPerSecondPerChip = defineFormula({
  id: "requestsPerSecondPerChip",
  inputs: {
    batch: amount("requests"),
    chips: positive("chips"),
    stepS: positive("s"),
    decodeTokens: positive("tokens"),
  },
  output: { unit: "requests/s/chip" },
  compute: (i) => i.batch / (i.stepS * i.decodeTokens * i.chips),
});

export const prefillServersPerDecodeServer = defineFormula({
  id: "prefillServersPerDecodeServer",
  inputs: { prefillS: amount("s"), batch: amount("requests"), stepS: positive("s"), decodeTokens: positive("tokens") },
  output: { unit: "servers" },
  compute: (i) => (i.prefillS * i.batch) / (i.stepS * i.decodeTokens),
});

export const steadyThroughput = defineFormula({
  id: "steadyThroughput",
  inputs: {
    concurrency: amount("requests"),
    outputTokens: positive("tokens"),
    prefillS: amount("s"),
    stepS: positive("s"),
  },
  output: { unit: "tokens/s" },
  compute: (i) => (i.concurrency * i.outputTokens) / (i.concurrency * i.prefillS + i.outputTokens * i.stepS),
});

export const closedLoopThroughput = defineFormula({
  id: "closedLoopThroughput",
  inputs: {
    concurrency: amount("requests"),
    outputTokens: positive("tokens"),
    firstTokenS: positive("s"),
    perTokenS: amount("s"),
  },
  output: { unit: "tokens/s" },
  compute: (i) => (i.concurrency * i.outputTokens) / (i.firstTokenS + i.perTokenS * Math.max(0, i.outputTokens - 1)),
});

export const queueWait = defineFormula({
  id: "queueWait",
  inputs: { places: positive("requests"), serviceS: amount("s"), utilization: share() },
  output: { unit: "s" },
  compute: (i) =>
    i.utilization >= 1
      ? "over capacity"
      : (i.serviceS * i.utilization ** (Math.sqrt(2 * (i.places + 1)) - 1)) / (i.places * (1 - i.utilization)),
});
