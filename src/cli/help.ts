import { version } from "../../package.json";

export const VERSION_TEXT = version;

export const HELP = `model-choice: the library of Model Choice Notes on the command line

Usage: model-choice COMMAND [options]

  notes [--lang en|zh-cn] [--json]
      every note of the debate
  lookup QUERY [--lang en|zh-cn] [--limit N] [--json]
      notes, evidence, criteria and licences that fit a query in English or Chinese, best first

  --help       this text, or the help of a command
  --version    the version
`;

export const NOTES_HELP = `Usage: model-choice notes [--lang en|zh-cn] [--json]

Prints every note of the debate.

  --lang LANGUAGE   en (when left out) or zh-cn
  --json            as JSON
`;

export const LOOKUP_HELP = `Usage: model-choice lookup QUERY [--lang en|zh-cn] [--limit N] [--json]

Prints what fits a query, best first. The query may be in English or Chinese, whatever the language of the output.

  --lang LANGUAGE   language of the output: en (when left out) or zh-cn
  --limit N         how many at the most (10 when left out)
  --json            as JSON
`;
