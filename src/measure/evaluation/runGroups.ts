import { RunColumns } from "./runColumns";

/** The runs of one option in one task. */
export interface OptionRuns {
  readonly option: string;
  readonly task: string | null;
  readonly runs: RunColumns;
}

/** Runs by task and option. */
export class RunGroups<Group extends OptionRuns = OptionRuns> {
  readonly #byTask = new Map<string | null, Map<string, Group>>();
  /** As they first appeared. */
  readonly inOrder: Group[] = [];

  /** @param made what a group holds beside its runs */
  constructor(private readonly made: (group: OptionRuns) => Group = (group) => group as Group) {}

  /** The runs of an option in a task, which are none where it was not met. */
  of(option: string, task: string | null): Group {
    let ofTask = this.#byTask.get(task);
    if (!ofTask) this.#byTask.set(task, (ofTask = new Map<string, Group>()));
    let group = ofTask.get(option);
    if (!group) {
      group = this.made({ option, task, runs: new RunColumns() });
      ofTask.set(option, group);
      this.inOrder.push(group);
    }
    return group;
  }

  has(option: string, task: string | null): boolean {
    return this.#byTask.get(task)?.has(option) === true;
  }
}
