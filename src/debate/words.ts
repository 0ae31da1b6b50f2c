import type { Attribution, Kind, Language, Relation, Stance, Topic, Verdict, Verification } from "./vocabulary";
import { VERIFICATION_WORDS } from "./verificationWords";

/** The words of the vocabularies in one language, wherever notes are shown or written. */
export interface Words {
  readonly kind: Readonly<Record<Kind, string>>;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly topic: Readonly<Record<Topic, string>>;
  /** The question that a topic asks. */
  readonly question: Readonly<Record<Topic, string>>;
  readonly verdict: Readonly<Record<Verdict | "none", string>>;
  readonly attribution: Readonly<Record<Attribution, string>>;
  readonly verification: Readonly<Record<Verification, string>>;
  /** What this note does to another. */
  readonly relation: Readonly<Record<Relation, string>>;
  /** What another note does to this one. */
  readonly reverseRelation: Readonly<Record<Relation, string>>;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    kind: {
      claim: "claim",
      rebuttal: "rebuttal",
      evidence: "evidence",
      heuristic: "rule of thumb",
      definition: "definition",
    },
    stance: { open: "open", closed: "closed", both: "both", neutral: "neutral" },
    topic: {
      cost: "Cost",
      capability: "Capability",
      safety: "Safety",
      ecosystem: "Ecosystem",
      control: "Control",
      strategy: "Strategy",
      terminology: "Terminology",
    },
    question: {
      cost: "Which is cheaper for us?",
      capability: "Which does our task better?",
      safety: "Which is safer to run and to release?",
      ecosystem: "Which keeps the field moving?",
      control: "Who decides how our model changes?",
      strategy: "Which should we build on in the long run?",
      terminology: "What do the words mean?",
    },
    verdict: {
      strengthened: "strengthened",
      mixed: "mixed",
      weakened: "weakened",
      corrected: "corrected",
      unresolved: "unresolved",
      "not-testable": "not testable",
      none: "no verdict",
    },
    attribution: {
      "own-words": "In the speaker's own text",
      "several-sources": "Reported by several sources",
      "single-source": "Reported by one source only",
      quoted: "Quoted by the article",
      hearsay: "The article passes on what others say",
      unclear: "The article leaves open who said it",
    },
    verification: VERIFICATION_WORDS["en"],
    relation: { supports: "supports", attacks: "attacks", undercuts: "undercuts" },
    reverseRelation: { supports: "supported by", attacks: "attacked by", undercuts: "undercut by" },
  },
  "zh-cn": {
    kind: { claim: "主张", rebuttal: "反驳", evidence: "证据", heuristic: "经验法则", definition: "定义" },
    stance: { open: "开源", closed: "闭源", both: "两者兼顾", neutral: "中立" },
    topic: {
      cost: "成本",
      capability: "能力",
      safety: "安全",
      ecosystem: "生态",
      control: "控制权",
      strategy: "策略",
      terminology: "术语",
    },
    question: {
      cost: "对我们来说哪种更省钱？",
      capability: "哪种更能胜任我们的任务？",
      safety: "哪种用起来、放出去更安全？",
      ecosystem: "哪种更能推动行业向前？",
      control: "我们用的模型由谁说了算？",
      strategy: "长远来看该押注哪一边？",
      terminology: "这些词到底是什么意思？",
    },
    verdict: {
      strengthened: "得到印证",
      mixed: "证据不一",
      weakened: "被削弱",
      corrected: "需更正",
      unresolved: "尚无定论",
      "not-testable": "无法检验",
      none: "未评",
    },
    attribution: {
      "own-words": "发言者本人的文字",
      "several-sources": "多个来源有报道",
      "single-source": "仅有一个来源报道",
      quoted: "由文章引用",
      hearsay: "文章转述他人说法",
      unclear: "文章未写明出自谁",
    },
    verification: VERIFICATION_WORDS["zh-cn"],
    relation: { supports: "支持", attacks: "反对", undercuts: "质疑推论" },
    reverseRelation: { supports: "得到支持", attacks: "遭到反对", undercuts: "推论受到质疑" },
  },
};
