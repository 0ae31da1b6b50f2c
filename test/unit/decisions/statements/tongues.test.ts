import assert from "node:assert/strict";
import type { StatusWord } from "../../../../src/decisions/record/record";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { changeStatus } from "../../../../src/decisions/write/changeStatus";
import { supersede } from "../../../../src/decisions/write/supersede";
import { PLAIN, TODAY, changed, record } from "../write/writeFixture";

/** Status as it is read, then what is superseded by and what supersedes. */
function said(text: string): unknown {
  const { status, references } = readRecord(text, "adr/0001-a.md");
  return [
    status?.word ?? status?.text ?? null,
    ...references
      .filter(({ relation }) => relation !== "other")
      .map(({ relation, href, number, isPartial }) =>
        [relation, ...(isPartial ? ["partly"] : []), href ?? number].join(" "),
      ),
  ];
}

const section = (heading: string, body: string): string => `# 1. A\n\n## ${heading}\n\n${body}\n\n## Context\n\nC.\n`;

describe("a status in another language", () => {
  for (const [text, ...read] of [
    [section("Status", "Akzeptiert am 2026-08-29"), "accepted"],
    [section("Status", "Ersetzt durch [ADR 2](0002-b.md)"), "superseded", "superseded-by 0002-b.md"],
    [section("Status", "Angenommen\n\nErsetzt [ADR 2](0002-b.md)"), "accepted", "supersedes 0002-b.md"],
    ["# A\n\n- Status: vorgeschlagen\n- Datum: 2026-01-02\n", "proposed"],
    [section("Statut", "Acceptée"), "accepted"],
    [section("Statut", "Remplacé par [ADR 2](0002-b.md)"), "superseded", "superseded-by 0002-b.md"],
    ["# A\n\n**Statut** : Accepté (2026-01-02)\n", "accepted"],
    ["# A\n\n- **Estado:** ✅ Aceptado\n", "accepted"],
    [section("Estado", "Reemplazada por ADR-0002"), "superseded", "superseded-by 2"],
    [
      section("Estado", "Parcialmente reemplazado por ADR-0002"),
      "Parcialmente reemplazado por ADR-0002",
      "superseded-by partly 2",
    ],
    [section("Status", "🟢 **Aceito**"), "accepted"],
    [section("Status", "Substituída por [ADR 2](0002-b.md)"), "superseded", "superseded-by 0002-b.md"],
    [section("Stato", "Accettata"), "accepted"],
    ["# A\n\nStatus: Geaccepteerd\n", "accepted"],
    ["# A\n\nStatus: vervangen door ADR-0002\n", "superseded", "superseded-by 2"],
    [section("Status", "Zastąpiony przez [ADR 2](0002-b.md)"), "superseded", "superseded-by 0002-b.md"],
    ["# A\n\n**Статус:** Принято\n", "accepted"],
    [section("Статус", "Заменено на [ADR 2](0002-b.md)"), "superseded", "superseded-by 0002-b.md"],
    ["# A\n\n- ステータス: 承認済み\n", "accepted"],
    [section("ステータス", "提案中です"), "proposed"],
    [section("ステータス", "承認済み。[ADR 2](0002-b.md) を置き換えた"), "accepted", "supersedes 0002-b.md"],
    ["# A\n\n상태: 승인됨\n", "accepted"],
    [section("상태 (Status)", "Accepted"), "accepted"],
    [section("상태", "대체됨 — [ADR 2](0002-b.md)로 대체"), "superseded", "superseded-by 0002-b.md"],
    ["# A\n\n狀態：已採納\n", "accepted"],
  ] as const) {
    it(`reads ${JSON.stringify(text.replace(/^# 1?\.? ?A\n\n/, "").replace("\n\n## Context\n\nC.\n", ""))}`, () =>
      assert.deepEqual(said(text), read));
  }
});

describe("what only begins with a word of a status", () => {
  for (const text of [
    "Принято решение использовать общую библиотеку.",
    "Entwurf der neuen Schnittstelle liegt vor.",
    "Propuesta de arquitectura para el nuevo servicio",
    "承認プロセスはまだ定めていない。",
    "Accepter les deux formats reste possible",
  ])
    it(`is none of the known ones: ${text}`, () =>
      assert.equal(record("adr/0001-a.md", section("Status", text)).record.status?.word ?? null, null));
});

const NEWER = record("adr/0002-b.md", "# 2. B\n\n## Status\n\nAccepted\n");

describe("a change of a status in another language", () => {
  for (const [what, text, word, after] of [
    ["German", "Akzeptiert", "rejected", "Abgelehnt"],
    ["German, small", "akzeptiert (2026-01-02)", "deprecated", "veraltet (2026-01-02)"],
    ["French of a feminine noun", "Proposée", "accepted", "Acceptée"],
    ["Spanish", "Aceptada", "rejected", "Rechazada"],
    ["Portuguese", "Aceito", "rejected", "Rejeitado"],
    ["Italian", "Accettata", "deprecated", "Obsoleta"],
    ["Dutch", "Voorgesteld", "accepted", "Geaccepteerd"],
    ["Polish", "Przyjęta", "rejected", "Odrzucona"],
    ["Russian", "**Принято**", "deprecated", "**Устарело**"],
    ["Japanese", "提案中", "accepted", "承認済み"],
    ["Korean", "제안됨", "accepted", "승인됨"],
    ["traditional Chinese", "已採納", "rejected", "已否決"],
    ["German, in favour of another", "Akzeptiert", "superseded", "Ersetzt durch [2. B](0002-b.md)"],
    ["French, in favour of another", "Acceptée", "superseded", "Remplacée par [2. B](0002-b.md)"],
    ["Japanese, in favour of another", "承認済み", "superseded", "置き換え済み: [2. B](0002-b.md)"],
    ["Korean, in favour of another", "승인됨", "superseded", "대체됨: [2. B](0002-b.md)"],
  ] as const) {
    it(`follows ${what}`, () => {
      const whole = section("Status", text);
      const file = record("adr/0001-a.md", whole);
      const { change, refused } =
        (word as StatusWord) === "superseded" ? supersede(file, NEWER, PLAIN, TODAY) : changeStatus(file, word, TODAY);
      assert.equal(refused, null);
      assert.equal(changed(file, change).text, section("Status", after));
    });
  }
});
