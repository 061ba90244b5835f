import { rowName } from '#verify/row-suspects.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { type ScoredItem, sameName, scorecardOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';

/** every indicator stands once in the scorecard */
export const duplicateIndicator: Rule = {
  id: 'duplicate-indicator',
  severity: 'error',
  waivable: true,
  title: { zh: '评分表中指标重复', en: 'an indicator twice in the scorecard' },
  equation: '一项指标在评分表中只出现一次',
  explanation: '同一项指标列两次，分值和得分就算了两遍。常见的原因是复制一行后忘了修改。',
  example: {
    failing: '“送戏下乡 ≥150场”列了两行，分值各 20',
    passing: '“送戏下乡 ≥150场”一行，分值 20',
  },
  check(subject) {
    const items = scorecardOf(subject)?.items ?? [];
    const problems = items.flatMap((scored, at) => {
      const earlier = items.slice(0, at).find((other) => isTwin(other, scored));
      return earlier === undefined ? [] : [problem(subject, scored, earlier)];
    });
    return { problems };
  },
};

/** The same id, or the same row under another id. */
function isTwin(a: ScoredItem, b: ScoredItem): boolean {
  if (a.item.indicator === b.item.indicator) return true;
  const same = (['group', 'subgroup', 'target', 'actual', 'weight'] as const).every(
    (key) => a.item[key] === b.item[key],
  );
  return same && a.item.target !== undefined && sameName(a.label, b.label);
}

function problem(subject: Subject, { index, label, item, weight, score }: ScoredItem, earlier: ScoredItem): Problem {
  const place = subject.report.locate(['scorecard', 'items', index, 'indicator']);
  const points = `分值 ${weight?.text ?? '未写'}、得分 ${score?.text ?? '未写'}`;
  const sameId = item.indicator === earlier.item.indicator;
  const advice = sameId && !sameName(label, earlier.label) ? '请改用另一个编号' : '请删去重复的一行';
  const zh = `“${label}”（${item.indicator}）与第${earlier.index + 1}行“${earlier.label}”重复，${points}；${advice}`;
  const en = `${item.indicator} repeats row ${earlier.index + 1} of the scorecard; delete the row or give it an id of its own`;
  const replace = `${rowName(label, item.indicator)}，${points}`;
  const hypotheses = [{ kind: 'row-doubled', figure: null, replace, with: '', score: 0.9 }];
  const problem: Problem = { place, found: item.indicator, expected: '', zh, en, hypotheses };
  return sameId ? problem : { ...problem, severity: 'warning' };
}
