import { type TemplateResult, html } from "lit";

type Inline = TemplateResult | string;

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)|\\([\\`*_[\]<>#])/g;

/** Code, strong, emphasis and web links; everything else is text, whatever it looks like. */
function inline(text: string): Inline[] {
  const parts: Inline[] = [];
  let last = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(text.slice(last, match.index));
    const [whole, code, strong, emphasis, label, address, escaped] = match;
    if (code !== undefined) parts.push(html`<code>${code}</code>`);
    else if (strong !== undefined) parts.push(html`<strong>${strong}</strong>`);
    else if (emphasis !== undefined) parts.push(html`<em>${emphasis}</em>`);
    else if (label !== undefined && address !== undefined) parts.push(html`<a href=${address}>${label}</a>`);
    else parts.push(escaped ?? whole);
    last = match.index + whole.length;
  }
  parts.push(text.slice(last));
  return parts;
}

const isItem = (line: string): boolean => /^[-*+] /.test(line);

/** Renders the Markdown of notes: paragraphs, lists, sub-headings and inline marks. Never as HTML. */
export function markdown(text: string): TemplateResult[] {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== "")
    .map((block) => {
      const lines = block.split("\n");
      if (lines.every((line) => isItem(line) || /^\s/.test(line)))
        return html`<ul>
          ${items(lines).map((item) => html`<li>${inline(item)}</li>`)}
        </ul>`;
      const heading = /^#{2,6} (.*)$/.exec(block);
      if (heading) return html`<h4>${inline(heading[1] ?? "")}</h4>`;
      return html`<p>${inline(lines.join(" "))}</p>`;
    });
}

function items(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of lines) {
    if (isItem(line)) found.push(line.slice(2));
    else found.push(`${found.pop() ?? ""} ${line.trim()}`);
  }
  return found;
}
