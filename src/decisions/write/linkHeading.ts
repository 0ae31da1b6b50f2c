/** Sections that hold nothing but links to other records; without any their heading says nothing. */
const LINK_HEADING = /^(?:links|more information|链接|相关链接|更多信息)$/i;

/** Whether a heading is that of a section for links to other records. */
export function isLinkHeading(title: string): boolean {
  return LINK_HEADING.test(title);
}

/** The heading of a section of links in a stretch that begins with it, or null. */
export function leadingLinkHeading(stretch: string): string | null {
  const [heading = "", ...rest] = stretch.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const title = /^#{2,6} (.+)$/.exec(heading)?.[1]?.trim() ?? "";
  return isLinkHeading(title) && rest.length > 0 && rest.every((line) => !line.startsWith("#")) ? title : null;
}
