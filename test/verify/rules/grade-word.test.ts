import { gradeWord } from '#verify/rules/grade-word.ts';
import { ruleTable } from '../rule-table.ts';
import { scorecard } from '../scorecard-of.ts';

ruleTable(gradeWord, {
  valid: ['优', '优秀', '“良”', '良好', '中等', '差', '优等级'].map((grade) => ({
    name: grade,
    report: scorecard([], { total: '"96"', grade }),
  })),
  invalid: [
    {
      name: 'a word of its own',
      report: scorecard([], { total: '"86"', grade: '满意' }),
      found: '满意',
      expected: '良',
      place: '9:10',
      message: /“满意”不是规定的用语（优、良、中、差），按总分应为“良”/,
    },
    { name: 'one without a total', report: scorecard([], { grade: 'A' }), found: 'A', expected: '优、良、中、差' },
  ],
});
