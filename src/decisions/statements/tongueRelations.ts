/** "Superseded by" and "supersedes" in other languages than English and Chinese, for the forms of `relationWords`. */
export const TONGUE_BY =
  "(?:ersetzt|abgelöst)\\s+(?:durch|von)|(?:remplac|supplant)ée?s?\\s+par|(?:reemplazad|sustituid|substitu[íi]d|superad)[oa]s?\\s+p(?:or|el[oa])|sostituit[oaie]\\s+d(?:a|al|alla|all['’])|vervangen\\s+door|zastąpion[yae]\\s+przez|замен(?:[её]н[оа]?|яется)(?:\\s+на)?|(?:置き?換え(?:済み?|られた)?|置換済み?|대체됨)\\s{0,2}[:：（(→]";
export const TONGUE_OVER =
  "ersetzt|remplace|reemplaza(?:\\s+a)?|sustituye(?:\\s+a)?|substitui|sostituisce|vervangt|zastępuje|заменяет";

const STEM =
  /ersetzt|abgelöst|remplac|supplant|eemplaz|sustitu|substitu|sostitu|superad[oa]\s|vervang|zastąp|zastęp|замен|置き?換|置換|대체|교체/i;

/** Whether a text may say in one of these languages that a record takes the place of another. */
export function hasTongueRelation(text: string): boolean {
  return STEM.test(text);
}

/** In Japanese and Korean the words follow the record. */
const BY_AFTER =
  /^[\s*_`）)\]]{0,6}(?:(?:に(?:より|よって)?|によ(?:り|って))\s{0,2}(?:置き?換|置換|代替|引き継)|(?:\(으\)|으)?(?:로|에\s?의(?:해|하여))\s{0,2}(?:대체|교체|변경))/;
const OVER_AFTER = /^[\s*_`）)\]]{0,6}(?:を\s{0,2}(?:置き?換|置換|代替|廃止)|[을를]?\s{0,2}(?:대체|교체))/;

/** What follows a reference says of it, in Japanese and Korean; null where it says nothing. */
export function relationAfter(after: string): "supersedes" | "superseded-by" | null {
  if (BY_AFTER.test(after)) return "superseded-by";
  return OVER_AFTER.test(after) ? "supersedes" : null;
}
