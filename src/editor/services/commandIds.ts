/** Ids of commands that more than one feature runs. Each takes a note's id as its first argument. */
export const COMMANDS = {
  openNote: "modelChoice.openNote",
  insertArgument: "modelChoice.insertArgument",
  copyMarkdown: "modelChoice.copyMarkdown",
  copyCitation: "modelChoice.copyCitation",
  openSource: "modelChoice.openSource",
  revealInTree: "modelChoice.revealInTree",
} as const;
