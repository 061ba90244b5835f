import { weightsTotal } from '#verify/rules/weights-total.ts';
import { ruleTable } from '../rule-table.ts';
import { FOLLOWS, regime, row, scorecard } from '../scorecard-of.ts';

const weights = (...all: (number | null)[]) => all.map((weight, i) => row(`a${i}`, [null, null, weight, null]));

ruleTable(weightsTotal, {
  valid: [
    { name: '10+50+30+10', report: scorecard(weights(10, 50, 30, 10)), outcomes: ['exact'] },
    { name: 'execution 20 + performance 80', report: scorecard(weights(20, 80)), outcomes: ['exact'] },
    { name: 'ten rows of 10', report: scorecard(weights(...Array(10).fill(10))), outcomes: ['exact'] },
    { name: 'decimal weights', report: scorecard(weights(22.5, 22.5, 22.5, 22.5, 10)), outcomes: ['exact'] },
    { name: 'a row of zero', report: scorecard(weights(100, 0)), outcomes: ['exact'] },
    { name: 'weights that are not published', report: scorecard(weights(null, null)), outcomes: ['not-evaluated'] },
    { name: 'a missing weight that may fill up', report: scorecard(weights(90, null)), outcomes: ['not-evaluated'] },
    { name: 'no rows', report: scorecard([], { total: '"100"' }), outcomes: [] },
    { name: 'no scorecard', report: {}, outcomes: [] },
    {
      name: 'the points of its regime',
      report: scorecard(weights(60, 60), {}, FOLLOWS),
      files: regime('total: "120"'),
      outcomes: ['exact'],
    },
  ],
  invalid: [
    {
      name: '70+20+10+10 under a total of 100',
      report: scorecard(weights(70, 20, 10, 10)),
      found: '70',
      expected: '60',
      message: /70\+20\+10\+10 合计 110分，应为 100分，多 10分/,
      outcomes: ['failed'],
    },
    {
      name: 'a row left out, as weights and scores say together',
      report: scorecard([row('a', ['≥1个', '1个', 50, '50']), row('b', [null, null, 30, '28'])], { total: '"97.43"' }),
      found: '80分',
      expected: '分值 20、得分 19.43',
      message: /像是漏了一行（分值 20、得分 19\.43）/,
    },
    {
      name: 'a row left out that the regime lists, though it scored low',
      report: scorecard([row('a', ['≥1个', '1个', 80, '80'])], { total: '"84"' }, FOLLOWS),
      files: regime('groups: []\nindicators:\n  - { id: satisfaction, label: 满意度, weight: "20" }'),
      found: '80分',
      expected: '满意度（satisfaction），分值 20、得分 4',
      message: /像是漏了一行（满意度（satisfaction），分值 20、得分 4）/,
    },
    {
      name: 'a row left out to which the regime gives the points of its group',
      report: scorecard([row('a', ['≥1个', '1个', 80, '80'])], { total: '"99"' }, FOLLOWS),
      files: regime(
        'groups:\n  - { group: 满意度, weight: "20" }\nindicators:\n  - { id: satisfaction, label: 群众满意度, group: 满意度 }',
      ),
      found: '80分',
      expected: '群众满意度（satisfaction），分值 20、得分 19',
    },
    {
      name: 'a row left out that may be either of two',
      report: scorecard([row('a', ['≥1个', '1个', 80, '80'])], { total: '"99"' }, FOLLOWS),
      files: regime(
        'groups: []\nindicators:\n  - { id: b, label: 乙, weight: "20" }\n  - { id: c, label: 丙, weight: "20" }',
      ),
      found: '80分',
      expected: /^分值 20、得分 19$/,
    },
    {
      name: 'a row twice',
      report: scorecard(
        [row('a', ['≥1个', '1个', 80, '80']), row('b', [null, null, 20, '18']), row('b', [null, null, 20, '18'])],
        { total: '"98"' },
      ),
      found: 'b，分值 20、得分 18',
      place: '11:20',
      message: /像是多了一行：b/,
    },
    { name: 'a tenth of a point too little', report: scorecard(weights(89.9, 10)), found: '89.9', expected: '90' },
    {
      name: 'the weight that its score speaks against',
      report: scorecard([
        row('a', ['≥10个', '10个', 50, '50']),
        row('b', ['≥10个', '8个', 50, '32']),
        row('c', ['≥10个', '10个', 10, '10']),
      ]),
      found: '50',
      expected: '40',
      place: '10:61',
      message: /最可能是“b”的分值 50 应为 40/,
    },
    {
      name: 'more than the whole though a weight is missing',
      report: scorecard(weights(110, null)),
      found: '110',
      expected: '100',
    },
  ],
});
