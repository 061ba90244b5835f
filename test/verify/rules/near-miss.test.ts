import { nearMiss } from '#verify/rules/near-miss.ts';
import { ruleTable } from '../rule-table.ts';

const front =
  'figures:\n  expenditure: 438.39万元\n  expenditure.basic: 143.06万元\n  expenditureGrowth: -7.79%\n  accepted: { label: 受理业务量, value: 177321件 }\n  carryover.closing: 0.00万元';
const body = (text: string) => ({ front, body: text });
const found = (name: string, text: string, number: string, expected: string, message: RegExp) => ({
  name,
  report: body(text),
  found: number,
  expected,
  message,
});

ruleTable(nearMiss, {
  valid: [
    { name: 'no numbers', report: body('支出正常。') },
    { name: 'the figure itself', report: body('基本支出143.06万元。') },
    { name: 'the figure at a coarser precision', report: body('基本支出143.1万元。') },
    { name: 'a number that is no figure’s', report: body('基本支出999.99万元。') },
    { name: 'another name', report: body('押金143.60万元。') },
    {
      name: 'what the scorecard states in the same words',
      report: {
        front: `${front}\nscorecard:\n  items:\n    - { indicator: output.more, label: 受理业务量增量, actual: 177821件 }`,
        body: '受理业务量增量177821件。',
      },
    },
    { name: 'zero', report: body('年末结转和结余0.00万元。') },
    { name: 'a fall in words', report: body('支出比上年下降7.79%。') },
  ],
  invalid: [
    {
      ...found('digits transposed', '基本支出143.60万元。', '143.60万元', '143.06万元', /两位数字颠倒/),
      place: '14:5',
      figure: 'expenditure.basic',
    },
    found('a digit', '受理业务量177821件。', '177821件', '177321件', /一位数字不同/),
    found('a lost point', '基本支出14306万元。', '14306万元', '143.06万元', /小数点或位数不同/),
    found('ten times', '受理业务量1773210件。', '1773210件', '177321件', /小数点或位数不同/),
    found('a digit left out', '受理业务量17321件。', '17321件', '177321件', /少了一位/),
    found('a digit too many', '受理业务量1773211件。', '1773211件', '177321件', /多了一位/),
    found('another unit', '基本支出143.06元。', '143.06元', '143.06万元', /单位不同/),
    found('a digit of a rate', '支出比上年下降7.97%。', '7.97%', '-7.79%', /颠倒/),
  ],
});
