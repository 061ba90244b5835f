import type { Rule } from '#verify/rule.ts';
import { ambiguousNumber } from '#verify/rules/ambiguous-number.ts';
import { figureDuplicate } from '#verify/rules/figure-duplicate.ts';
import { figureLabel } from '#verify/rules/figure-label.ts';
import { figureReference } from '#verify/rules/figure-reference.ts';
import { figureUnit } from '#verify/rules/figure-unit.ts';
import { knownUnit } from '#verify/rules/known-unit.ts';
import { negativeFigure } from '#verify/rules/negative-figure.ts';
import { partExceedsWhole } from '#verify/rules/part-exceeds-whole.ts';
import { rateRange } from '#verify/rules/rate-range.ts';
import { relation } from '#verify/rules/relation.ts';
import { relationSyntax } from '#verify/rules/relation-syntax.ts';
import { unboundNumber } from '#verify/rules/unbound-number.ts';
import { wideLimit } from '#verify/rules/wide-limit.ts';
import { yearInProse } from '#verify/rules/year-in-prose.ts';

/** All rules, in the order in which their checks are listed. One line a rule. */
export const rules: readonly Rule[] = [
  relation,
  relationSyntax,
  figureLabel,
  figureReference,
  knownUnit,
  yearInProse,
  unboundNumber,
  ambiguousNumber,
  figureUnit,
  negativeFigure,
  partExceedsWhole,
  figureDuplicate,
  wideLimit,
  rateRange,
];
