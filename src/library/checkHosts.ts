import type { ContentProblem } from "./contentProblem";
import type { ContentFiles, ReadContent } from "./readContent";

/** Hosts that must not be quoted are not named anywhere in the content either, also where no address points to them. */
export function checkHosts(files: ContentFiles, content: ReadContent): ContentProblem[] {
  const refused = content.doNotQuote.value.map(({ host }) => ({
    host,
    named: new RegExp(String.raw`(?<![\w-])${host.replaceAll(".", String.raw`\.`)}(?![\w-])`),
  }));
  return [...files].flatMap(([file, text]) =>
    file === content.doNotQuote.file
      ? []
      : refused.flatMap(({ host, named }): ContentProblem[] => {
          const at = text.search(named);
          const line = text.slice(0, at).split("\n").length;
          return at === -1 ? [] : [{ code: "source-not-quotable", file, line, args: [host] }];
        }),
  );
}
