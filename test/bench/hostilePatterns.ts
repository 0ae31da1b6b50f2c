/**
 * Texts of about a length that are made to keep a reader busy: a mark that begins something, over and over. Each stands for
 * a kind of fault that a reader had, or could have.
 */
export const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  // Front matter.
  "links without an end in front matter": (length) => `---\nstatus: ${repeated("[](<.md?", length)}\n---\n`,
  "blanks in front matter": (length) => `---\na: ${" ".repeat(length)}x\n---\n`,
  "keys in front matter": (length) => `---\n${numbered((at) => `k${at}: ${at}\n`, length)}---\n# T\n`,
  "statuses in front matter": (length) => `---\n${repeated("status: superseded by ADR-1\n", length)}---\n# T\n`,
  "anchors and aliases in front matter": (length) =>
    `---\n${numbered((at) => `k${at}: &a${at} [*a${at}]\n`, length)}---\n# T\n`,
  "nested brackets in front matter": (length) => `---\na: ${"[".repeat(length)}\n---\n# T\n`,
  "nested keys in front matter": (length) => `---\n${repeated("? ", length)}\n---\n# T\n`,
  "deep indentation in front matter": (length) =>
    `---\n${numbered((at) => `${" ".repeat(Math.min(at, 300))}a:\n`, length)}---\n# T\n`,
  "a map of the record's own": (length) => `---\nadr:\n${repeated("  status: accepted\n", length)}---\n# T\n`,
  "a folded status": (length) => `---\nstatus: >\n${repeated("  superseded by 1\n", length)}---\n# T\n`,
  "front matter without an end": (length) => `---\n${repeated("status: a\n", length)}`,
  "links in statuses of front matter": (length) =>
    `---\n${repeated("status: superseded by [1](0001-a.md)\n", length)}---\n# T\n`,
  "fields for a successor": (length) => `---\n${repeated("superseded-by: [1](0001-a.md)\n", length)}---\n# T\n`,
  "empty fields for a successor": (length) => `---\n${repeated("superseded-by: null\n", length)}---\n# T\n`,
  "names of files in front matter": (length) => `---\nsupersedes: ${repeated("0001-use-a ", length)}\n---\n# T\n`,
  "a name of a file without an end": (length) => `---\nsupersedes: ${repeated("a-", length)}\n---\n# T\n`,
  "links of adrs": (length) => `---\nlinks:\n${repeated("  - target: 1\n    kind: supersedes\n", length)}---\n`,
  "arrays in TOML without an end": (length) => `+++\n${repeated("a = [\n", length)}+++\n`,
  "strings in TOML over lines": (length) => `+++\n${repeated("a = \"\"\"\nb = '''\n", length)}+++\n`,
  "one string in TOML without an end": (length) => `+++\nstatus = "${'\\"'.repeat(length / 2)}\n+++\n`,
  "statuses in TOML": (length) => `+++\n${repeated('status = "accepted"\n', length)}+++\n`,
  // Statements about the record.
  "fields of a status": (length) => `# T\n\n${repeated("Status: accepted\n", length)}`,
  "bold fields of a status": (length) => `# T\n\n${repeated("**Status:** accepted\n\n", length)}`,
  "fields for a predecessor": (length) => `# T\n\n${repeated("Supersedes: ADR-1\n", length)}`,
  "one line of fields": (length) => `# T\n\n${repeated(`${"Status: a | ".repeat(500)}\n`, length)}`,
  "items that go on": (length) => `# T\n\n${repeated("- Status: accepted\n  superseded by\n", length)}`,
  "items with an open bracket": (length) => `# T\n\n${repeated("- Status: [accepted (\n", length)}`,
  "one item that goes on": (length) => `# T\n\n- Status: superseded by\n${repeated("  and by\n", length)}`,
  "comments of tools": (length) => `# T\n\n${repeated("<!-- Status: a -->\n", length)}`,
  "a status that goes on": (length) => `# T\n\n## Status\n\n${repeated("  [](<a\n", length)}`,
  "angle brackets in a status": (length) => `# T\n\n## Status\n\n${repeated(`${"<".repeat(3000)}\n`, length)}`,
  "identifiers in a status": (length) =>
    `# T\n\n## Status\n\n${repeated(`Supersedes ${"ADR-1 ".repeat(600)}\n`, length)}`,
  "identifiers on lines of a status": (length) => `# T\n\n## Status\n\n${repeated("Supersedes ADR-1 and\n", length)}`,
  "percent signs in a status": (length) =>
    `# T\n\n## Status\n\n${repeated(`Superseded by ${"%a".repeat(3000)}\n`, length)}`,
  "dots behind identifiers": (length) =>
    `# T\n\n## Status\n\n${repeated(`Replaces ${"ADR1.".repeat(1000)}\n`, length)}`,
  "words of a status": (length) => `# T\n\n## Status\n\n${repeated("Superseded\n", length)}`,
  "paragraphs of a status": (length) => `# T\n\n## Status\n\n${repeated("Accepted\n\n", length)}`,
  "statuses without a known word": (length) => `# T\n\n## Status\n\n${repeated("Acepted\n\n", length)}`,
  "a dated history": (length) => `# T\n\n## Status\n\n${repeated("2024-01-01 accepted\n", length)}`,
  "a history in a table": (length) =>
    `# T\n\n## Status\n\n| a | Status |\n|---|---|\n${repeated("| 2024-01-01 | Accepted |\n", length)}`,
  "arrows between statuses": (length) => `# T\n\n## Status\n\n${repeated(`${"Accepted → ".repeat(80)}\n\n`, length)}`,
  "struck statuses": (length) => `# T\n\n## Status\n\n${repeated(`${"~~Accepted ".repeat(300)}\n`, length)}`,
  "ticked boxes": (length) => `# T\n\n## Status\n\n${repeated("- [x] accepted\n", length)}`,
  "boxes on one line": (length) => `# T\n\n## Status\n\n${repeated(`${"[x] accepted ".repeat(1000)}\n\n`, length)}`,
  "check boxes": (length) => `# T\n\n## Status\n\n${repeated("- [ ] accepted\n- [x] rejected\n", length)}`,
  "Chinese relations": (length) => `# T\n\n## 状态\n\n${repeated("由被取\n", length)}`,
  "Chinese words of a status": (length) => `# T\n\n## 状态\n\n${repeated("已接受，被\n\n", length)}`,
  "Chinese relations on a line": (length) => `# T\n\n## 状态\n\n${repeated(`${"由部分取代".repeat(800)}\n`, length)}`,
  "sections of a status": (length) => `# T\n\n${repeated("## Status\n\nAccepted\n\n", length)}`,
  "dates of a section": (length) => `# T\n\n${repeated("## Date\n\n2024-01-01\n\n", length)}`,
  "headings that say a status": (length) => `# T\n\n${repeated("## Status: Accepted\n", length)}`,
  "banners in quotes": (length) => `# T\n\n${repeated("> Deprecated: use ADR-1\n\n", length)}`,
  "status lines below a section": (length) => `# T\n\n## X\n\n${repeated("the status of a thing\n", length)}`,
  // Links.
  "links without an end": (length) => `# T\n\n${repeated(`${"[](<.md?".repeat(500)}\n`, length)}`,
  links: (length) => `# T\n\n${repeated("[a](b.md) ", length)}\n`,
  "links on lines": (length) => `# T\n\n## Links\n\n${repeated("* Supersedes [a](b.md)\n", length)}`,
  "links to a successor": (length) =>
    `# T\n\n## Status\n\nSuperseded\n\n## Links\n\n${repeated("* Superseded by [1](0001-a.md)\n", length)}`,
  "sections of links to a successor": (length) =>
    `# T\n\n## Status\n\nSuperseded\n\n${repeated("## Links\n\n* Superseded by [1](0001-a.md)\n\n", length)}`,
  "links and names of a record": (length) => `# 7. T\n\n${repeated("[ADR-7](0007-model.md), ADR-7 and\n", length)}`,
  "references with labels": (length) => `# T\n\n[y]: b.md\n\n${repeated("[x][y]\n", length)}`,
  "references on one line": (length) => `# T\n\n[y]: b.md\n\n${repeated(`${"[x][y]".repeat(3000)}\n`, length)}`,
  "labels without an end": (length) => `# T\n\n[y]: b.md\n\n${repeated(`${"[x][".repeat(4000)}\n`, length)}`,
  definitions: (length) => `# T\n\n${numbered((at) => `[l${at}]: b${at}.md\n`, length)}`,
  "definitions and references": (length) => `# T\n\n${numbered((at) => `[l${at}]: b.md\n\n[l${at}]\n\n`, length)}`,
  "definitions over two lines": (length) => `# T\n\n${repeated("[l]:\nb.md\n", length)}`,
  "titles of definitions without an end": (length) => `# T\n\n${repeated(`[l]: b.md ${'"'.repeat(5000)}\n`, length)}`,
  "wiki links": (length) => `# T\n\n${repeated("[[a|b]] ", length)}\n`,
  "wiki links without an end": (length) => `# T\n\n${repeated("[[a|", length)}\n`,
  addresses: (length) => `# T\n\n${repeated("<https://a.b>\n", length)}`,
  "addresses of a forge": (length) =>
    `# T\n\n## Status\n\n${repeated("Supersedes [a](https://example.com/o/r/blob/main/docs/decisions/0001-a.md)\n\n", length)}`,
  "addresses without an end": (length) => `# T\n\n${repeated(`${"<a:".repeat(3000)}\n`, length)}`,
  "tags with a link": (length) => `# T\n\n${repeated('<a href="b.md">b</a> ', length)}\n`,
  "tags without an end": (length) => `# T\n\n${repeated(`${"<a href=".repeat(1000)}\n`, length)}`,
  "nested brackets": (length) => `# T\n\n${"[".repeat(length / 2)}${"]".repeat(length / 2)}\n`,
  "nested brackets with a label": (length) =>
    `# T\n\n[y]: b.md\n\n${"[".repeat(length / 2)}${"]".repeat(length / 2)}\n`,
  "nested pictures": (length) => `# T\n\n${repeated("![", length / 2)}${repeated("](b.md)", length / 2)}\n`,
  "parentheses of a link": (length) => `# T\n\n${repeated(`[a](${"(".repeat(3000)}\n`, length)}`,
  citations: (length) => `# T\n\n${repeated("[arg:open-is-an-iq-tax] ", length)}\n`,
  "citations on lines": (length) => `# T\n\n${numbered((at) => `[arg:n-${at}]\n`, length)}`,
  "citations without an end": (length) => `# T\n\n${repeated("[arg:a-b", length)}\n`,
  // Blocks.
  "fences without an end": (length) => `# T\n\n${numbered((at) => `${"`".repeat(3 + (at % 200))}\n`, length)}`,
  "code marks of all lengths": (length) => `# T\n\n${numbered((at) => `${"`".repeat(at % 500)} `, length)}\n`,
  "code marks on lines": (length) => `# T\n\n## Status\n\n${repeated("`1` ``2 `\n", length)}`,
  "comments without an end": (length) => `# T\n\n${repeated("text <!-- a\n", length)}`,
  "comments on one line": (length) => `# T\n\n${repeated("<!-- a --> ", length)}\n`,
  "comments that begin and end": (length) => `# T\n\n${repeated("text <!--\n-->\n", length)}`,
  "nested quotes": (length) => `# T\n\n${repeated(`${">".repeat(3000)} a\n`, length)}`,
  "nested quotes with blanks": (length) => `# T\n\n${repeated(`${"> ".repeat(1500)}a\n`, length)}`,
  "nested lists": (length) => `# T\n\n${numbered((at) => `${" ".repeat(at % 400)}* a\n`, length)}`,
  "marks of lists": (length) => `# T\n\n${repeated(`${"* ".repeat(4000)}\n`, length)}`,
  pipes: (length) => `# T\n\n${repeated(`${"|".repeat(3000)}\n`, length)}`,
  "a table of many columns": (length) =>
    `# T\n\n${"| Status ".repeat(600)}|\n${"|---".repeat(600)}|\n${repeated(`${"| a ".repeat(600)}|\n`, length)}`,
  "tables of one row": (length) => `# T\n\n${repeated("| Status | Accepted |\n\n", length)}`,
  "a table of many rows": (length) =>
    `# T\n\n| Key | Value |\n|---|---|\n${repeated("| Status | Accepted |\n", length)}`,
  "rows with open code": (length) => `# T\n\n${repeated(`| ${"` a ".repeat(1000)}|\n`, length)}`,
  headings: (length) => `# T\n\n${numbered((at) => `${"#".repeat(1 + (at % 6))} h${at}\n`, length)}`,
  "headings ever deeper": (length) => `# T\n\n${repeated("## a\n### b\n#### c\n##### d\n###### e\n", length)}`,
  "marks of a heading": (length) => `# T\n\n${repeated(`# ${"#".repeat(5000)} a\n`, length)}`,
  "blanks in headings": (length) => `# T\n\n${repeated(`# a${" ".repeat(5000)}b\n`, length)}`,
  "underlined headings": (length) => repeated("a\n===\n\nb\n---\n\n", length),
  "comments in a heading": (length) => repeated(`# ${"<!--".repeat(4000)}\n`, length),
  "a title of anchors": (length) => repeated(`# ${"<a ".repeat(4000)}\n`, length),
  "one line": (length) => `# T\n\n${"a ".repeat(length / 2)}\n`,
  "one line without a blank": (length) => `# T\n\n${"a".repeat(length)}\n`,
  "lines of blanks": (length) => `# T\n\n${repeated(`${" ".repeat(5000)}x\n`, length)}`,
  "blanks behind lines": (length) => `# T\n\n${repeated(`x${" ".repeat(5000)}y:\n`, length)}`,
  "empty lines": (length) => `# T\n${"\n".repeat(length)}`,
  "carriage returns": (length) => `# T\n${"\r".repeat(length)}`,
  tags: (length) => `# T\n\n${repeated("<b><i></i></b> ", length)}\n`,
  "open tags": (length) => `# T\n\n${repeated(`${"<b ".repeat(3000)}\n`, length)}`,
  emphasis: (length) => `# T\n\n${repeated(`${"**a*_".repeat(2000)}\n`, length)}`,
  "marks of emphasis": (length) => `# T\n\n## Status\n\n${repeated(`${"*".repeat(5000)}\n`, length)}`,
  "colons of keys": (length) => `# T\n\n${repeated(`${"a:".repeat(4000)}\n`, length)}`,
  combining: (length) => `# ${"\u0301".repeat(length)}\n`,
  emoji: (length) => `# T\n\n## Status\n\n${repeated(`${"🙂".repeat(2000)}\n`, length)}`,
  "null characters": (length) => `# T\n\n${repeated("\0\n", length)}`,
  "half characters": (length) => `# T\n\n${repeated("\ud800 \udc00\n", length)}`,
  // Options, arguments and figures.
  "brackets in options": (length) => `# T\n\n## Considered Options\n\n${repeated(`* ${"[".repeat(3000)}\n`, length)}`,
  "distinct options": (length) => `# T\n\n## Considered Options\n\n${numbered((at) => `* Way ${at}\n`, length)}`,
  "options of one word": (length) => `# T\n\n## Considered Options\n\n${repeated(`* ${"ab".repeat(2000)}\n`, length)}`,
  "options and arguments": (length) =>
    `# T\n\n## Considered Options\n\n${numbered((at) => `* Way ${at}\n`, length / 3)}\n## Pros and Cons of the Options\n\n${numbered((at) => `### Way ${at}\n\n* Good, because it is\n\n`, length)}`,
  "arguments that go on": (length) =>
    `# T\n\n## Pros and Cons of the Options\n\n### A\n\n* Good, because\n${repeated("it is\n", length)}`,
  "a chosen option without a name": (length) => repeated('Chosen option: "."\n', length),
  "a chosen option that goes on": (length) => `Chosen option: "A", because\n${repeated("it is\n", length)}`,
  placeholders: (length) => `# T\n\n## Context\n\n${repeated("{a placeholder} ", length)}\n`,
  "placeholders on lines": (length) => `# T\n\n## Status\n\n${repeated("{accepted | rejected}\n\n", length)}`,
  "placeholders without an end": (length) => `# {T\n\n## Context\n\n${repeated(`${"{".repeat(4000)}\n`, length)}`,
  "disable comments": (length) => `# T\n\n${numbered((at) => `<!-- model-choice-disable c-${at} -->\n`, length)}`,
  "figures blocks": (length) => `# T\n\n${repeated("```model-choice\na: 1\n```\n", length)}`,
  "a figures block of nested YAML": (length) => `# T\n\n\`\`\`model-choice\n${"[".repeat(length)}\n\`\`\`\n`,
  "a figures block of keys": (length) =>
    `# T\n\n\`\`\`model-choice\n${numbered((at) => `k${at}: 1\n`, length)}\`\`\`\n`,
  "figures blocks with evaluations": (length) => `# T\n\n${numbered((at) => `${evaluated(at)}\n`, length)}`,
  "dated lines below a figures block": (length) =>
    `# T\n\n${evaluated(0)}\n${repeated("Earlier figures, as of then; cheapest: b; cheapest: a.\n\n", length)}`,
  "a dated line that goes on": (length) => `# T\n\n${evaluated(0)}\n此前的数字（${repeated("；最便宜：a", length)}\n`,
  "a successor that is a proposal": (length) =>
    `# T\n\n## Status\n\n${repeated("Superseded by [2](0002-b.md)\n\n", length)}`,
  "numbers of other records": (length) => `# ADR 8: T\n\n${repeated("## 8. T\n\n", length)}`,
  "statuses that contradict each other": (length) =>
    `---\nstatus: rejected\n---\n\n# T\n\n${repeated("## Status\n\nAccepted\n\n", length)}`,
  "a choice that is no option": (length) =>
    `# T\n\n## Considered Options\n\n${numbered((at) => `* Way ${at}\n`, length)}\n## Decision Outcome\n\nChosen option: "Other"\n`,
  "arguments against": (length) =>
    `# T\n\n## Considered Options\n\n* A\n* B\n\n## Pros and Cons of the Options\n\n### A\n\n${repeated("* Bad, because it is\n", length)}\n### B\n\n* Good, because\n`,
  "arguments against the figures": (length) =>
    `# T\n\n## Considered Options\n\n* Closed API\n* B\n\n## Pros and Cons of the Options\n\n### Closed API\n\n${repeated("* Good, because it is [arg:open-is-an-iq-tax]\n", length)}\n${COMPUTED}`,
  reviews: (length) => `---\nstatus: accepted\n${repeated("review-by: 2020-01-01\n", length)}---\n# T\n`,
  "chosen models": (length) =>
    `# T\n\n## Considered Options\n\n* Llama 3.1 8B at a host\n${repeated("* Qwen3-8B at a host\n", length)}\n## Decision Outcome\n\nChosen option: "Llama 3.1 8B at a host", because it fits.\n`,
  "names of models": (length) =>
    `# T\n\n## Considered Options\n\n${repeated("* `gpt-4o` or `llama-3.1-8b`\n", length)}`,
  "a model without a word that decides": (length) => `# T\n\n## Decision\n\n${repeated("`gpt-4o` ", length)}\n`,
};

/** A figures block whose choice is dear, was evaluated long ago and solved too little; nothing that it names is there. */
function evaluated(at: number): string {
  return `\`\`\`model-choice
computed: 2026-11-24
results: { cheapest: b, options: [{ id: a, monthly: 2 }, { id: b, monthly: 1 }] }
scenario:
  title: T ${at}
  workload: { requestsPerDay: 1, inputTokens: 1, outputTokens: 1 }
  chosen: a
  quality: { minimum: 0.9 }
  options:
    - { id: a, kind: closed-api, price: x/a, evaluation: { n: 400, passed: 200, date: 2020-01-01 } }
    - { id: b, kind: closed-api, price: x/b }
\`\`\`
`;
}

/** A figures block that can be computed, in which data may not leave. */
const COMPUTED = `\`\`\`model-choice
scenario:
  title: T
  workload: { requestsPerDay: 1, inputTokens: 1, outputTokens: 1 }
  constraints: { dataMayLeave: false }
  options: [{ id: a, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb }]
\`\`\`
`;

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

/** Distinct pieces, up to a length. */
function numbered(piece: (at: number) => string, length: number): string {
  const pieces: string[] = [];
  for (let at = 0, sum = 0; sum < length; at++) {
    const next = piece(at);
    pieces.push(next);
    sum += next.length;
  }
  return pieces.join("");
}
