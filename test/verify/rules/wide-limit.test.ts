import { wideLimit } from '#verify/rules/wide-limit.ts';
import { ruleTable } from '../rule-table.ts';

const sum = (total: string, parts: readonly string[]) => ({
  front: [
    'figures:',
    `  t: { label: 合计, value: ${total} }`,
    ...parts.map((part, index) => `  t.p${index}: { label: 第${index}项, value: ${part} }`),
    'relations:',
    '  - t = sum(t.*)',
  ].join('\n'),
});
const parts = (count: number, each: string) => Array.from({ length: count }, () => each);

ruleTable(wideLimit, {
  valid: [
    { name: 'an exact sum of six', report: sum('6.00万元', parts(6, '1.00万元')) },
    { name: 'a small gap', report: sum('6.02万元', parts(6, '1.00万元')) },
    { name: 'a gap of 0.09 where 0.125 is allowed', report: sum('24.09万元', parts(24, '1.00万元')) },
    { name: 'a wide gap of four parts', report: sum('4.02万元', parts(4, '1.00万元')) },
    { name: 'a gap past the limit, which the relation rule finds', report: sum('6.04万元', parts(6, '1.00万元')) },
    { name: 'whole counts', report: sum('6件', parts(6, '1件')) },
    { name: 'zeros', report: sum('0.00万元', parts(6, '0.00万元')) },
    { name: 'a missing total', report: { front: 'figures:\n  t.p0: { label: 甲, value: 1万元 }' } },
  ],
  invalid: [
    {
      name: 'a gap of 0.03 where 0.035 is allowed',
      report: sum('6.03万元', parts(6, '1.00万元')),
      found: '6.03万元',
      expected: '6.00万元',
      place: '8:26',
      figure: 't',
      message: /“合计”公布 6\.03万元，6 项相加得 6\.00万元，相差 0\.03万元，是舍入最多允许的 0\.035万元 的 0\.86 倍/,
    },
    { name: 'touching ends', report: sum('5.03万元', parts(5, '1.00万元')), found: '5.03万元', message: /的 1\.00 倍/ },
    { name: 'negative parts', report: sum('-6.03万元', parts(6, '-1.00万元')), found: '-6.03万元' },
    {
      name: '40 parts at 0.01',
      report: sum('40.20万元', parts(40, '1.00万元')),
      found: '40.20万元',
      message: /0\.98 倍/,
    },
  ],
});
