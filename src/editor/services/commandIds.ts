/** Ids of commands that more than one feature runs. Those on a note take its id as their first argument. */
export const COMMANDS = {
  openNote: "modelChoice.openNote",
  insertArgument: "modelChoice.insertArgument",
  copyMarkdown: "modelChoice.copyMarkdown",
  copyCitation: "modelChoice.copyCitation",
  copyArgdown: "modelChoice.copyArgdown",
  openSource: "modelChoice.openSource",
  /** Takes a piece of evidence by id and the index of its source. */
  openEvidenceSource: "modelChoice.openEvidenceSource",
  revealInTree: "modelChoice.revealInTree",
  /** Takes the address of a scenario file, or nothing for the active one. */
  openCostPage: "modelChoice.openCostPage",
  /** Take the address of a scenario file, or nothing for the one in the active tab. */
  openAsForm: "modelChoice.openAsForm",
  openAsText: "modelChoice.openAsText",
  selectScenario: "modelChoice.selectScenario",
  /** Takes what to weigh: a question, or a word such as `topic:cost`; asks without one. */
  forAndAgainst: "modelChoice.forAndAgainst",
  /** For the page of for and against: writes what it shows into the record that is open, or copies it. */
  insertForAndAgainst: "_modelChoice.insertForAndAgainst",
  copyForAndAgainst: "_modelChoice.copyForAndAgainst",
  /** Takes the key of a criterion, an answer and where it leads; asks without them. */
  answerCriteria: "modelChoice.answerCriteria",
  insertComparison: "modelChoice.insertComparison",
  /** Takes the name of a snippet. */
  insertSnippet: "modelChoice.insertSnippet",
  /** Takes a question. */
  lookUp: "modelChoice.lookUp",
  /** Takes the address of a file and a list of all that are selected; asks without them. */
  measureFiles: "modelChoice.measureFiles",
  forgetMeasuredNames: "modelChoice.forgetMeasuredNames",
  refreshPrices: "modelChoice.refreshPrices",
  checkRecords: "modelChoice.checkRecords",
  /** For the extension itself: a view of all records is open, so what they say is checked. */
  recordsShown: "_modelChoice.recordsShown",
  /** For the extension itself: looks for models that end in every scenario; answers how many findings there are. */
  checkScenarios: "_modelChoice.checkScenarios",
  /** For the extension itself: shows a line (from 1) of a file. */
  openPlace: "_modelChoice.openPlace",
  whatEnds: "modelChoice.whatEnds",
  /** For the page of ends: writes them as a calendar. */
  saveEnds: "_modelChoice.saveEnds",
  /** Takes the code of a rule. */
  openRulePage: "modelChoice.openRulePage",
  /** Takes the code of a rule and the folder whose file is to say it. */
  setRuleSeverity: "modelChoice.setRuleSeverity",
  /** Takes the address of a record, or nothing for the one in the editor. */
  updateFigures: "modelChoice.updateFigures",
  /** Those on a record take its address or its row in the tree. */
  openRecord: "modelChoice.openRecord",
  revealRecord: "modelChoice.revealRecord",
  /** Takes the address of the folder to write into, or nothing. */
  newRecord: "modelChoice.newRecord",
  /** Takes also what comes of it (`keep`, `figures`, `supersede`), and for `keep` why and the day of the next review. */
  reviewDecision: "modelChoice.reviewDecision",
  /** For the quick fix of a record with one option: takes the address of the record and where that option stands. */
  addOption: "_modelChoice.addOption",
  supersedeRecord: "modelChoice.supersedeRecord",
  markSuperseded: "modelChoice.markSuperseded",
  changeRecordStatus: "modelChoice.changeRecordStatus",
  linkRecords: "modelChoice.linkRecords",
  renumberRecord: "modelChoice.renumberRecord",
  renameRecord: "modelChoice.renameRecord",
  updateDecisionIndex: "modelChoice.updateDecisionIndex",
} as const;
