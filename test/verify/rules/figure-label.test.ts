import { figureLabel } from '#verify/rules/figure-label.ts';
import { ruleTable } from '../rule-table.ts';

const figures = (...lines: string[]) => ({ front: ['figures:', ...lines.map((line) => `  ${line}`)].join('\n') });

ruleTable(figureLabel, {
  valid: [
    { name: 'no figures', report: {} },
    { name: 'a standard metric', report: figures('income: 439.62万元') },
    { name: 'a label of its own', report: figures('hall.accepted: { label: 受理业务量, value: 0件 }') },
    { name: 'a class above an amount', report: figures('a: { label: 单价50万元以上设备, value: 3台 }') },
    { name: 'a class of an amount each', report: figures('a: { label: 每人200元的补助人数, value: 30人 }') },
    { name: 'a class at its end', report: figures('a: { label: 补助人数（每人200元）, value: 30人 }') },
    { name: 'a year in a label', report: figures('a: { label: 2023年元旦慰问, value: 30人 }') },
  ],
  invalid: [
    {
      name: 'an amount within a label',
      report: figures('a: { label: 支出合计999万元，其中办公费, value: 438.39万元 }'),
      found: '999万元',
      place: '8:15',
      figure: 'a',
      message: /“支出合计999万元，其中办公费”的名称里有金额 999万元/,
    },
    {
      name: 'an amount at the end of a label',
      report: figures('a: { label: 支出（实为9990.5元）, value: 438.39万元 }'),
      found: '9990.5元',
    },
    {
      name: 'an id that is no metric',
      report: figures('hall.accepted: 177321件'),
      found: 'hall.accepted',
      expected: 'hall.accepted: { label: …, value: 177321件 }',
      place: '8:3',
      figure: 'hall.accepted',
      message: /没有名称；请写成/,
    },
    {
      name: 'one with a comma in its value',
      report: figures('hall.accepted: "177,321件"'),
      found: 'hall.accepted',
      expected: /value: "177,321件" \}/,
    },
  ],
});
