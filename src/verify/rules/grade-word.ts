import { bandNamed, bandOf, bandsOf, totalOf } from '#verify/grade.ts';
import type { Rule } from '#verify/rule.ts';
import { scorecardOf } from '#verify/scorecard.ts';

/** the grade is one of the words of the regime */
export const gradeWord: Rule = {
  id: 'grade-word',
  severity: 'warning',
  waivable: true,
  title: { zh: '等级用语没有规定', en: 'a grade that is not one of the regime’s' },
  equation: '等级是评价体系规定的用语之一（通常是 优、良、中、差）',
  explanation: '等级用语不在规定之内，读者就不知道它对应多少分，也不能同别的报告相比。',
  example: { failing: 'grade: 满意', passing: 'grade: 良' },
  check(subject) {
    const card = scorecardOf(subject);
    if (card?.grade === undefined) return {};
    const bands = bandsOf(subject, card);
    if (bands === undefined || bandNamed(bands, card.grade) !== undefined) return {};
    const total = totalOf(card);
    const words = bands.map(({ grade }) => grade).join('、');
    const wanted = total === undefined ? undefined : bandOf(bands, total)?.grade;
    const advice = wanted === undefined ? '' : `，按总分应为“${wanted}”`;
    const place = subject.report.locate(['scorecard', 'grade']);
    const zh = `等级“${card.grade}”不是规定的用语（${words}）${advice}；请改用规定的用语`;
    const en = `the grade ${card.grade} is none of ${words}; use one of these`;
    return { problems: [{ place, found: card.grade, expected: wanted ?? words, zh, en }] };
  },
};
