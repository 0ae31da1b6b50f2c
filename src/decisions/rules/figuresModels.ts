import { type Catalogue, cardOf } from "../../cost/compare/prepare";
import { pricedRows } from "../../cost/scenario/scenario";
import type { FiguresBlock } from "../figures/findFigures";
import type { Span } from "../record/record";
import type { Subject } from "./subject";

/** A place in a figures block that names a thing by its id: the id itself where it stands there, else the opening fence. */
export function spanInBlock(subject: Subject, { content, line }: FiguresBlock, id: string): Span {
  const yaml = subject.text.slice(content.offset, content.offset + content.length);
  // Behind `scenario:` the id is what was put in; before, it is a result.
  const from = Math.max(yaml.search(/^ {0,3}scenario:/m), 0);
  for (let at = yaml.indexOf(id, from); at >= 0; at = yaml.indexOf(id, at + 1)) {
    const around = (yaml[at - 1] ?? " ") + (yaml[at + id.length] ?? " ");
    if (!/[\w./-]/.test(around)) return { offset: content.offset + at, length: id.length };
  }
  return subject.lineSpan(line);
}

/** The model cards of the options of the figures blocks, with the id by which the option names it. */
export function figuresModels(
  subject: Subject,
  { models }: Catalogue,
): { card: Catalogue["models"][number]; span: Span }[] {
  return subject.figures.flatMap((block) =>
    (block.figures?.scenario.options ?? []).flatMap((option) => {
      const card = cardOf(option, models);
      const id = option.model ?? pricedRows(option)[0];
      return card && id !== undefined ? [{ card, span: spanInBlock(subject, block, id) }] : [];
    }),
  );
}
