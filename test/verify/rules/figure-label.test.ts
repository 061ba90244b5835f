import { figureLabel } from '#verify/rules/figure-label.ts';
import { ruleTable } from '../rule-table.ts';

const figures = (...lines: string[]) => ({ front: ['figures:', ...lines.map((line) => `  ${line}`)].join('\n') });

ruleTable(figureLabel, {
  valid: [
    { name: 'no figures', report: {} },
    { name: 'a standard metric', report: figures('income: 439.62万元') },
    { name: 'a label of its own', report: figures('hall.accepted: { label: 受理业务量, value: 0件 }') },
  ],
  invalid: [
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
