/** What the page's HTML is made of. Addresses come from `asWebviewUri`. */
export interface PageHtml {
  readonly cspSource: string;
  /** BCP 47 tag of the page's text. */
  readonly language: string;
  readonly title: string;
  readonly script: string;
  readonly styles: readonly string[];
}

/** Escapes a text for an attribute or an element. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * The HTML of a page: no inline script or style, nothing from the network, scripts, styles and fonts only from the
 * extension. Scripts that the page loads later come from the same source.
 */
export function renderHtml({ script, ...page }: PageHtml): string {
  const body = `<div id="page"></div>\n<script type="module" src="${escapeHtml(script)}"></script>`;
  return documentHtml({ ...page, body }, `script-src ${page.cspSource}; `);
}

/** What a page that runs no script is made of. */
export interface StaticPageHtml extends Omit<PageHtml, "script"> {
  /** HTML, with every text in it escaped. */
  readonly body: string;
}

/** The HTML of a page without any script: styles and fonts only from the extension. */
export function renderStaticHtml(page: StaticPageHtml): string {
  return documentHtml(page, "");
}

/** @param scripts what the policy of the page says of scripts; none may run where it says nothing. */
function documentHtml({ cspSource, language, title, styles, body }: StaticPageHtml, scripts: string): string {
  const csp = `default-src 'none'; ${scripts}style-src ${cspSource}; font-src ${cspSource};`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(csp)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${styles.map((style) => `<link rel="stylesheet" href="${escapeHtml(style)}">`).join("\n")}
</head>
<body>
${body}
</body>
</html>
`;
}
