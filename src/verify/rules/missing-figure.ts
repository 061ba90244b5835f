import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** every figure in the datasheet layout of the regime is published */
export const missingFigure: Rule = {
  id: 'missing-figure',
  severity: 'warning',
  waivable: true,
  title: { zh: '评价体系要求的数据没有公布', en: 'a figure of the regime is not published' },
  equation: '评价体系数据表中的每一项，在数据或数据表中公布',
  explanation:
    '评价体系规定了数据表要列哪些数。哪一项在正文数据和数据表里都找不到，读者就无从知道它是零、是没有发生，还是漏报了。',
  example: { failing: '数据表规定列“年末结转和结余”，报告中没有', passing: '年末结转和结余：0.00万元' },
  check(subject) {
    const { report, content } = subject;
    const rows = content.regimes.get(report.front.regime ?? '')?.datasheet?.rows ?? [];
    const published = publishedIds(subject);
    const missing = rows.filter(({ figure }) => !published.has(figure));
    return { problems: missing.map(({ figure, label }) => problemOf(subject, figure, label)) };
  },
};

/** Figures, rows of the datasheet, and the budgets that its columns state. */
function publishedIds({ report, figures }: Subject): Set<string> {
  const rows = report.front.datasheet.flatMap(({ figure, original, adjusted, actual }) => [
    ...(actual === undefined && original === undefined && adjusted === undefined ? [] : [figure]),
    ...(original === undefined ? [] : [figure.replace(/^expenditure\b/, 'budget.original')]),
    ...(adjusted === undefined ? [] : [figure.replace(/^expenditure\b/, 'budget.adjusted')]),
  ]);
  return new Set([...figures.keys(), ...rows]);
}

function problemOf({ report, content }: Subject, figure: string, given: string | undefined): Problem {
  const label = given ?? content.metrics.get(figure)?.label ?? figure;
  const zh = `评价体系的数据表列有“${label}”（${figure}），报告中没有公布；请在 figures 或 datasheet 中补上，没有发生的写 0`;
  const en = `the datasheet of the regime has ${figure}, which the report does not publish; add it to figures or datasheet, 0 if there was none`;
  const place = report.locate([report.front.datasheet.length > 0 ? 'datasheet' : 'figures'], 'key');
  return { place, figure, found: '', expected: figure, zh, en };
}
