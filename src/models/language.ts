/** The languages of facts and pages. */
export type Language = "en" | "zh-cn";

/** A text in both of them. */
export type BothLanguages = Readonly<Record<Language, string>>;
