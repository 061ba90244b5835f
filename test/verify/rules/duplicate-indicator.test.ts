import { duplicateIndicator } from '#verify/rules/duplicate-indicator.ts';
import { ruleTable } from '../rule-table.ts';
import { row, scorecard } from '../scorecard-of.ts';

const shows = ['≥150场', '160场', 20, 20] as const;

ruleTable(duplicateIndicator, {
  valid: [
    { name: 'two indicators', report: scorecard([row('a', shows), row('b', ['≥10个', '11个', 20, 20])]) },
    {
      name: 'the same name for two groups of people',
      report: scorecard([
        row('a', ['≥90%', '91%', 5, 5], 'label: 满意度, subgroup: 学生'),
        row('b', ['≥90%', '91%', 5, 5], 'label: 满意度, subgroup: 家长'),
      ]),
    },
    { name: 'rows that say nothing', report: scorecard(['indicator: a', 'indicator: b']) },
  ],
  invalid: [
    {
      name: 'a row twice',
      report: scorecard([row('a', shows), row('b', ['≥1个', '1个', 5, 5]), row('a', shows)]),
      found: 'a',
      place: '11:20',
      message: /与第1行“a”重复，分值 20、得分 20；请删去重复的一行/,
    },
    {
      name: 'a row three times',
      report: scorecard([row('a', shows), row('a', shows), row('a', shows)]),
      found: 'a',
      count: 2,
    },
    {
      name: 'an id used for another indicator',
      report: scorecard([row('a', shows, 'label: 送戏下乡'), row('a', ['≥1个', '1个', 5, 5], 'label: 新建站点')]),
      found: 'a',
      message: /请改用另一个编号/,
    },
    {
      name: 'the same row under another id',
      report: scorecard([row('a', shows, 'label: 送戏下乡'), row('b', shows, 'label: 送戏下乡')]),
      found: 'b',
    },
  ],
});
