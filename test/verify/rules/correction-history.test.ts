import { correctionHistory } from '#verify/rules/correction-history.ts';
import { ruleTable } from '../rule-table.ts';

const one = (from: string, to: string, { date = '2024-09-18', reason = '乡镇补报了记录', type = 'error' } = {}) =>
  `  - { figure: x, from: ${from}, to: ${to}, type: ${type}, reason: ${reason}, date: ${date} }`;
const report = (value: string, ...corrections: string[]) => ({
  front: `figures:\n  x: { label: 巡河, value: ${value} }\n${corrections.length === 0 ? '' : `corrections:\n${corrections.join('\n')}`}`,
});

ruleTable(correctionHistory, {
  valid: [
    { name: 'a report without a base', report: report('2次', one('1次', '2次')) },
    { name: 'a new report with its past', report: report('2次', one('1次', '2次')), published: null },
    { name: 'a correction with its change', report: report('2次', one('1次', '2次')), published: report('1次') },
    { name: 'a correction to zero', report: report('0次', one('1次', '0次')), published: report('1次') },
    {
      name: 'corrections that are kept',
      report: report('2次', one('1次', '2次')),
      published: report('2次', one('1次', '2次')),
    },
    {
      name: 'a reason put better',
      report: report('2次', one('1次', '2次', { reason: '三个乡镇补报了汛期记录' })),
      published: report('2次', one('1次', '2次')),
    },
    { name: 'no corrections at all', report: report('2次'), published: report('2次') },
  ],
  invalid: [
    {
      name: 'a correction that is gone',
      report: report('2次'),
      published: report('2次', one('1次', '2次')),
      found: '',
      expected: '1次 → 2次',
      place: '8:3',
      figure: 'x',
      message: /已公布的勘误不见了或改写了：“巡河” 1次 → 2次（2024-09-18）；勘误只增不减/,
    },
    {
      name: 'a correction of another date',
      report: report('2次', one('1次', '2次', { date: '2024-09-19' })),
      published: report('2次', one('1次', '2次')),
      found: '',
      count: 2,
    },
    {
      name: 'an error turned into a revision',
      report: report('2次', one('1次', '2次', { type: 'revision' })),
      published: report('2次', one('1次', '2次')),
      found: '',
      count: 2,
    },
    {
      name: 'a correction without a change',
      report: report('2次', one('1次', '2次')),
      published: report('2次'),
      found: '1次 → 2次',
      expected: '2次',
      place: '10:15',
      message: /这个数已公布的就是 2次，这次没有改/,
    },
    {
      name: 'a correction of a figure that was not published',
      report: report('2次', one('1次', '2次')),
      published: { front: 'figures:\n  y: { label: 清淤, value: 3处 }' },
      found: '1次 → 2次',
      message: /这个数还没有公布过/,
    },
    {
      name: 'a correction of a negative amount that stays',
      report: report('-3万元', one('-2万元', '-3万元')),
      published: report('-3万元'),
      found: '-2万元 → -3万元',
    },
  ],
});
