/** What harnesses put before a name, such as promptfoo's `openai:chat:`; the resolver knows the rest. */
const HARNESS =
  /^(?:openai|anthropic|google|mistral|bedrock|vertex|openrouter|huggingface|hf|ollama|groq|deepseek|xai|togetherai|cohere):(?:(?:chat|messages|responses|completion|completions|text|text-generation):)?/i;
/** A deployment has the name that its team gave it, which may be that of its model. */
const DEPLOYMENT = /^azure(?:openai)?:(?:(?:chat|completion|responses):)?/i;
const CACHED = /models--([^/\\]+?)--([^/\\]+)/;
const WEIGHTS = /\.(?:gguf|safetensors|bin)$/i;
/** A path of a machine, whose folders are of nobody's model. */
const PATH = /^(?:[A-Za-z]:[\\/]|\.{0,2}[\\/]|~[\\/])/;
const DATE = /[-@](?:20\d{2}-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01]))(?=$|[:-])/;

/**
 * The ways to read a name of a model in a file without what a harness, a cache of files or a path puts around it, the surest
 * first; the name itself is the first of them.
 */
export function bareNames(name: string): string[] {
  const text = name.trim();
  const cached = CACHED.exec(text);
  if (cached) return [`${cached[1] ?? ""}/${cached[2] ?? ""}`];
  const parts = text.split(/[\\/]/).filter(Boolean);
  // The two last parts may be organization and model, or a folder and the model.
  if (PATH.test(text)) return [parts.slice(-2).join("/"), parts.at(-1) ?? ""].map((part) => part.replace(WEIGHTS, ""));
  const plain = text.replace(DEPLOYMENT, "azure/").replace(HARNESS, "");
  return plain === text || plain === "" ? [text] : [text, plain];
}

/** A name without the date of a snapshot; null where it has none. */
export function withoutDate(name: string): string | null {
  const bare = name.replace(DATE, "");
  return bare === name ? null : bare;
}
