import type { ContentProblem } from "./contentProblem";
import type { Library } from "./library";
import type { ReadContent } from "./readContent";
import { balances, isUneven } from "./symmetry";

/** An uneven count is explained, and an explanation goes when the count is even again. */
export function checkSymmetry(content: ReadContent, library: Pick<Library, "notes" | "evidence">): ContentProblem[] {
  const { file, value, yaml } = content.symmetry;
  return balances(library).flatMap((balance): ContentProblem[] => {
    const at = value.findIndex(({ balance: name }) => name === balance.name);
    const args = [balance.name, `${balance.left} : ${balance.right}`];
    if (isUneven(balance)) return at === -1 ? [{ code: "asymmetry-unexplained", file, line: 1, args }] : [];
    return at === -1 ? [] : [{ code: "asymmetry-gone", file, line: yaml.lineOf([at]), args }];
  });
}
