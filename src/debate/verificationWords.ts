import type { Language, Verification } from "./vocabulary";

/** How a fact was checked, in words; apart from the other words because pages that show no notes need only these. */
export const VERIFICATION_WORDS: Readonly<Record<Language, Readonly<Record<Verification, string>>>> = {
  en: {
    "verified-primary": "checked in the maker's own text",
    "verified-secondary": "checked in a third party's account",
    unverified: "not verified",
  },
  "zh-cn": { "verified-primary": "已核对原文", "verified-secondary": "已核对第三方转述", unverified: "未核实" },
};
