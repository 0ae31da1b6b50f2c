import type { Language } from "../../models/language";
import type { Currency } from "../../models/prices/priceRow";

const LOCALES: Readonly<Record<Language, string>> = { en: "en-US", "zh-cn": "zh-CN" };

/** Making a formatter is slow, using one is not. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language}${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(LOCALES[language], options);
    formatters.set(key, found);
  }
  return found;
}

const LEAST = 1e-6;

/** A number with three significant digits, or all digits of a whole number. */
export function formatNumber(value: number, language: Language): string {
  // Digits behind so many zeros are read by nobody.
  if (value !== 0 && Math.abs(value) < LEAST) return value.toExponential(1);
  const whole = Math.abs(value) >= 100;
  return formatter(language, whole ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 }).format(value);
}

/** The month of an ISO day, such as `October 2026`. */
export function formatMonth(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { year: "numeric", month: "long", timeZone: "UTC" });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

/** A number for an axis, such as `10M` or `1000万`. */
export function formatCompact(value: number, language: Language): string {
  return formatter(language, { notation: "compact", maximumSignificantDigits: 3 }).format(value);
}

/** An amount with its currency, such as `3,180 USD`; small amounts keep three significant digits. */
export function formatMoney(value: number, currency: Currency, language: Language): string {
  const unit = language === "zh-cn" ? { USD: "美元", CNY: "元" }[currency] : currency;
  return `${formatNumber(value, language)} ${unit}`;
}

export function formatShare(value: number, language: Language): string {
  const small = Math.abs(value) < 0.1 && value !== 0;
  return formatter(
    language,
    small ? { style: "percent", maximumSignificantDigits: 2 } : { style: "percent", maximumFractionDigits: 0 },
  ).format(value);
}

const GB = 1e9;

/** Bytes in gigabytes. */
export function formatBytes(bytes: number, language: Language): string {
  return `${formatNumber(bytes / GB, language)} GB`;
}
