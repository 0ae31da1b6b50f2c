import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import esbuild from "esbuild";
import ts from "typescript";

export interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** A `new RegExp(...)` in the code; `source` with a sample for each of its parts, null where it is no text of this file. */
interface Built {
  readonly file: string;
  readonly isInFunction: boolean;
  readonly source: string | null;
  readonly flags: string;
}

/** The files of the rooms that read what others wrote, as `room/file`. */
export function sourceFiles(): string[] {
  return ["decisions", "yaml"].flatMap((room) =>
    readdirSync(path.join(process.cwd(), "src", room), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `${room}/${file.replaceAll("\\", "/")}`),
  );
}

export function syntaxOf(file: string): ts.SourceFile {
  const text = readFileSync(path.join(process.cwd(), "src", file), "utf8");
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** What is built in functions out of what is read at the time; a sample stands for that. */
export function patternsOfFunctions(): Pattern[] {
  return sourceFiles()
    .flatMap(builtIn)
    .flatMap(({ file, isInFunction, source, flags }) =>
      isInFunction && source !== null ? [{ file, source, flags }] : [],
    );
}

/**
 * What modules build of parts that stand in other modules: the modules are loaded, and tell.
 * @returns as many of each file as it builds outside of functions, or it throws
 */
export async function patternsOfModules(): Promise<Pattern[]> {
  const expected = sourceFiles()
    .flatMap(builtIn)
    .filter(({ isInFunction }) => !isInFunction);
  const files = [...new Set(expected.map(({ file }) => file))];
  const outfile = path.join(process.cwd(), "out", "patterns.mjs");
  await esbuild.build({
    stdin: {
      contents: files.map((file) => `import "./src/${file}";`).join("\n"),
      resolveDir: process.cwd(),
    },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    // A module of constants that nobody uses here would not be loaded.
    treeShaking: false,
    ignoreAnnotations: true,
    logLevel: "error",
    plugins: [telling],
  });
  const told: Pattern[] = [];
  Object.assign(globalThis, {
    builtPattern: (file: string, source: string, flags = ""): RegExp => {
      told.push({ file, source, flags });
      return new RegExp(source, flags);
    },
  });
  await import(pathToFileURL(outfile).href);
  for (const file of files) {
    const count = (list: readonly { readonly file: string }[]): number =>
      list.filter((each) => each.file === file).length;
    if (count(told) < count(expected)) throw new Error(`${file} builds patterns that were not told`);
  }
  return told;
}

const telling: esbuild.Plugin = {
  name: "telling",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/](?:decisions|yaml)[\\/].*\.ts$/ }, ({ path: place }) => {
      const file = path.relative(path.join(process.cwd(), "src"), place).replaceAll("\\", "/");
      const text = readFileSync(place, "utf8");
      return {
        contents: text.replaceAll("new RegExp(", `globalThis.builtPattern(${JSON.stringify(file)}, `),
        loader: "ts",
      };
    });
  },
};

function builtIn(file: string): Built[] {
  const found: Built[] = [];
  const syntax = syntaxOf(file);
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") {
      const [source, flags] = node.arguments ?? [];
      found.push({
        file,
        isInFunction,
        source: source ? sampleOf(source, syntax) : null,
        flags: flags && ts.isStringLiteral(flags) ? flags.text : "",
      });
    }
    ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node)));
  };
  visit(syntax, false);
  return found;
}

/** The text of an expression, "a" for what only a run knows. */
function sampleOf(node: ts.Expression, syntax: ts.SourceFile): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `a${literal.text}`).join("");
  if (!ts.isIdentifier(node)) return null;
  const declared = syntax.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find(({ name }) => name.getText() === node.text);
  return declared?.initializer ? sampleOf(declared.initializer, syntax) : null;
}
