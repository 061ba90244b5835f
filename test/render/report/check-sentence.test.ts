import { expect, it } from 'vitest';
import { checkSentence } from '#render/report/check-sentence.ts';
import type { Check, Outcome } from '#verify/check.ts';

const check = (statement: string, outcome: Outcome, more: Partial<Check> = {}): Check => ({
  id: 'relation:x',
  rule: 'relation',
  statement,
  outcome,
  published: '6人',
  calculated: '10人',
  calculatedLow: null,
  calculatedHigh: null,
  gap: '0人',
  limit: '0人',
  ratio: null,
  reason: null,
  figures: [],
  ...more,
});

it.each([
  ['an equation that holds', check('a = b', 'exact', { calculated: '6人' }), '公布6人，算得6人，完全一致。'],
  ['a bound that is kept', check('a <= b', 'exact'), '公布6人，界限10人，没有越过。'],
  ['a sentence without numbers', check('日期先后', 'exact', { published: null, calculated: null }), '检查成立。'],
  [
    'rounding',
    check('r = a / b', 'rounding', {
      published: '99.56%',
      calculated: '99.5618%',
      gap: '0.0018个百分点',
      limit: '0.005个百分点',
    }),
    '公布99.56%，算得99.5618%，相差0.0018个百分点，没有超过公布位数允许的0.005个百分点。',
  ],
  [
    'a failure',
    check('a = b + c', 'failed', { published: '8件', calculated: '7件', gap: '1件', limit: '0件' }),
    '公布8件，算得7件，相差1件，公布位数只能解释0件。',
  ],
  [
    'what could not be evaluated',
    check('g = growth(x)', 'not-evaluated', { reason: '没有同一单位2022年度的报告' }),
    '没有计算：没有同一单位2022年度的报告。',
  ],
])('says %s in words', (_, given, expected) => {
  expect(checkSentence(given)).toBe(expected);
});
