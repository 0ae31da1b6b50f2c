/** What Node has built in; undefined in a web host, or where Node is too old to say. */
export function builtIn(name: string): unknown {
  const host: unknown = Reflect.get(globalThis, "process");
  if (typeof host !== "object" || host === null) return undefined;
  const load: unknown = Reflect.get(host, "getBuiltinModule");
  return typeof load === "function" ? (load as (id: string) => unknown).call(host, name) : undefined;
}
