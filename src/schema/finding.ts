import type { Severity } from '#schema/site.ts';

/** Where something stands: lines and columns from 1 in UTF-16 units, `endColumn` exclusive; 1:1 when unknown. */
export interface Place {
  line: number;
  column: number;
  endColumn: number;
}

export const NOWHERE: Place = { line: 1, column: 1, endColumn: 1 };

/** What may have gone wrong, and the text that would mend it. */
export interface Hypothesis {
  kind: string;
  figure: string | null;
  replace: string;
  with: string;
  /** 0 to 1, more is likelier. */
  score: number;
}

/** A public acceptance of a finding. */
export interface Acceptance {
  reason: string;
  by: string;
  date: string;
}

/** Something a person must look at. */
export interface Finding extends Place {
  rule: string;
  severity: Severity;
  /** Relative to the content folder. */
  path: string;
  figure: string | null;
  /** The failed check behind it. */
  check: string | null;
  found: string;
  expected: string;
  /** zh-CN sentence; `messageEn` the same in English. */
  message: string;
  messageEn: string;
  waived: Acceptance | null;
  hypotheses: Hypothesis[];
}

/** What every finding needs; the rest is empty unless said. */
export type FindingDraft = Pick<Finding, 'rule' | 'severity' | 'path' | 'message' | 'messageEn'> & Partial<Finding>;

export function finding(draft: FindingDraft): Finding {
  return {
    ...NOWHERE,
    figure: null,
    check: null,
    found: '',
    expected: '',
    waived: null,
    hypotheses: [],
    ...draft,
  };
}

/** `；请更正数据`, `；是同一事物请统一叫法`; not the 请 of 申请 and the like. */
const ADVICE = /[；;，,][^；;，,]{0,8}(?<![申邀聘提])请[^；;]*$/;

/** What a finding says, without what it asks its author to do at the end. */
export function withoutAdvice(message: string): string {
  return message.replace(ADVICE, '').replace(/[。；]$/, '');
}
