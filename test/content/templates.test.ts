import assert from "node:assert/strict";
import { checkTemplates } from "../../src/library/checkTemplates";
import { problemsAfter } from "./contentCases";

describe("templates of records", () => {
  const madr = { id: "madr", name: "MADR", description: "", body: "# {{title}}\n\n{{status}}\n" };
  const codes = (...args: Parameters<typeof checkTemplates>): string[] =>
    checkTemplates(...args).map(({ code, file, args: [what] }) => `${file} ${code} ${what ?? ""}`);

  it("are there for every choice, with a title and no slot that nothing fills", () => {
    const slots = ["title", "status"];
    assert.deepEqual(codes([madr], ["madr"], slots), []);
    assert.deepEqual(codes([madr], ["madr", "nygard"], slots), ["templates/nygard.md template-missing nygard"]);
    assert.deepEqual(codes([madr], ["madr"], ["title"]), ["templates/madr.md slot-unknown status"]);
    assert.deepEqual(codes([{ ...madr, body: "{{status}}" }], ["madr"], slots), [
      "templates/madr.md slot-missing title",
    ]);
  });

  it("have the same slots in both languages", () => {
    const problems = problemsAfter("templates/madr.zh-cn.md", (text) => text.replace("{{", "{ {"));
    assert.ok(
      problems.some((problem) => problem.startsWith("templates/madr.md:1 slots-differ ")),
      problems.join("\n"),
    );
  });
});
