export const MEASURE_HELP = `Usage: model-choice measure FILE... [--zone ZONE] [--option [FILE=]NAME]... [--metric [FILE=]NAME]...
       [--scale [FILE=]A-B]... [--items [FILE=]N]... [--concurrency [FILE=]N]...
       [--columns [FILE=]MEANING=COLUMN,...]... [--keep] [--lang en|zh-cn] [--json]
       model-choice measure FILE... --into SCENARIO.yaml [--as NAME=OPTION]... [--model NAME]... [--zone ZONE] [--dry-run] [--json]

Reads usage exports, load tests and evaluation files, each known by what stands in it, also packed as zip or gzip: the
requests and tokens of each model, cached and batched shares, peak and hours; throughput and latency; scores with their
intervals. Files are read piece by piece and nothing of prompts and answers is kept. What could not be read, and what makes
a figure mean less than it seems to, is named with file and line. Names of models are read by the catalogue: "exact",
"alias" and "snapshot" are taken, a "family" is only likely, and the name of a deployment or a label is never guessed. Exit
2 where no file could be read.

With --into what was measured goes into a scenario: requests, lengths, hours and peak of the load; on the option that runs
a model its cached and batched shares and its thinking; load tests to machines of your own, at the nearest lengths and
within the scenario's limits; evaluations to the options. Every change is told with what it is now and why; comments and all
else in the file stay, and what was written is read back before it is put in place. What is not measured stays as it is.

  --zone ZONE       time zone of the hours of the day, such as Asia/Shanghai (UTC when left out; the hours of a scenario
                    are set only where it is given or the scenario has one)
  --into FILE       the scenario that it goes into
  --as NAME=OPTION  which option a name in the files stands for, or "none"; may be given several times
  --model NAME      a model whose requests make up the load; all when left out; may be given several times
  --dry-run         only show what would change, as a unified diff
  --lang LANGUAGE   language of the output: en (when left out) or zh-cn
  --json            as JSON; with --into: changed, refused, changes, notes, problems, and diff with --dry-run

What a file does not say, and is asked for (codes option-unknown, metric-unknown, scale-unknown, n-unknown); with FILE= of
that file, without of all:

  --option NAME     the model, or the label of the option, that it is about (its own name when left out)
  --metric NAME     which of its scores counts (each as a task of its own when left out)
  --scale A-B       the least and the greatest score that there can be, such as 1-5
  --items N         how many items were evaluated
  --concurrency N   requests at once of a load test
  --columns MEANING=COLUMN,...
                    what the columns of a plain table mean, such as input=prompt_tok,output=answer_tok; of JSON a key, or
                    keys joined by "/". Usage: time, model, input, output, cacheRead, cacheWrite, thinking, total,
                    requests, batch, id; of bills with a row for each kind of token type, amount and unit; beside them
                    tokensPerUnit=1000 and zone=+08:00 of times that name none. Load tests: model, concurrency, input,
                    output, throughput, speed, ttftMs or ttftS, tpotMs or tpotS, gpus, failed. Evaluations: item,
                    option, score, task, n, cost, latencyMs or latencyS
  --keep            keeps that in .model-choice/columns.yaml of the repository, so that tables with the same columns are
                    known from then on
`;
