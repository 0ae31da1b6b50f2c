import assert from "node:assert/strict";
import { findRecordFolders } from "../../../../src/decisions/locate/findFolders";
import { listFolders, listRecords as listed } from "../../../../src/decisions/locate/listRecords";
import type { RootFiles } from "../../../../src/decisions/locate/recordFolder";

/** Files by path; folders are those that the paths name. */
function root(files: Readonly<Record<string, string>>): RootFiles {
  const paths = Object.keys(files);
  return {
    readText: (path) => Promise.resolve(files[path] ?? null),
    list(path) {
      const below = paths.flatMap((candidate) =>
        path === "" ? candidate : candidate.startsWith(`${path}/`) ? candidate.slice(path.length + 1) : [],
      );
      if (path !== "" && below.length === 0) return Promise.resolve(null);
      const names = new Map(below.map((rest) => [rest.split("/")[0] ?? "", rest.includes("/")]));
      return Promise.resolve(
        [...names].map(([name, isFolder]) => ({ name, kind: isFolder ? ("folder" as const) : ("file" as const) })),
      );
    },
  };
}

const RECORD = "# 1. X\n";

const MADR = "# X\n\n## Context and Problem Statement\n\n## Considered Options\n";

async function found(files: Readonly<Record<string, string>>, settings: readonly string[] = []): Promise<string[]> {
  return (await findRecordFolders(root(files), settings)).map(({ path, origin }) => `${origin}:${path}`);
}

describe("locating folders of records", () => {
  for (const [marker, text, origin] of [
    [".adr-dir", "x/records\n", "adr-tools"],
    [".adr-dir", "\uFEFF  ./x/records/  \r\n", "adr-tools"],
    [".adr-dir", "x\\records", "adr-tools"],
    [".log4brains.yml", "project:\n  name: X\n  tz: UTC\n  adrFolder: ./x/records\n", "log4brains"],
    ["adrs.toml", 'mode = "nextgen"\nadr_dir = "x/records"\n', "adrs"],
    ["adrs.toml", "adr_dir='x/records'", "adrs"],
    [".adr.json", '{"path":"x/records/","language":"zh-cn","digits":3}', "phodal-adr"],
    ["adr.config.json", '{ "path": "./x/records" }', "dotnet-adr"],
    ["adr.config.json", '{ "path": ".\\\\x\\\\records" }', "dotnet-adr"],
    [".adr", "[adr]\nrecords-dir = x/records\n", "pyadr"],
    ["catalog-info.yaml", "metadata:\n  annotations:\n    backstage.io/adr-location: x/records # here\n", "backstage"],
  ] as const) {
    it(`reads ${JSON.stringify(text)} in ${marker}`, async () => {
      assert.deepEqual(await found({ [marker]: text, "x/records/0001-x.md": RECORD, "docs/adr/0001-x.md": RECORD }), [
        `${origin}:x/records`,
      ]);
    });
  }

  it("takes chapters of a documentation and the work on a record for no records", async () => {
    const chapter = (name: string): Record<string, string> => ({
      [`docs/${name}/README.md`]: "# A\n\nStatus: Approved\n",
      [`docs/${name}/a.md`]: "# A\n",
    });
    const files = {
      "docs/04-architecture/adr/0001-x.md": RECORD,
      ...chapter("00-foundation"),
      ...chapter("01-strategy"),
      ...chapter("02-governance"),
      "specs/cache/tasks/WP06-adr/review-cycle-1.md": "# Review\n\nStatus: accepted\n",
    };
    assert.deepEqual(await found(files), ["convention:docs/04-architecture/adr"]);
  });

  it("takes what belongs to decisions about one thing for no records", async () => {
    const files = root({
      "docs/oss-adoption-decisions/use-x.md": "# Use X\n\nStatus: Accepted\n",
      "docs/oss-adoption-decisions/source-map.md": "# Map of the sources\n",
      "docs/tech-decisions/use-y.md": "# Use Y\n",
    });
    const { doubtful } = await listFolders(files, await findRecordFolders(files, []));
    assert.deepEqual([...doubtful].sort(), [
      "docs/oss-adoption-decisions/source-map.md",
      "docs/oss-adoption-decisions/use-x.md",
    ]);
  });

  it("finds proposals without numbers by the sections of their templates", async () => {
    const proposal = "# Agent upgrade\n\n## Summary\n\nS.\n\n## Motivation\n\nM.\n\n## Proposal\n\nP.\n";
    assert.deepEqual(
      await found({ "docs/enhancements/agent-upgrade.md": proposal, "docs/enhancements/cache.md": proposal }),
      ["contents:docs/enhancements"],
    );
    assert.deepEqual(await found({ "docs/enhancements/cache.md": "# Cache\n\n## Summary\n\nS.\n" }), []);
  });

  it("takes notes about records, plans and instructions to agents for no records", async () => {
    const status = (word: string): string => `# X\n\n## Status\n\n${word}\n`;
    const files = {
      "docs/adr/0001-x.md": RECORD,
      "docs/review/task-0034-adr-028-review.md": "# Review of ADR-0028\n",
      "docs/review/task-0036-adr-029-review.md": "# Review of ADR-0029\n",
      "specs/0001-a/README.md": status("Requirements"),
      "specs/0002-b/README.md": status("Design done"),
      ".claude/commands/adr/adr.md": "# Write an ADR\n",
    };
    assert.deepEqual(await found(files), ["convention:docs/adr"]);
    const dated = { ...files, "docs/notes/2026-01-02-adr-7-x.md": RECORD };
    assert.deepEqual(await found(dated), ["convention:docs/adr", "contents:docs/notes"]);
  });

  it("asks the text of a page without a number in a category without numbers", async () => {
    const files = root({
      "decisions/README.md": "",
      "decisions/providers/a.md": "# A\n",
      "decisions/use-x.md": "# X\n",
    });
    const { paths, doubtful } = await listed(files, { path: "decisions", levels: 4 });
    assert.deepEqual(
      [paths, [...doubtful]],
      [["decisions/providers/a.md", "decisions/use-x.md"], ["decisions/providers/a.md"]],
    );
  });

  it("asks the markers in their order, and the settings before all", async () => {
    const files = {
      ".adr-dir": "a",
      "adrs.toml": 'adr_dir = "b"',
      "a/0001-x.md": RECORD,
      "b/0001-x.md": RECORD,
      "c/0001-x.md": RECORD,
      "d/0001-x.md": RECORD,
    };
    assert.deepEqual(await found(files), ["adr-tools:a"]);
    assert.deepEqual(await found(files, ["c", "./d/", "c"]), ["setting:c", "setting:d"]);
    assert.deepEqual(await found(files, ["nowhere"]), ["adr-tools:a"]);
  });

  for (const text of ["nowhere", "../outside", "/etc", "C:\\records", "https://example.org/adr", "", "   "]) {
    it(`passes over a marker that says ${JSON.stringify(text)}`, async () => {
      assert.deepEqual(await found({ ".adr-dir": text, "doc/adr/0001-x.md": RECORD }), ["convention:doc/adr"]);
    });
  }

  it("finds the packages of log4brains", async () => {
    const yaml =
      "project:\n  adrFolder: docs/adr\n  packages:\n    - { name: a, path: packages/a, adrFolder: packages/a/adr }\n    - { name: b, path: packages/b, adrFolder: packages/b/adr }\n";
    assert.deepEqual(await found({ ".log4brains.yml": yaml, "docs/adr/x.md": RECORD, "packages/a/adr/x.md": RECORD }), [
      "log4brains:docs/adr",
      "log4brains:packages/a/adr",
    ]);
    assert.deepEqual(await found({ ".log4brains.yml": "a: &a [*a]\nproject: [", "docs/adr/x.md": RECORD }), [
      "convention:docs/adr",
    ]);
  });

  it("takes every folder that is named for decisions and holds records, before an empty one", async () => {
    assert.deepEqual(
      await found({ "docs/decisions/README.md": "", "docs/adr/0001-x.md": RECORD, "adr/0001-x.md": RECORD }),
      ["convention:adr", "convention:docs/adr"],
    );
    assert.deepEqual(await found({ "docs/decisions/README.md": "" }), ["convention:docs/decisions"]);
    assert.deepEqual(await found({ "decisions/code.ts": "", "src/main.ts": "" }), []);
    assert.deepEqual(await found({ "decisions/0001-x.md": RECORD }), ["convention:decisions"]);
  });

  for (const path of [
    "ADR",
    "adrs",
    "architecture-decision-record",
    "docs/architecture/adr",
    "doc/architecture/adr",
    "docs/decision_records",
    "assets/adr",
    "docs/ADRs",
    ".decisions",
    "文档/决策",
    "交易所项目文档/ADR",
    "docs/03_架构决策",
    "docs/Architecture Decision Records",
    "teams/payments/docs/adr",
  ]) {
    it(`finds ${path} by its name`, async () => {
      assert.deepEqual(await found({ [`${path}/choose-x.md`]: "# X", "src/a.ts": "" }), [`convention:${path}`]);
    });
  }

  it("finds the folders of every package of a repository", async () => {
    const files = {
      ".adr-dir": "docs/records",
      "docs/records/0001-x.md": RECORD,
      "docs/adr/0001-old.md": RECORD,
      "packages/a/docs/adr/0001-x.md": RECORD,
      "packages/b/.adr-dir": "notes",
      "packages/b/notes/0001-x.md": RECORD,
      "packages/b/node_modules/c/adr/0001-x.md": RECORD,
    };
    assert.deepEqual(await found(files), [
      "adr-tools:docs/records",
      "convention:packages/a/docs/adr",
      "adr-tools:packages/b/notes",
    ]);
  });

  it("finds records in folders with other names by their own names or by what is in them", async () => {
    assert.deepEqual(await found({ ".agents/architecture/ADR-0001-x.md": "# X" }), ["contents:.agents/architecture"]);
    assert.deepEqual(await found({ "docs/design/0001-x.md": MADR, "docs/design/0002-y.md": MADR }), [
      "contents:docs/design",
    ]);
    assert.deepEqual(await found({ "rfcs/0001-x/README.md": "# X", "rfcs/0002-y/README.md": "# Y" }), [
      "contents:rfcs",
    ]);
    assert.deepEqual(await found({ "features/0036-x/README.md": "# X\n\n- Status: Accepted\n" }), [
      "contents:features",
    ]);
    assert.deepEqual(await found({ "0001-x.md": RECORD, "0002-y.md": RECORD }), ["contents:"]);
    assert.deepEqual(await found({ "records/choose-x.md": MADR }), ["contents:records"]);
    assert.deepEqual(await found({ "text/0286-x.md": "---\nstatus: accepted\n---\n\n# X\n" }), ["contents:text"]);
    const examples = root({ "examples/aws/index.md": MADR, "examples/css/index.md": MADR });
    const folders = await findRecordFolders(examples, []);
    assert.deepEqual((await listFolders(examples, folders)).paths, ["examples/aws/index.md", "examples/css/index.md"]);
    assert.deepEqual(await found({ "choose-x.md": "# X\n\n## Status\n\nAccepted\n\n## Context\n" }), ["contents:"]);
  });

  it("takes no pages for records that have a status and a date, or the numbers of chapters", async () => {
    const page = "# Cockpit\n\nStatus: Accepted\nDate: 2026-01-02\n";
    assert.deepEqual(await found({ "docs/ui/cockpit.md": page, "docs/ui/more.md": page }), []);
    assert.deepEqual(await found({ "docs/guide/01-start.md": "# Start", "docs/guide/02-more.md": page }), []);
    assert.deepEqual(await found({ "docs/ui/0001-a.md": page, "docs/adr/0001-x.md": RECORD }), ["convention:docs/adr"]);
  });

  it("takes in a folder that is not named for decisions only the files that are", async () => {
    const files = root({
      "docs/review/ADR-018-x.md": "# X",
      "docs/review/first.md": "# Y",
      "docs/review/2026-01-02-y.md": "# Z",
      "docs/rfc/core/rfc-001-a.md": "# A",
      "docs/rfc/core/rfc-002-b.md": "# B",
      "docs/adr/ADR-0005-c.md": "# C",
      "docs/adr/PDR-0005-adopt-a-review.md": "# D",
      "template/0000-use-x.md": MADR,
    });
    const { paths } = await listFolders(files, await findRecordFolders(files, []));
    assert.deepEqual(paths, [
      "docs/adr/ADR-0005-c.md",
      "docs/adr/PDR-0005-adopt-a-review.md",
      "docs/review/ADR-018-x.md",
      "docs/rfc/core/rfc-001-a.md",
      "docs/rfc/core/rfc-002-b.md",
    ]);
  });

  it("takes records among test data only where there are no others", async () => {
    const data = { "test/fixtures/a/docs/adr/0001-x.md": RECORD };
    assert.deepEqual(await found(data), ["convention:test/fixtures/a/docs/adr"]);
    assert.deepEqual(await found({ ...data, "docs/adr/0001-x.md": RECORD }), ["convention:docs/adr"]);
  });

  it("stops when nobody waits for it", async () => {
    const files = root({ "docs/adr/0001-x.md": RECORD });
    assert.deepEqual(await findRecordFolders(files, [], { isCancelled: () => true }), []);
  });

  it("takes an empty .adr file as the mark of a folder, at the root or near it", async () => {
    assert.deepEqual(await found({ ".adr": "\n", "0001-x.md": RECORD }), ["adr-folder:"]);
    assert.deepEqual(
      await found({
        "team/records/.adr": "",
        "team/records/0001-x.md": RECORD,
        "node_modules/x/.adr": "",
        "node_modules/x/0001-x.md": RECORD,
      }),
      ["adr-folder:team/records"],
    );
  });
});
