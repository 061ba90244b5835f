import { scorecardFigure } from '#verify/rules/scorecard-figure.ts';
import { ruleTable } from '../rule-table.ts';
import { row, scorecard } from '../scorecard-of.ts';

const with_ = (figure: string, actual: string, label = '送戏下乡', score = '20', body = '') => ({
  ...scorecard([row('output.shows', ['≥150场', actual, 20, score], `label: ${label}`)], {}, `figures:\n  ${figure}`),
  body,
});
const SHOWS = 'shows: { label: 送戏下乡, value: 136场 }';

ruleTable(scorecardFigure, {
  valid: [
    { name: 'the same value', report: with_(SHOWS, '136场'), outcomes: ['exact'] },
    { name: 'zero', report: with_('shows: { label: 送戏下乡, value: 0场 }', '0场'), outcomes: ['exact'] },
    {
      name: 'the same within precision',
      report: with_('rate: { label: 整改率, value: 98.3% }', '98%', '整改率'),
      outcomes: ['rounding'],
    },
    {
      name: 'the same in another unit',
      report: with_('cost: { label: 成本, value: 0.5亿元 }', '5000万元', '成本'),
      outcomes: ['exact'],
    },
    { name: 'another name', report: with_(SHOWS, '140场', '公益电影'), outcomes: [] },
    { name: 'a unit that does not fit', report: with_(SHOWS, '90.7%'), outcomes: [] },
    {
      name: 'a figure of other months',
      report: with_('shows: { label: 送戏下乡, value: 120场, period: 2023-01/2023-11 }', '136场'),
      outcomes: [],
    },
    { name: 'no unit', report: with_(SHOWS, '140'), outcomes: [] },
    { name: 'no figure', report: scorecard([row('a', ['≥1场', '2场', 20, 20])]), outcomes: [] },
  ],
  invalid: [
    {
      name: 'another value, where the text repeats the figure’s',
      report: with_(SHOWS, '163场', '送戏下乡', '18.13', '全年送戏下乡136场。'),
      found: '163场',
      expected: '136场',
      place: '11:59',
      figure: 'shows',
      message: /评分表中完成 163场，报告数据是 136场，相差 27场/,
      outcomes: ['failed'],
    },
    {
      name: 'the figure, where the score speaks for the scorecard',
      report: with_('shows: { label: 送戏下乡, value: 163场 }', '136场', '送戏下乡', '18.13'),
      found: '163场',
      expected: '136场',
      place: '8:32',
    },
    {
      name: 'a figure of the same id',
      report: scorecard([row('satisfaction', ['≥90%', '95.2%', 10, 10])], {}, 'figures:\n  satisfaction: 93.2%'),
      found: '95.2%',
    },
    {
      name: 'past the rounding edge',
      report: with_('rate: { label: 整改率, value: 98.6% }', '98%', '整改率'),
      found: '98%',
    },
  ],
});
