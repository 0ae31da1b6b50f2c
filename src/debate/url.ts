/**
 * Whether a text is an absolute web address that may be opened and written into a Markdown definition:
 * http or https, a host with a dot (or localhost), and no character that would end a bare link destination.
 */
export function isWebUrl(text: string): boolean {
  if (/[\s<>]/.test(text)) return false;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return false;
  }
  return (
    (url.protocol === "https:" || url.protocol === "http:") &&
    (url.hostname.includes(".") || url.hostname === "localhost")
  );
}

/** The host of a web address in lower case without a leading `www.`, or `""` where the text is no address. */
export function hostOf(text: string): string {
  return isWebUrl(text) ? new URL(text).hostname.toLowerCase().replace(/^www\./, "") : "";
}
