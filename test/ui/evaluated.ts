import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import type { Workbench } from "./workbench";

const FILE = ".model-choice/scenarios/tickets.yaml";

/** A choice that was evaluated on a team's own tickets: one proven good enough, one proven not to be, two that cannot be told. */
const scenario = (quality: string): string => `title: Answers to support tickets
chosen: closed
workload: { requestsPerDay: 60000, inputTokens: 1200, outputTokens: 300, thinkingMultiplier: 1 }
quality: ${quality}
assumptions: { horizonMonths: 24 }
options:
  - id: closed
    kind: closed-api
    price: openai/gpt-5.4
    evaluation: { n: 400, passed: 352, date: 2026-11-01, source: tickets-v3.jsonl }
  - id: mini
    kind: closed-api
    price: openai/gpt-5.4-mini
    evaluation: { n: 400, passed: 340, date: 2026-11-01, against: [{ option: closed, n: 400, won: 10, lost: 22 }] }
  - id: nano
    kind: closed-api
    price: openai/gpt-5.4-nano
    evaluation: { n: 400, passed: 268, date: 2026-11-01, against: [{ option: closed, n: 400, won: 6, lost: 90 }] }
  - id: llama
    name: Llama 3.3 70B at Together
    kind: hosted-open
    price: together/meta-llama/Llama-3.3-70B-Instruct-Turbo
    evaluation: { n: 400, passed: 348, date: 2026-11-01, against: [{ option: closed, n: 400, won: 14, lost: 18 }] }
  - id: own
    name: Llama 3.3 70B, own H100
    kind: self-hosted
    model: llama-3.3-70b
    precision: fp8
    hardware: h100-80gb
    gpusPerReplica: 2
    evaluation: { n: 60, passed: 53, date: 2026-10-20, against: [{ option: closed, n: 60, won: 3, lost: 4 }] }
  - id: qwen
    name: Qwen3 235B
    kind: hosted-open
    price: fireworks/qwen3-235b-a22b
`;

/**
 * Opens the cost page on a scenario whose options were evaluated.
 * @param quality the rule, as YAML in one line
 */
export async function openEvaluated(
  workbench: Workbench,
  quality = "{ notWorseThan: closed, margin: 0.05 }",
  command = "Model Choice: Open Cost Calculator",
): Promise<Frame> {
  const file = path.join(workbench.folder, FILE);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, scenario(quality));
  await workbench.runCommand(command);
  const frame = await workbench.frameWith("#finding");
  await frame.locator(`#file option[value="file:${FILE}"]`).waitFor({ state: "attached" });
  await frame.locator("#file").selectOption(`file:${FILE}`);
  await frame.locator("#quality-chart svg").waitFor();
  return frame;
}
