import assert from "node:assert/strict";
import { calendar } from "../../../../src/models/lifecycle/calendar";

/** Reads an iCalendar file back: unfolds, then takes each event's properties, unescaped. */
function events(text: string): Record<string, string>[] {
  const lines = text.replace(/\r\n[ \t]/g, "").split("\r\n");
  const found: Record<string, string>[] = [];
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (line === "BEGIN:VEVENT") found.push({});
    else if (colon > 0)
      (found.at(-1) ?? {})[line.slice(0, colon)] = line
        .slice(colon + 1)
        .replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));
  }
  return found;
}

describe("calendar", () => {
  const day = {
    uid: "openai/gpt-4@model-choice",
    day: "2026-12-11",
    stamp: "2026-11-25",
    summary: "gpt-5 ends; it is served by OpenAI, until then",
    description: `A \\ backslash\nand a second line: ${"结束日期，".repeat(40)}`,
    url: "https://example.org/a,b;c#d",
  };

  it("reads back what was written", () => {
    const [event] = events(calendar([day]));
    assert.deepEqual(
      [
        event?.["UID"],
        event?.["SUMMARY"],
        event?.["DESCRIPTION"],
        event?.["DTSTART;VALUE=DATE"],
        event?.["DTSTAMP"],
        event?.["URL"],
      ],
      [day.uid, day.summary, day.description, "20261211", "20261125T000000Z", day.url],
    );
  });

  it("folds at 75 octets, ends every line with CRLF and cuts no character", () => {
    const text = calendar([day, day]);
    assert.ok(!/[^\r]\n|\r[^\n]/.test(text));
    assert.ok(text.endsWith("END:VCALENDAR\r\n"));
    for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!text.includes("\uFFFD"));
    assert.ok(text.split("\r\n").some((line) => line.startsWith(" ")));
  });

  it("is a calendar with a component, as every one must be, where there are no days", () => {
    assert.deepEqual(events(calendar([])), []);
    assert.match(calendar([]), /\r\nBEGIN:VTIMEZONE\r\n(?:.+\r\n)+END:VTIMEZONE\r\nEND:VCALENDAR\r\n$/);
    assert.doesNotMatch(calendar([day]), /VTIMEZONE/);
    assert.match(calendar([]), /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
  });
});
