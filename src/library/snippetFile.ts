import * as z from "zod/mini";

const snippetFile = z.record(
  z.string(),
  z.object({ prefix: z.array(z.string()), body: z.array(z.string()), description: z.string() }),
);

/** A snippet as the manifest contributes it. */
export interface Snippet {
  readonly name: string;
  /** What brings it up when typed; the list of snippets is searched by them too. */
  readonly prefixes: readonly string[];
  readonly description: string;
  readonly body: string;
}

/**
 * The snippets of a file in VS Code's own format.
 * @throws SyntaxError or a zod error where the file is not of that shape.
 */
export function parseSnippets(json: string): Snippet[] {
  return Object.entries(snippetFile.parse(JSON.parse(json))).map(([name, { prefix, body, description }]) => ({
    name,
    prefixes: prefix,
    description,
    body: body.join("\n"),
  }));
}
