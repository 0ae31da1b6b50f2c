import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

// A second reckoning of scenarios, from the price rows and the assumptions as data. It shares no code with the product: where
// both agree, an error would have to be made twice in different ways.

interface Tiered {
  readonly base: number;
  readonly tiers: readonly { readonly aboveInput: number; readonly aboveOutput: number; readonly price: number }[];
}
type Price = number | Tiered | undefined;
export interface Row {
  readonly id: string;
  readonly currency: string;
  readonly prices: readonly {
    readonly condition: null | { type: string; date?: string; start?: number; end?: number; days?: readonly number[] };
    readonly prices: { input: Price; output: Price; cacheRead?: Price; cacheWrite?: Price; cacheWrite1h?: Price };
  }[];
  readonly batch: null | { readonly factor: number; readonly stacksWithCache: boolean | null };
}
type Fields = Readonly<Record<string, unknown>>;
type Option = Readonly<Record<string, unknown>>;

export interface Reckoned {
  readonly month: number;
  readonly total: number;
}

const ROOT = process.cwd();
const HOURS = 730;

function assumptionsOf(own: Fields): Record<string, number> {
  const file = readFileSync(path.join(ROOT, "src", "content", "assumptions.yaml"), "utf8");
  const list = parse(file) as { id: string; usual: number }[];
  return { ...Object.fromEntries(list.map(({ id, usual }) => [id, usual])), ...(own as Record<string, number>) };
}

/** The price of a kind of token in one request: the last tier that the request is beyond. */
function at(price: Price, input: number, output: number): number | undefined {
  if (price === undefined || typeof price === "number") return price;
  let found = price.base;
  for (const tier of price.tiers)
    if (input > tier.aboveInput && (tier.aboveOutput === 0 || output > tier.aboveOutput)) found = tier.price;
  return found;
}

/** Reckons a scenario file: month and total over the horizon of each option, in the currency of the scenario. */
export function reckon(text: string, prices: ReadonlyMap<string, Row>): Record<string, Reckoned> {
  const scenario = parse(text) as Option;
  const money: number = scenario["amountsIn"] === "CNY" ? 1 : 0;
  const a = assumptionsOf((scenario["assumptions"] ?? {}) as Fields);
  const rate = a["cnyPerUsd"] ?? 1;
  const toUsd = money === 1 ? 1 / rate : 1;
  const stated = (scenario["assumptions"] ?? {}) as Record<string, number>;
  for (const id of ["staffMonthly", "softwareMonthly", "setupCost"])
    if (stated[id] !== undefined) a[id] = stated[id] * toUsd;
  const shown = scenario["currency"] === "CNY" ? rate : 1;
  const w = {
    growthPerMonth: 0,
    cachedShare: 0,
    cacheWriteShare: 0,
    thinkingMultiplier: 1,
    batchShare: 0,
    ...(scenario["workload"] as object),
  } as Record<string, number>;
  const spread = (w as unknown as { spread?: { share: number; inputTokens: number; outputTokens: number }[] })
    .spread ?? [{ share: 1, inputTokens: w["inputTokens"] ?? 0, outputTokens: w["outputTokens"] ?? 0 }];
  const meanOutput = spread.reduce((sum, { share, outputTokens }) => sum + share * outputTokens, 0);
  const months = a["horizonMonths"] ?? 24;
  const start = new Date(`${String(scenario["asOf"])}T00:00:00Z`);
  const load = (month: number): number => (w["requestsPerDay"] ?? 0) * (1 + (w["growthPerMonth"] ?? 0)) ** month;
  const options = scenario["options"] as Option[];

  /** Hours of the week in UTC, from Sunday 0:00, in which requests arrive. */
  const arriving = hoursOf(w);

  const apiMonth = (option: Option, requests: number, month: number): number => {
    const row = prices.get(String(option["price"]));
    if (!row) throw new Error(`no row ${String(option["price"])}`);
    const first = new Date(start);
    first.setUTCMonth(first.getUTCMonth() + month);
    const of = (key: string): number => (option[key] as number | undefined) ?? w[key] ?? 0;
    const factor = (option["tokenFactor"] as number | undefined) ?? 1;
    const usd = row.currency === "CNY" ? 1 / rate : 1;
    const saved = of("batchShare") * (1 - (row.batch?.factor ?? 1));
    let request = 0;
    for (const hour of arriving) {
      const [weekday, second] = [Math.floor(hour / 24), (hour % 24) * 3600];
      let chosen = row.prices[0]?.prices;
      for (const { condition, prices: listed } of row.prices) {
        const holds =
          condition === null ||
          (condition.type === "from"
            ? first >= new Date(`${condition.date}T00:00:00Z`)
            : (condition.days ?? [0, 1, 2, 3, 4, 5, 6]).includes(weekday) &&
              second >= (condition.start ?? 0) &&
              second < (condition.end ?? 0));
        if (holds) chosen = listed;
      }
      if (!chosen) throw new Error("no price");
      for (const { share, inputTokens, outputTokens } of spread) {
        const input = inputTokens * factor;
        const output = outputTokens * factor * of("thinkingMultiplier");
        const price = (kind: Price): number | undefined => at(kind, input, output);
        const [plain, read] = [price(chosen.input) ?? 0, price(chosen.cacheRead)];
        const write =
          (option["cacheTtl"] === "1h" ? price(chosen.cacheWrite1h) : undefined) ?? price(chosen.cacheWrite);
        const [hit, put] = [input * of("cachedShare"), input * of("cacheWriteShare")];
        const readCost = hit * (read ?? plain);
        const cached = read === undefined || row.batch?.stacksWithCache === true ? 1 - saved : 1;
        const rest = (input - hit - put) * plain + put * (write ?? plain) + output * (price(chosen.output) ?? 0);
        request += (share / arriving.length) * (readCost * cached + rest * (1 - saved));
      }
    }
    return ((requests * 365) / 12) * (request / 1e6) * usd * (1 - (a["priceDeclinePerYear"] ?? 0)) ** (month / 12);
  };

  interface Own {
    readonly run: number;
    readonly worth: number;
    readonly hardware: number;
  }
  const ownMonth = (option: Option, requests: number, month: number, replicas?: number): Own => {
    const number = (key: string): number | undefined => option[key] as number | undefined;
    const batch = w["batchShare"] ?? 0;
    const window = arriving.length < 168 ? 168 / arriving.length : 1;
    // A batch is spread over the day after it arrives; headroom is only for what cannot wait.
    const inDay = (hour: number): number => arriving.filter((other) => (hour - other + 168) % 168 < 24).length / 24;
    const spreadOut = Math.max(...Array.from({ length: 168 }, (_, hour) => inDay(hour))) * window;
    const peak =
      batch * spreadOut +
      (1 - batch) * Math.max(w["peakFactor"] ?? (arriving.length < 168 ? window : 4), window) * (a["headroom"] ?? 1);
    const tokens = meanOutput * (w["thinkingMultiplier"] ?? 1) * (number("tokenFactor") ?? 1);
    const wanted = ((requests / 86_400) * tokens * peak) / (number("measuredTokensPerSecond") ?? 1);
    const sized =
      replicas ?? Math.max(Math.ceil(wanted - 1e-9), a["minReplicas"] ?? 1, number("reservedReplicas") ?? 0);
    const all = sized + (number("standbyReplicas") ?? 0);
    const gpus = all * (number("gpusPerReplica") ?? 1);
    const people = (a["staffMonthly"] ?? 0) + (a["softwareMonthly"] ?? 0);
    if (option["acquisition"] === "bought") {
      const kw = 0.7 + (a["serverKwPerGpu"] ?? 0);
      const power = gpus * kw * (a["pue"] ?? 1) * (a["usdPerKwh"] ?? 0) * HOURS;
      const hosting = (gpus * (a["hostingPerGpuYearly"] ?? 0)) / 12;
      const worth = gpus * (number("purchasePerGpu") ?? 0) * toUsd;
      const [i, n] = [a["capitalRate"] ?? 0, a["gpuLifeYears"] ?? 4];
      return { run: people + power + hosting, worth, hardware: (worth * i) / (1 - (1 + i) ** -n) / 12 };
    }
    const reserved = (number("reservedReplicas") ?? 0) * (number("gpusPerReplica") ?? 1);
    const fall = (1 - (a["rentDeclinePerYear"] ?? 0)) ** (month / 12);
    const rent =
      (reserved * (number("reservedPerGpuHour") ?? 0) + (gpus - reserved) * (number("rentPerGpuHour") ?? 0) * fall) *
      HOURS *
      toUsd;
    return { run: people + rent * (1 + (a["rentExtras"] ?? 0)), worth: 0, hardware: 0 };
  };

  const byId = new Map(options.map((option) => [String(option["id"]), option]));
  const setup = a["setupCost"] ?? 0;
  const running = (option: Option, requests: number, month: number): { run: number; own?: Own } => {
    switch (String(option["kind"])) {
      case "seats":
        return { run: (option["seats"] as number) * (option["pricePerSeat"] as number) * toUsd };
      case "self-hosted": {
        const own = ownMonth(option, requests, month);
        return { run: own.run, own };
      }
      case "route": {
        const to = option["to"] as { option: string; share: number }[];
        const again = option["escalate"] as { from: string; to: string; share: number } | undefined;
        const part = (id: string, share: number): number =>
          running(byId.get(id) as Option, requests * share, month).run;
        const from = to.find((one) => one.option === again?.from)?.share ?? 0;
        return {
          run:
            to.reduce((sum, one) => sum + part(one.option, one.share), 0) +
            (again ? part(again.to, from * again.share) : 0),
        };
      }
      default:
        return { run: apiMonth(option, requests, month) };
    }
  };

  const result: Record<string, Reckoned> = {};
  for (const [id, option] of byId) {
    if (option["kind"] === "base-and-spill") continue;
    const owns = option["kind"] === "self-hosted";
    const now = running(option, load(0), 0);
    let [total, held] = [owns ? setup : 0, 0];
    const life = Math.round((a["gpuLifeYears"] ?? 4) * 12);
    for (let month = 0; month < months; month++) {
      const { run, own } = running(option, load(month), month);
      total += run;
      if (month > 0 && month % life === 0) held = 0;
      const bought = Math.max(0, (own?.worth ?? 0) - held);
      held += bought;
      total += bought;
    }
    total -= held * (a["residualShare"] ?? 0);
    result[id] = {
      month: (now.run + (now.own?.hardware ?? 0) + (owns ? setup / months : 0)) * shown,
      total: total * shown,
    };
  }
  return result;
}

interface Hours {
  readonly zone: string;
  readonly days: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Hours of the week from Sunday 0:00 UTC in which the load arrives. Only whole hours and zones of whole hours occur here. */
function hoursOf({ hours }: { hours?: Hours }): number[] {
  const week = Array.from({ length: 168 }, (_, hour) => hour);
  if (!hours) return week;
  const ahead = { "Asia/Shanghai": 8 }[hours.zone];
  if (ahead === undefined) throw new Error(hours.zone);
  const names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
  return week.filter((hour) => {
    const local = (hour + ahead) % 168;
    return (
      hours.days.includes(names[Math.floor(local / 24)] ?? "") && local % 24 >= hours.from && local % 24 < hours.to
    );
  });
}
