// What `dist/moveRecords.js` gives to those who load it.
export { askNumber, askTitle } from "./askMoves";
export { follow } from "./follow";
export { otherFiles } from "./otherFiles";
export { newPath, provenRename } from "./renameTitle";
