import type { Answers } from "../../measure/answers";
import { positiveInteger } from "../arguments";
import { CommandLineError } from "../commandLineError";
import { columnsOf } from "./columns";

/** What a person can say of files, each as often as there are files. */
export const ANSWER_OPTIONS = {
  option: { type: "string", multiple: true },
  metric: { type: "string", multiple: true },
  scale: { type: "string", multiple: true },
  items: { type: "string", multiple: true },
  concurrency: { type: "string", multiple: true },
} as const;

type Name = keyof typeof ANSWER_OPTIONS;

const READ: { readonly [key in Name]: (value: string) => Answers } = {
  option: (option) => ({ option }),
  metric: (metric) => ({ metric }),
  scale: (value) => ({ scale: scaleOf(value) }),
  items: (value) => ({ items: positiveInteger("items", value, 1) }),
  concurrency: (value) => ({ concurrency: positiveInteger("concurrency", value, 1) }),
};

/**
 * What was said of each file: `FILE=VALUE` of that one, `VALUE` of all of them. The former comes first.
 * @throws CommandLineError where a value is none.
 */
export function answersOf(
  values: Readonly<Record<string, unknown>>,
  files: readonly string[],
): (file: string) => Answers {
  const ofAll: Answers[] = [];
  const ofFile = new Map<string, Answers>();
  for (const name of Object.keys(READ) as Name[])
    for (const given of listOf(values[name])) {
      const file = files.find((one) => given.startsWith(`${one}=`));
      const value = file === undefined ? given : given.slice(file.length + 1);
      if (value === "") throw new CommandLineError(`--${name} takes a value, or FILE=VALUE.`);
      const answer = READ[name](value);
      if (file === undefined) ofAll.push(answer);
      else ofFile.set(file, { ...ofFile.get(file), ...answer });
    }
  const columns = columnsOf(values["columns"], files);
  return (file) => {
    const map = columns(file);
    return Object.assign({}, ...ofAll, ofFile.get(file), map ? { columns: map } : {}) as Answers;
  };
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

function scaleOf(value: string): { least: number; most: number } {
  const found = /^(-?[\d.]+)(?:-|–|\.\.)(-?[\d.]+)$/.exec(value);
  const [least, most] = [Number(found?.[1]), Number(found?.[2])];
  if (!Number.isFinite(least) || !Number.isFinite(most) || least >= most)
    throw new CommandLineError(`--scale takes the least and the greatest score, such as 1-5, not "${value}".`);
  return { least, most };
}
