import { missingFigure } from '#verify/rules/missing-figure.ts';
import { ruleTable } from '../rule-table.ts';

const REGIME = {
  'regimes/r.yaml':
    'title: 体系\nscope: whole-unit\ndatasheet:\n  rows:\n    - { figure: budget.adjusted }\n    - { figure: expenditure }\n    - { figure: carryover.closing, label: 结转结余 }\n',
};
const report = (front: string) => ({ front: `regime: r\n${front}` });

ruleTable(missingFigure, {
  valid: [
    {
      name: 'every row as a figure, zero and negative ones too',
      report: report('figures:\n  budget.adjusted: 0万元\n  expenditure: 1万元\n  carryover.closing: -1万元'),
      files: REGIME,
    },
    {
      name: 'rows in the datasheet, the budget as its column',
      report: report(
        'datasheet:\n  - { figure: expenditure, adjusted: 5万元, actual: 4万元 }\n  - { figure: carryover.closing, actual: 1万元 }',
      ),
      files: REGIME,
    },
    { name: 'a report without a regime', report: {} },
    {
      name: 'a regime without a datasheet',
      report: report(''),
      files: { 'regimes/r.yaml': 'title: 体系\nscope: whole-unit\n' },
    },
  ],
  invalid: [
    {
      name: 'a figure that is nowhere',
      report: report('figures:\n  budget.adjusted: 5万元\n  expenditure: 4万元'),
      files: REGIME,
      found: '',
      expected: 'carryover.closing',
      place: '8:1',
      figure: 'carryover.closing',
      message: /评价体系的数据表列有“结转结余”（carryover\.closing），报告中没有公布/,
    },
    {
      name: 'a row without any number',
      report: report(
        'figures:\n  budget.adjusted: 5万元\n  expenditure: 4万元\ndatasheet:\n  - { figure: carryover.closing }',
      ),
      files: REGIME,
      found: '',
      place: '11:1',
    },
    { name: 'nothing at all', report: report(''), files: REGIME, found: '', count: 3 },
  ],
});
