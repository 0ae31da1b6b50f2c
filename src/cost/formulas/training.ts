import { amount, defineFormula, load, positive } from "./formula";

export const trainingFlops = defineFormula({
  id: "trainingFlops",
  inputs: { params: amount("parameters"), tokens: amount("tokens") },
  output: { unit: "FLOP" },
  compute: (i) => 6 * i.params * i.tokens,
});

export const trainingGpuHours = defineFormula({
  id: "trainingGpuHours",
  inputs: { trainingFlops: amount("FLOP"), flops: positive("FLOP/s"), mfu: load() },
  output: { unit: "GPU-hours" },
  compute: (i) => i.trainingFlops / (i.flops * i.mfu * 3600),
});
