import { type WriteStyle, detectStyle } from "../write/style";
import type { RuleContext } from "./rule";

/** Finding out the style looks at every record, so it is done once for all records that are checked together. */
const styles = new WeakMap<RuleContext, WriteStyle>();

/** How the records around write links and words, for the fixes that write one. */
export function styleOf(context: RuleContext): WriteStyle {
  const style = styles.get(context) ?? detectStyle(context.index);
  styles.set(context, style);
  return style;
}
