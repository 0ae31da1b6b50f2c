import { record } from "../write/writeFixture";

export const BODY = "\n## Context\n\nC.\n";

export const NEWER = record("adr/0002-b.md", `# 2. B\n\n## Status\n\nAccepted\n${BODY}`);

export const LINK = "[ADR-0002](0002-b.md)";

export const HEADING_LINK = "[2. B](0002-b.md)";

export const MORE = `\n## More Information\n\nSuperseded by ${LINK}.\n`;

export const yaml = (fields: string): string => `---\n${fields}\n---\n\n# 1. A\n${BODY}`;

export const toml = (fields: string): string => `+++\n${fields}\n+++\n\n# 1. A\n${BODY}`;

export const header = (lines: string): string => `# 1. A\n\n${lines}\n${BODY}`;

export const section = (lines: string): string => `# 1. A\n\n## Status\n\n${lines}\n${BODY}`;
