import type { CostAction } from "../../shared/costProtocol";
import type { FieldPath } from "./change";
import type { Section } from "./model";
import type { Scenario } from "../../cost/scenario/scenario";

/** What the parts of the page may do. */
export interface CostActions {
  set(path: FieldPath, value: unknown): void;
  type(path: FieldPath, text: string): void;
  draft(key: string, typed: unknown): void;
  replace(scenario: Scenario, path: readonly string[]): void;
  run(action: CostAction): void;
  /** Writes what has changed; settled once that is written or refused. */
  save(): Promise<void>;
  saveAs(): void;
  discard(): void;
  /** Leaves a reason out of the record of the choice, or takes it in again. */
  leaveOut(noteId: string, isLeftOut: boolean): void;
  /** Makes a record of the choice. */
  decide(): void;
  exportSvg(): void;
  exportQualitySvg(): void;
  turnTo(section: Section): void;
  cancelDraws(): void;
  drawAgain(): void;
}
