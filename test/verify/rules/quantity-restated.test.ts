import { quantityRestated } from '#verify/rules/quantity-restated.ts';
import { ruleTable } from '../rule-table.ts';

const front =
  'figures:\n  a: { label: 下达重点项目资金, value: 774万元 }\n  zero: { label: 全年行政诉讼败诉案件, value: 0件 }\n  last: { label: 下达重点项目资金, value: 700万元, period: 2022 }';
const body = (text: string) => ({ front, body: text });

ruleTable(quantityRestated, {
  valid: [
    { name: 'no numbers', report: body('已下达资金。') },
    { name: 'the same number twice', report: body('下达重点项目资金774万元。\n\n下达重点项目资金774万元。') },
    { name: 'the same at a coarser precision', report: body('下达重点项目资金774万元，下达重点项目资金0.08亿元。') },
    {
      name: 'two figures of two years',
      report: body('2022年下达重点项目资金700万元。2023年下达重点项目资金774万元。'),
    },
    { name: 'a change', report: body('下达重点项目资金增加12万元。下达重点项目资金增加15万元。') },
    { name: 'zero twice', report: body('全年行政诉讼败诉案件0件。全年行政诉讼败诉案件0件。') },
  ],
  invalid: [
    {
      name: 'another amount',
      report: body('下达重点项目资金774万元。\n\n其中下达重点项目资金981万元。'),
      found: '981万元',
      expected: '774万元',
      place: '14:11',
      figure: 'a',
      message: /“下达重点项目资金”在第12行是774万元，这里是981万元/,
    },
    {
      name: 'another count, neither declared',
      report: body('新建农村垃圾收集点28个。\n\n新建农村垃圾收集点63个。'),
      found: '63个',
      expected: '28个',
    },
    {
      name: 'zero and not',
      report: body('全年行政诉讼败诉案件0件。全年行政诉讼败诉案件17件。'),
      found: '17件',
      expected: '0件',
    },
  ],
});
