import { amount, defineFormula, load, positive } from "./formula";

export const trainingFlops = defineFormula({
  id: "trainingFlops",
  inputs: { params: amount("parameters"), tokens: amount("tokens") },
  output: { unit: "FLOP" },
  rule: { en: "Six operations a parameter and token: two forward, four backward.", "zh-cn": "每参数每词元六次运算：前向两次，反向四次。" },
  source: "EleutherAI, Transformer Math 101",
  compute: (i) => 6 * i.params * i.tokens,
});

export const trainingGpuHours = defineFormula({
  id: "trainingGpuHours",
  inputs: { trainingFlops: amount("FLOP"), flops: positive("FLOP/s"), mfu: load() },
  output: { unit: "GPU-hours" },
  rule: { en: "Operations divided by the arithmetic of a GPU that is really used and by 3,600.", "zh-cn": "总运算量除以单 GPU 实际算力，再除以 3,600。" },
  source: "EleutherAI, Transformer Math 101",
  compute: (i) => i.trainingFlops / (i.flops * i.mfu * 3600),
});
