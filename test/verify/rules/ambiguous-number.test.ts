import { ambiguousNumber } from '#verify/rules/ambiguous-number.ts';
import { ruleTable } from '../rule-table.ts';

const front =
  'figures:\n  a: { label: 受理率, value: 100% }\n  b: { label: 办结率, value: 100% }\n  c: { label: 甲厅受理, value: 1204件 }\n  d: { label: 乙厅受理, value: 1204件 }\n  zero: { label: 投诉, value: 0件 }';
const body = (text: string) => ({ front, body: text });

ruleTable(ambiguousNumber, {
  valid: [
    { name: 'no numbers', report: body('均已办结。') },
    { name: 'values told apart by their names', report: body('受理率100%，办结率100%。') },
    { name: 'an inserted figure', report: body('受理率、办结率均为<Figure of="a"/>。') },
    { name: 'values in the order of their names', report: body('甲厅、乙厅分别受理1204件、1204件。') },
    { name: 'zero', report: body('投诉0件。') },
    { name: 'a value that is no figure', report: body('-100%') },
  ],
  invalid: [
    {
      name: 'one value for two figures',
      report: body('受理率和办结率均达到100%。'),
      found: '100%',
      expected: /a、b/,
      place: '14:11',
      message: /<Figure of="a"\/>/,
    },
    { name: 'a number without words', report: body('全年1204件。'), found: '1204件', expected: /c、d/ },
  ],
});
