import assert from "node:assert/strict";
import { ArgdownApplication, DataPlugin, ModelPlugin, ParserPlugin } from "@argdown/core";
import { writeArgdown } from "../../../src/debate/writeArgdown";
import { builtLibrary } from "../library/libraries";

/** What Argdown itself reads. */
function parse(input: string): { errors: number; relations: string[]; statements: number } {
  const app = new ArgdownApplication();
  app.addPlugin(new ParserPlugin(), "parse");
  app.addPlugin(new DataPlugin(), "build");
  app.addPlugin(new ModelPlugin(), "build");
  const response = app.run({ process: ["parse", "build"], input });
  const relations = (response.relations ?? []).map(
    (relation) => `${relation.from?.title ?? ""} ${relation.relationType} ${relation.to?.title ?? ""}`,
  );
  return {
    errors: (response.parserErrors ?? []).length + (response.lexerErrors ?? []).length,
    relations,
    statements: Object.keys(response.statements ?? {}).length,
  };
}

for (const language of ["en", "zh-cn"] as const) {
  describe(`the debate as Argdown (${language})`, () => {
    const { notes } = builtLibrary(language);
    const read = parse(writeArgdown(notes));

    it("is read without an error, with every note as a statement", () => {
      assert.equal(read.errors, 0);
      assert.equal(read.statements, notes.length);
    });

    it("has the same relations", () => {
      const titles = new Map(notes.map((note) => [note.id, note.title.replace(/[[\]<>{}]/g, "")]));
      const names = { supports: "support", attacks: "attack", undercuts: "undercut" } as const;
      const wanted = notes.flatMap((note) =>
        (["supports", "attacks", "undercuts"] as const).flatMap((relation) =>
          note.relations[relation].map(
            (id) => `${titles.get(note.id) ?? ""} ${names[relation]} ${titles.get(id) ?? ""}`,
          ),
        ),
      );
      assert.deepEqual(read.relations.sort(), wanted.sort());
    });
  });
}
