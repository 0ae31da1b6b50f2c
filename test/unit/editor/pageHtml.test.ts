import assert from "node:assert/strict";
import { renderHtml } from "../../../src/editor/services/pageHtml";

const html = renderHtml({
  cspSource: "https://csp.example",
  language: "zh-cn",
  title: '"><script>alert(1)</script>',
  script: "https://x/page.js?a=1&b=2",
  styles: ["https://x/page.css"],
});

describe("the HTML of the debate page", () => {
  it("allows nothing but the extension's own scripts, styles and fonts", () => {
    const csp = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll("&#39;", "'");
    assert.equal(
      csp,
      "default-src 'none'; script-src https://csp.example; style-src https://csp.example; font-src https://csp.example;",
    );
  });

  it("escapes what it is given", () => {
    assert.ok(!html.includes("alert(1)</script>"));
    assert.ok(html.includes('src="https://x/page.js?a=1&#38;b=2"'));
  });

  it("has no inline script, style or handler", () => {
    assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)/);
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=/);
  });

  it("says its language", () => {
    assert.match(html, /<html lang="zh-cn">/);
  });
});
