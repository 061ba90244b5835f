import type { Hypothesis, Place } from '#schema/finding.ts';
import type { Severity } from '#schema/site.ts';
import type { Check } from '#verify/check.ts';
import type { Subject } from '#verify/subject.ts';

/** What a rule found wrong at a place. Severity and waivers are added by `verify`. */
export interface Problem {
  place: Place;
  figure?: string;
  /** Id of the failed check behind it. */
  check?: string;
  found: string;
  expected: string;
  zh: string;
  en: string;
  /** In place of the rule's, where cases of one rule weigh differently; content/site.yaml overrules both. */
  severity?: Severity;
  hypotheses?: Hypothesis[];
}

export interface RuleResult {
  checks?: Check[];
  problems?: Problem[];
}

/** What readers of the site are told about a rule. Ids are permanent: a rule is retired, never renamed. */
export interface RuleText {
  id: string;
  severity: Severity;
  /** Whether a waiver may accept its findings. */
  waivable: boolean;
  title: { zh: string; en: string };
  /** What must hold, in a line. */
  equation: string;
  /** For readers of the site: what is checked, and why it matters. */
  explanation: string;
  example: { failing: string; passing: string };
}

/** One way in which a report can be wrong. */
export interface Rule extends RuleText {
  check(subject: Subject): RuleResult;
}
