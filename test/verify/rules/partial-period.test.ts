import { partialPeriod } from '#verify/rules/partial-period.ts';
import { ruleTable } from '../rule-table.ts';

const front =
  'figures:\n  calls: { label: 接听来电, value: 13772宗, period: 2023-01/2023-11 }\n  visits: { label: 上门服务, value: 0次 }\n  staff.onPost: 6人\n  before: { label: 更新前接通率, value: 89.6%, kind: ratio, period: 2023-01/2023-06 }\n  change: { label: 调整数, value: -3.20万元, period: 2023-01/2023-06 }\n  summer: { label: 暑期活动, value: 12场, period: 2023-07/2023-08 }';
const body = (text: string) => ({ front, body: text });

ruleTable(partialPeriod, {
  valid: [
    { name: 'a figure that the text does not state', report: body('没有数据。') },
    { name: 'a figure of the whole year', report: body('上门服务0次。') },
    { name: 'a stock', report: body('2023年1月至11月，在职人员6人。') },
    { name: 'a rate of some months for comparison', report: body('更新前接通率89.6%。') },
    { name: 'some months in the middle', report: body('暑期活动12场。') },
    { name: 'a period of another clause', report: body('2023年1-10月试行，上门服务0次。') },
  ],
  invalid: [
    {
      name: 'eleven months',
      report: body('2023年1月至11月，接听来电13772宗。'),
      found: '2023年1月至11月',
      expected: '2023年全年',
      place: '15:1',
      figure: 'calls',
      message: /接听来电 13772宗 是1月至11月的数/,
    },
    { name: 'a figure whose period only the frontmatter gives', report: body('接听来电13772宗。'), found: '13772宗' },
    {
      name: 'months in the text of a figure declared for the year',
      report: body('2023年1-10月上门服务0次。'),
      found: '2023年1-10月',
    },
    { name: 'a negative figure of half a year', report: body('上半年调整数-3.20万元。'), found: '-3.20万元' },
    { name: 'two figures of one period once', report: body('接听来电13772宗。又接听来电13772宗。'), found: '13772宗' },
  ],
});
