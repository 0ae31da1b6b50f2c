export const DECISIONS_HELP = `Usage: model-choice decisions COMMAND [options]

  check FOLDER                        what the rules find in the decision records of a folder or a repository
  list FOLDER                         every decision record of a folder or a repository
  new FOLDER --title TITLE            a new decision record
  status FOLDER FILE STATUS           gives a record another status
  supersede FOLDER OLD --by NEW       says in both records that one supersedes the other
  link FOLDER FROM TO --type TYPE     links two records to each other
  renumber FOLDER FILE NUMBER         gives a record another number; every link to it follows
  rename FOLDER FILE --title TITLE    gives a record another title; every link to it follows
  index FOLDER                        lists the records in their index file

FILE, OLD, NEW, FROM and TO are a path, a file name, a number (7) or an identifier (ADR-0007).
"model-choice decisions COMMAND --help" says more about each.
`;

export const DECISIONS_CHECK_HELP = `Usage: model-choice decisions check FOLDER [--format text|json|sarif|github] [--lang en|zh-cn]

Checks every decision record of a folder, or of the repository that they are in: links, numbers, options, citations,
models, and figures blocks, which are computed again with the prices that ship with this version and the team's own. A
team sets severities ("off" included) in .model-choice/config.yaml of FOLDER or of a folder above it in the repository;
notes and prices beside it count too.

  --format FORMAT   text (when left out)
                    json     code, severity, path (below FOLDER), line and message of each finding
                    sarif    SARIF 2.1.0, for code scanning; paths are those of the repository
                    github   workflow commands of GitHub Actions, which become annotations
  --json            the same as --format json
  --lang LANGUAGE   en (when left out) or zh-cn

The exit code is 1 where a finding of severity error stands; 2 where something could not be read, whatever was found,
and that is named on standard error; else 0.
`;

export const DECISIONS_LIST_HELP = `Usage: model-choice decisions list FOLDER [--lang en|zh-cn] [--json]

Prints every decision record of a folder, with its subfolders: adr-tools, MADR 1 to 4, log4brains and other formats,
mixed as they are. FOLDER is the folder of the records or the repository that they are in; there, the files of the
common tools (.adr-dir, .log4brains.yml, adrs.toml, adr.config.json, .adr, catalog-info.yaml) say where they are, else
the usual folders are looked through.

  --lang LANGUAGE   language of the output: en (when left out) or zh-cn
  --json            as JSON, with who supersedes whom and the notes that are cited

Exit code: 2 where something could not be read (no text, larger than 2 MB, no rights), which is named, else 0.
`;

export const DECISIONS_NEW_HELP = `Usage: model-choice decisions new FOLDER --title TITLE [--template TEMPLATE] [--supersedes FILE]...
                                  [--lang en|zh-cn] [--dry-run] [--json]

Makes a decision record with the next number of the folder, which is also free on every other local branch of git, and
prints its path. A file that is there is never written over; a folder that is missing is made.

  --title TITLE       may be in any language and hold any characters
  --template NAME     madr, madr-minimal, nygard or y-statement; when left out, the folder's own template file, else the
                      form of its records, else madr
  --supersedes FILE   a record that this one supersedes, by path, file name, number or identifier; all files say so
  --lang LANGUAGE     language of the record, en or zh-cn: when left out, that of most records of the folder, else en
  --dry-run           writes nothing, and prints what it would write as a unified diff
  --json              { "path" (relative to FOLDER), "file" (from here), "number" or null,
                      "superseded": path, list of paths or null, "changed", "refused" }
`;

/** What all commands that change records have in common. */
const CHANGE_OPTIONS = `  --dry-run         writes nothing, and prints what it would write as a unified diff
  --json            { "changed": [paths below FOLDER], "refused": null or a sentence }

Exit code: 0 where it is done or was so already, 2 where it is refused; then nothing was written.
`;

export const STATUS_HELP = `Usage: model-choice decisions status FOLDER FILE STATUS [--dry-run] [--json]

Gives a record another status, where and as the record keeps it. Where a proposal is accepted, the records in force that
it says to supersede become superseded in the same step.

  FILE              a path, a file name, a number or an identifier
  STATUS            proposed, accepted, deprecated, rejected or draft (for superseded, see decisions supersede)
${CHANGE_OPTIONS}`;

export const SUPERSEDE_HELP = `Usage: model-choice decisions supersede FOLDER OLD --by NEW [--dry-run] [--json]

Says in both records that one supersedes the other, each in its own form.

  OLD               the record that is superseded: a path, a file name, a number or an identifier
  --by NEW          the record that supersedes it; may be given several times
${CHANGE_OPTIONS}`;

export const LINK_HELP = `Usage: model-choice decisions link FOLDER FROM TO --type TYPE [--reverse TYPE] [--dry-run] [--json]

Links two records to each other, each where its form has links.

  FROM, TO          records: a path, a file name, a number or an identifier
  --type TYPE       what the first does to the second: Amends, Clarifies, Refines, "Relates to", or words of your own
  --reverse TYPE    the same the other way round; known for the types above, else only the first record is changed
${CHANGE_OPTIONS}`;

export const RENUMBER_HELP = `Usage: model-choice decisions renumber FOLDER FILE NUMBER [--dry-run] [--json]

Gives a record another number: in its file name, its heading, every link to it and every identifier that means it.

  FILE              a path, a file name, a number or an identifier
  NUMBER            up to six digits
${CHANGE_OPTIONS}`;

export const RENAME_HELP = `Usage: model-choice decisions rename FOLDER FILE --title TITLE [--dry-run] [--json]

Gives a record another title: in its heading, in its file name, which keeps its number or date, and in every link to it.

  FILE              a path, a file name, a number or an identifier
  --title TITLE     may be in any language and hold any characters
${CHANGE_OPTIONS}`;

export const INDEX_HELP = `Usage: model-choice decisions index FOLDER [--lang en|zh-cn] [--dry-run] [--json]

Lists the records in their index file: the one with markers, else index.md, else README.md, which is made where there is
none. Nothing outside of the markers changes.

  --lang LANGUAGE   language of the heading of a new file: en (when left out) or zh-cn
${CHANGE_OPTIONS}`;
