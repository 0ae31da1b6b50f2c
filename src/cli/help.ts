import { version } from "../../package.json";

export const VERSION_TEXT = version;

export const HELP = `model-choice: the library of Model Choice Notes on the command line

Usage: model-choice COMMAND [options]

  notes [--lang en|zh-cn] [--json]
      every note of the debate
  lookup QUERY [--records FOLDER] [--lang en|zh-cn] [--limit N] [--json]
      notes, evidence, criteria, heuristics, formulas, licences, models, snippets, commands and records that answer a
      question in English or Chinese, best first
  models [--lang en|zh-cn] [--json]
      every model card with licence and prices
  prices [WORD...] [--on DATE] [--lang en|zh-cn] [--json]
      what every provider charges on a day, who it is, and when that was checked
  model ID... [--on DATE] [--records FOLDER] [--lang en|zh-cn] [--json]
      what ids stand for, in the spelling of any platform: model, licence, price, and the records that name it
  formula --list [--json]
  formula ID '{"input": 1}' [--json]
      the formulas behind every figure, and their value for given inputs
  cost SCENARIO.yaml [--on DATE] [--lang en|zh-cn] [--json]
      what each option of a scenario costs, where the cheapest changes, and what would flip the choice
  measure FILE... [--zone ZONE] [--lang en|zh-cn] [--json]
      what usage exports, load tests and evaluation files say, whatever tool wrote them
  measure FILE... --into SCENARIO.yaml [--as NAME=OPTION]... [--model NAME]... [--zone ZONE] [--dry-run] [--json]
      the same brought into a scenario, with what changes and why; exit code 2 where it is refused
  ends [FOLDER] [--on DATE] [--lang en|zh-cn] [--json | --ics]
      when the models of a folder's records and scenarios end, soonest first
  decisions list FOLDER [--lang en|zh-cn] [--json]
      every decision record of a folder or a repository, in any format
  decisions check FOLDER [--format text|json|sarif|github] [--lang en|zh-cn]
      what the rules find in those records; exit code 1 where an error stands, 2 where something could not be read
  decisions new FOLDER --title TITLE [--template NAME] [--supersedes FILE]... [--lang en|zh-cn] [--dry-run] [--json]
      a new decision record with the next free number
  decisions status FOLDER FILE STATUS [--dry-run] [--json]
  decisions supersede FOLDER OLD --by NEW [--dry-run] [--json]
  decisions link FOLDER FROM TO --type TYPE [--reverse TYPE] [--dry-run] [--json]
  decisions renumber FOLDER FILE NUMBER [--dry-run] [--json]
  decisions rename FOLDER FILE --title TITLE [--dry-run] [--json]
  decisions index FOLDER [--lang en|zh-cn] [--dry-run] [--json]
      changes of records: whole or not at all; exit code 2 where one is refused

  --help       this text, or the help of a command
  --version    the version
`;

export const NOTES_HELP = `Usage: model-choice notes [--lang en|zh-cn] [--json]

Prints every note of the debate.

  --lang LANGUAGE   en (when left out) or zh-cn
  --json            as JSON
`;

export const LOOKUP_HELP = `Usage: model-choice lookup QUERY [--records FOLDER] [--lang en|zh-cn] [--limit N] [--json]

Prints what fits a query or answers a question, best first: notes, evidence, criteria, heuristics, formulas, licences,
models, snippets, commands, and records where a folder is given. The query may be in English or Chinese, whatever the
language of the output. Where nothing fits it says so and names the nearest criterion; the JSON is then an empty list, and
the exit code 0.

  --lang LANGUAGE   language of the output: en (when left out) or zh-cn
  --limit N         how many at the most (10 when left out)
  --records FOLDER  the decision records of a folder or repository as well
  --json            as JSON
`;

export const MODELS_HELP = `Usage: model-choice models [--lang en|zh-cn] [--json]

Prints every model card: openness level, licence, size, context and price with its date.

  --lang LANGUAGE   en (when left out) or zh-cn
  --json            as JSON, with the licence and all price rows of each
`;

export const PRICES_HELP = `Usage: model-choice prices [WORD...] [--on DATE] [--lang en|zh-cn] [--json]

Prints the price rows whose id has all words, or every row: who sells, the price per million tokens, and the day on which
it was checked against its source, where anybody says so.

  --on DATE         the ISO date whose prices hold (today when left out)
  --lang LANGUAGE   en (when left out) or zh-cn
  --json            as JSON, with cache, batch, hours, tiers, and what is billed beside text
`;

export const MODEL_HELP = `Usage: model-choice model ID... [--on DATE] [--records FOLDER] [--lang en|zh-cn] [--json]

Prints what each id or name stands for: vendor ids with or without snapshot, those of Bedrock, Vertex, Azure, OpenRouter,
LiteLLM, Hugging Face, Ollama and other platforms, and names in English or Chinese. "exact" and "snapshot" are ids of that
very model, "alias" moves with the newest or is a name, "family" is a model or family without this snapshot or build, and
"none" is not in the catalogue, which says nothing about whether it exists.

  --on DATE         the day to judge by (today when left out)
  --records FOLDER  the decision records of a folder or repository that name the model
  --lang LANGUAGE   en (when left out) or zh-cn
  --json            as JSON: query, match, platform, vendor, model, name, snapshot, lifecycle, licence, openness, context,
                    prices, successor and records (null where no folder was given)
`;

export const ENDS_HELP = `Usage: model-choice ends [FOLDER] [--on DATE] [--lang en|zh-cn] [--json | --ics]

Prints the models that the decision records and scenarios of a folder or repository (the current folder when left out)
choose or compare, and when a platform ends each, soonest first, with who says so and every line that names them. Where a
record names no platform, all platforms are listed. Published weights that a team runs itself have no end.

  --on DATE         the day to tell the state of, such as 2026-12-31 (today when left out)
  --lang LANGUAGE   en (when left out) or zh-cn
  --json            as JSON
  --ics             as an iCalendar file, to be subscribed to or imported
`;

export const FORMULA_HELP = `Usage: model-choice formula --list [--json]
       model-choice formula ID '{"input": 1}' [--json]

Prints all formulas, or the value of one for the inputs of a JSON object. Prices are per million tokens, memory is in
bytes, time in seconds unless the name says otherwise.

  --list    all formulas with their inputs; one in brackets may be left out
  --json    as JSON
`;

export const COST_HELP = `Usage: model-choice cost SCENARIO.yaml [--on DATE] [--lang en|zh-cn] [--json]

Computes a scenario file: what every option costs in its first month and over the horizon, with its parts, its range,
break-evens, and what would flip the choice. The team's own prices in ../prices.yaml beside the scenario's folder are used
where they are. Exit 1 when no option may be chosen.

  --on DATE         as of this day (asOf of the scenario when left out, else today)
  --lang LANGUAGE   language of the output: en (when left out) or zh-cn
  --json            as JSON
`;
