import assert from "node:assert/strict";
import { findRecordFolders } from "../../../../src/decisions/locate/findFolders";
import { fileKind } from "../../../../src/decisions/locate/fileKind";
import { listFolders } from "../../../../src/decisions/locate/listRecords";
import { looksLikeRecord } from "../../../../src/decisions/locate/looksLikeRecord";
import type { RootFiles } from "../../../../src/decisions/locate/recordFolder";
import { readRecord } from "../../../../src/decisions/record/readRecord";

/** Files by path; folders are those that the paths name. */
function root(files: Readonly<Record<string, string>>): RootFiles {
  const paths = Object.keys(files);
  return {
    readText: (path) => Promise.resolve(files[path] ?? null),
    list(path) {
      const prefix = path === "" ? "" : `${path}/`;
      const below = paths
        .filter((candidate) => candidate.startsWith(prefix))
        .map((found) => found.slice(prefix.length));
      if (path !== "" && below.length === 0) return Promise.resolve(null);
      const names = new Map(below.map((rest) => [rest.split("/")[0] ?? "", rest.includes("/")]));
      return Promise.resolve(
        [...names].map(([name, isFolder]) => ({ name, kind: isFolder ? ("folder" as const) : ("file" as const) })),
      );
    },
  };
}

async function listed(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const all = root(files);
  return (await listFolders(all, await findRecordFolders(all, []))).paths;
}

const STANDARD = "---\ntitle: T\ntype: Standard\nstatus: Stable\n---\n\n## Introduction\n";
const filesOf = (names: readonly string[], text: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, text]));

describe("finding proposals of every series", () => {
  it("finds a series by the letters of its names and the status of its pages", async () => {
    const names = ["Standards/scs-0001-v1-a.md", "Standards/scs-0100-v1-b.md", "Standards/scs-0110-v1-c.md"];
    assert.deepEqual(await listed(filesOf(names, STANDARD)), names);
    assert.deepEqual(await listed(filesOf(names, "# A page\n\nText\n")), []);
    assert.deepEqual(await listed(filesOf(names.slice(0, 1), STANDARD)), []);
    const hips = filesOf(["HIP/hip-1.md", "HIP/hip-10.md", "HIP/hip-1008.md"], STANDARD);
    assert.deepEqual(await listed({ ...hips, "hip-0000-template.md": STANDARD }), Object.keys(hips));
    const rfcs = ["Final/RFC0004-a.md", "Final/RFC0010-b.md", "Final/RFC0013-c.md"];
    const notes = { "notes/20161208_Notes.md": "# Notes\n" };
    assert.deepEqual(await listed({ ...filesOf(rfcs, "---\nStatus: Final\n---\n\n# T\n"), ...notes }), rfcs);
  });

  it("finds the texts beside a template, and proposals by what became of them; forms for issues are none", async () => {
    const rfc = "- Start Date: 2019-01-16\n- RFC PR: (leave this empty)\n\n# Summary\n\nText\n\n# Motivation\n\nText\n";
    const texts = filesOf(["text/0002-context.md", "text/0006-lifecycle.md"], rfc);
    assert.deepEqual(await listed({ ...texts, "0000-template.md": rfc }), Object.keys(texts));
    assert.deepEqual(await listed(texts), []);
    const active = filesOf(["active-rfcs/0001-slots.md", "active-rfcs/0002-slots.md"], rfc);
    assert.deepEqual(await listed({ ...active, "0000-template.md": rfc }), Object.keys(active));
    const form = "---\nname: Bug\ntitle: '[bug]: '\nlabels: bug\n---\n\n## Context\n\n## Decision\n\n## Status\n";
    assert.deepEqual(
      await listed(filesOf([".github/ISSUE_TEMPLATE/bug.md", ".github/ISSUE_TEMPLATE/idea.md"], form)),
      [],
    );
  });

  it("takes the first of a series that is called a template and nothing else for one", () => {
    assert.deepEqual(
      [
        "0001-template.md",
        "001_template.md",
        "0001-模板.md",
        "0002-template.md",
        "0001-use-a-template.md",
        "0001-email-templates.md",
      ].map(fileKind),
      ["template", "template", "template", "record", "record", "record"],
    );
  });

  it("finds numbers without zeros behind the letters of a series, in any markup", async () => {
    const names = ["peps/pep-0008.rst", "peps/pep-3000.rst", "peps/pep-3100.rst", "peps/pep-9.rst"];
    assert.deepEqual(await listed({ ...filesOf(names, "PEP: 8\nStatus: Active\n"), "peps/conf.py": "" }), names);
  });

  it("lists records in plain text and Org by their numbers", async () => {
    const files = filesOf(
      ["doc/adr/0001-a.txt", "doc/adr/0002-b.org", "doc/adr/notes.txt", "doc/adr/0003-c.md"],
      "# 1. A\n",
    );
    assert.deepEqual(await listed(files), ["doc/adr/0001-a.txt", "doc/adr/0002-b.org", "doc/adr/0003-c.md"]);
  });

  it("takes numbered parts of a folder that is one record beside others for no records", async () => {
    const pages = ["001-a", "002-b", "003-c", "004-d", "086-e"].map((name) => `rfcs/${name}/README.md`);
    const parts = ["rfcs/086-e/01-overview.md", "rfcs/086-e/02-strategy.md", "rfcs/004-d/003-part/README.md"];
    assert.deepEqual(await listed(filesOf([...pages, ...parts], "# RFC: A\n\nText\n")), pages);
  });

  it("keeps categories with a read-me and records of their own", async () => {
    const records = ["adr/back/0001-a.md", "adr/front/0001-b.md", "adr/ops/0001-c.md"];
    const readMes = ["adr/back/README.md", "adr/front/README.md", "adr/ops/README.md"];
    assert.deepEqual(await listed(filesOf([...records, ...readMes], "# 1. A\n\n## Status\n\nAccepted\n")), records);
  });

  it("finds folders that are one record each without numbers by the state of their pages", async () => {
    const pages = ["app-prefix", "capi", "dns", "labels", "names", "teleport"].map((name) => `${name}/README.md`);
    const part = { "capi/0_releases.md": "# Releases\n" };
    assert.deepEqual(await listed({ ...filesOf(pages, "---\nstate: approved\n---\n\n# A\n"), ...part }), pages);
    assert.deepEqual(await listed(filesOf(pages, "# A package\n\nUse it so.\n")), []);
  });

  it("finds enhancement proposals in categories by the status of their front matter", async () => {
    const names = ["enhancements/arbiter.md", "enhancements/dns/a.md", "enhancements/dns/b.md"];
    assert.deepEqual(await listed(filesOf(names, "---\ntitle: a\nstatus: implementable\n---\n\n# A\n")), names);
  });

  it("takes plans with a problem statement for no decisions", async () => {
    const plans = ["docs/guide/001-a.md", "docs/guide/002-b.md", "docs/guide/003-c.md"];
    const files = {
      ...filesOf(plans, "# A plan\n\n## Problem statement\n\n## Testing plan\n"),
      "docs/adr/0001-x.md": "# 1. X\n",
    };
    assert.deepEqual(await listed(files), ["docs/adr/0001-x.md"]);
  });

  it("takes pages of commands with their options for no decisions", async () => {
    const pages = ["docs/cli/tool.md", "docs/cli/tool_run.md", "docs/cli/tool_stop.md"];
    assert.deepEqual(await listed(filesOf(pages, "## tool run\n\nRuns it.\n\n### Options\n\n### SEE ALSO\n")), []);
    const records = ["notes/a.md", "notes/b.md", "notes/c.md"];
    assert.deepEqual(await listed(filesOf(records, "# A\n\n## Considered Options\n\n* x\n")), records);
  });

  it("lists what is beside a number by a letter", async () => {
    const names = ["docs/arch/012-a.md", "docs/arch/012a-b.md", "docs/arch/013-c.md"];
    assert.deepEqual(
      await listed(filesOf(names, "# 12. A\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n")),
      names,
    );
  });

  it("tells the template of a kind of proposal from a decision about templates", () => {
    const names = [
      "0000-swift-template.md",
      "0000-swift-testing-template.md",
      "0000-decide-on-a-template.md",
      "0001-swift-template.md",
    ];
    assert.deepEqual(names.map(fileKind), ["template", "template", "record", "record"]);
  });

  it("finds the texts whose template lies among them, with their categories", async () => {
    const page = "# A\n\n## Summary\n\nText\n";
    const texts = filesOf(["text/0002-a.md", "text/0006-b.md", "text/go/0001-c.md"], page);
    assert.deepEqual(await listed({ ...texts, "text/0000-template.md": page }), Object.keys(texts));
  });

  it("finds folders of their own whose page is called after its kind, also one alone in its category", async () => {
    const page = "# VEP #21: A\n\n## Overview\n\nText\n";
    const pages = ["veps/sig-net/21-a/vep.md", "veps/sig-net/29-b/vep.md", "veps/sig-release/33-c/vep.md"];
    const others = ["veps/NNNN-vep-template/vep.md", "veps/sig-net/21-a/beta.md"];
    assert.deepEqual(await listed(filesOf([...pages, ...others], page)), pages);
  });
});

describe("a repository that is for proposals", () => {
  it("holds them in folders with a page that is called after its kind", async () => {
    const pages = ["003-a/proposal.md", "027-b/proposal.md", "041-c/proposal.md"];
    const page = "# Summary\n\nText\n\n# Motivation\n\nText\n";
    assert.deepEqual(await listed({ ...filesOf(pages, page), "README.md": page }), pages);
  });
});

describe("what belongs to records without being one", () => {
  const RECORD = "# A\n\nStatus: Accepted\n\n## Context\n\nC.\n\n## Decision\n\nD.\n";
  const records = ["docs/adr/0001-a.md", "docs/adr/0002-b.md", "docs/adr/0003-c.md"];

  it("is what lies beside the record in a folder that has its name", async () => {
    const own = ["adr/ADR-0007-use-x/ADR-0007-use-x.md", "adr/ADR-0008-use-y/ADR-0008-use-y.md"];
    const parts = ["adr/ADR-0007-use-x/CLOSEOUT-FORM.md", "adr/ADR-0007-use-x/tasks/TASK-01-do.md"];
    assert.deepEqual(await listed(filesOf([...own, ...parts], RECORD)), own);
  });

  it("is a folder with the very names of the records above, unless it holds them in another language", async () => {
    const below = (folder: string): string[] =>
      records.slice(0, 2).map((path) => path.replace("adr/", `adr/${folder}/`));
    assert.deepEqual(await listed(filesOf([...records, ...below("research")], RECORD)), records);
    assert.equal((await listed(filesOf([...records, ...below("zh")], RECORD))).length, 5);
  });

  it("is a note elsewhere that is called by a number alone, and a specification", async () => {
    const notes = ["plan/learning/ADR-0001.md", "plan/learning/ADR-0002.md", "plan/learning/ADR-0003.md"];
    assert.deepEqual(
      await listed({ ...filesOf(records, RECORD), ...filesOf(notes, "# Still right\n\nText\n") }),
      records,
    );
    const specs = filesOf(
      ["docs/specs/SPEC-001-a.md", "docs/specs/SPEC-002-b.md", "docs/specs/SPEC-003-c.md"],
      "---\nstatus: live\n---\n# S\n",
    );
    assert.deepEqual(await listed({ ...filesOf(records, RECORD), ...specs }), records);
  });

  it("is a plan of changes in a folder of the tool that keeps them, with its tasks", async () => {
    const plan = "openspec/changes/archive/2026-01-02-add-x";
    assert.deepEqual(
      await listed({
        ...filesOf(records, RECORD),
        [`${plan}/proposal.md`]: "# Why\n\nX.\n",
        [`${plan}/tasks.md`]: "# Tasks\n",
      }),
      records,
    );
  });

  it("is a template whose name says of what and that has no title; a decision about templates has one", async () => {
    const files = root({
      ...filesOf(["adr/0001-a.md"], RECORD),
      "adr/removal-template.md": RECORD.replace("# A", "# RFC Title"),
      "adr/use-one-template.md": RECORD,
    });
    const { paths, doubtful } = await listFolders(files, await findRecordFolders(files, []));
    const isListed = async (path: string): Promise<boolean> =>
      !doubtful.has(path) || looksLikeRecord(readRecord((await files.readText(path)) ?? "", path));
    assert.deepEqual(await Promise.all(paths.map(isListed)), [true, false, true]);
  });
});

describe("folders that no name tells of", () => {
  it("hold enhancement proposals of any project, by the letter before their kind", async () => {
    const paths = ["teps/0001-a.md", "teps/0002-b.md"];
    assert.deepEqual(
      await listed(filesOf(paths, "---\nstatus: implemented\n---\n\n# TEP-0001: A\n\n## Proposal\n")),
      paths,
    );
  });

  it("hold the proposals that were accepted, if they have the sections of one", async () => {
    const files = (text: string): Record<string, string> =>
      filesOf(["accepted/async-imports.md", "accepted/cache.md"], text);
    const proposal = "# Summary\n\nS.\n\n# Motivation\n\nM.\n\n# Proposal\n\nP.\n";
    assert.deepEqual(await listed(files(proposal)), Object.keys(files(proposal)));
    assert.deepEqual(await listed(files("# Summary\n\nS.\n")), []);
    const numbered = filesOf(["text/0002-a.md", "text/0003-b.md"], proposal);
    assert.deepEqual(await listed({ "template.md": proposal, ...numbered }), Object.keys(numbered));
  });

  it("hold decisions of one sentence beside a folder of records", async () => {
    const statement =
      "**In the context of** the report, **facing** slow pages, **we decided for** a cache and **against** none, **to achieve** speed.\n";
    const files = {
      "docs/adr/0001-a.md": "# A\n",
      ...filesOf(["docs/sentences/0001-a.md", "docs/sentences/0002-b.md"], statement),
    };
    assert.deepEqual(await listed(files), Object.keys(files));
    const notes = filesOf(
      ["docs/notes/0001-a.md", "docs/notes/0002-b.md"],
      "In the context of the report there is much to say.\n",
    );
    assert.deepEqual(await listed({ "docs/adr/0001-a.md": "# A\n", ...notes }), ["docs/adr/0001-a.md"]);
  });
});
