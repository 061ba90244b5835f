import { restatedIntervals } from '#quantity/interval.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import { samePeriod } from '#schema/date.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck } from '#verify/comparison-check.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

/** one name, one unit, one period = one value */
export const figureDuplicate: Rule = {
  id: 'figure-duplicate',
  severity: 'error',
  waivable: true,
  title: { zh: '同一个数前后不一', en: 'the same quantity with two values' },
  equation: '名称、单位、期间都相同的两个数据，数值相同（在公布精度内）',
  explanation:
    '同一笔钱、同一件事在一份报告里只能有一个数。同名的两个数不一样，不是有一个写错，就是名称没有说清各指什么，读者都无从判断。',
  example: {
    failing: '自治区资金 5万元（前文），自治区资金 6万元（后文）',
    passing: '自治区资金 6万元；或改名为“自治区第一批资金 5万元”“自治区资金合计 6万元”',
  },
  check(subject) {
    const checks: Check[] = [];
    const problems: Problem[] = [];
    for (const [first, second] of samePairs(subject)) {
      const check = checkPair(subject, first, second);
      checks.push(check);
      if (check.outcome === 'failed') problems.push(failure(subject, first, second, check));
    }
    return { checks, problems };
  },
};

/** Each figure with the first one of the same name. */
function samePairs({ figures }: Subject): [ReportFigure, ReportFigure][] {
  const known = new Map<string, ReportFigure[]>();
  const pairs: [ReportFigure, ReportFigure][] = [];
  for (const figure of figures.values()) {
    const name = nameOf(figure);
    const same = known.get(name);
    const first = same?.find((other) => sameThing(other, figure));
    if (first !== undefined) pairs.push([first, figure]);
    else if (same === undefined) known.set(name, [figure]);
    else same.push(figure);
  }
  return pairs;
}

/** White space, quotation marks and bracketed places (前文, 后文) do not make another quantity. */
function nameOf({ label }: ReportFigure): string {
  return label.replace(/[\s“”"「」]|[（(](?:前文|后文|上文|下文|前|后|正文|附表|数据表|评分表)[）)]/g, '');
}

function sameThing(a: ReportFigure, b: ReportFigure): boolean {
  return addable(a.quantity.unit, b.quantity.unit) && a.kind === b.kind && samePeriod(a.period, b.period);
}

function checkPair({ rounding }: Subject, first: ReportFigure, second: ReportFigure): Check {
  const [published, calculated] = restatedIntervals(second.quantity, first.quantity, rounding);
  return comparisonCheck(
    {
      rule: 'figure-duplicate',
      target: `${second.id}=${first.id}`,
      statement: `${second.id} = ${first.id}`,
      figures: [second.id, first.id],
    },
    {
      published,
      publishedText: second.quantity.text,
      comparison: '=',
      calculated,
      unit: second.quantity.unit,
      decimals: second.quantity.decimals,
    },
  );
}

function failure({ report }: Subject, first: ReportFigure, second: ReportFigure, { id, gap }: Check): Problem {
  const zh = `“${second.label}”写了两个数：${first.id} 是 ${first.quantity.text}，${second.id} 是 ${second.quantity.text}，相差 ${gap}；请更正其中一个，确是两回事的请改名称`;
  const en = `${second.label} has two values: ${first.id} ${first.quantity.text} and ${second.id} ${second.quantity.text}, gap ${gap}; correct one of them, or rename if they are different things`;
  return {
    place: report.locate(['figures', second.id, 'value']),
    figure: second.id,
    check: id,
    found: second.quantity.text,
    expected: first.quantity.text,
    zh,
    en,
  };
}
