import type { Correction } from '#schema/report.ts';
import type { Problem, Rule } from '#verify/rule.ts';

/** of="id" names a figure of the report */
export const figureReference: Rule = {
  id: 'figure-reference',
  severity: 'error',
  waivable: false,
  title: { zh: '引用的数据不存在', en: 'a reference to a figure that is not there' },
  equation: '<Figure of="编号"/>、数据表和勘误中的编号都在 figures 中',
  explanation: '正文和数据表按编号引用数据，编号不存在就会在页面上留下空白。',
  example: { failing: '<Figure of="expenditure.projects"/>', passing: '<Figure of="expenditure.project"/>' },
  check({ report, figures, content }) {
    const problems: Problem[] = [];
    for (const { figures: named } of report.narrative.blocks) {
      for (const { of, line, column, endColumn } of named) {
        if (!figures.has(of))
          problems.push({ place: { line, column, endColumn }, ...unknown(of, [...figures.keys()]) });
      }
    }
    const known = (id: string) => figures.has(id) || content.metrics.has(id);
    for (const [index, { figure }] of report.front.datasheet.entries()) {
      if (!known(figure))
        problems.push({
          place: report.locate(['datasheet', index, 'figure']),
          ...unknown(figure, [...figures.keys()]),
        });
    }
    for (const [index, { figure, to }] of report.front.corrections.entries()) {
      // A figure that is no longer published is named by its last correction only.
      if (!figures.has(figure) && to !== undefined && !isWithdrawn(report.front.corrections, figure))
        problems.push({
          place: report.locate(['corrections', index, 'figure']),
          ...unknown(figure, [...figures.keys()]),
        });
    }
    return { problems };
  },
};

function isWithdrawn(corrections: readonly Correction[], figure: string): boolean {
  return corrections.findLast((one) => one.figure === figure)?.to === undefined;
}

function unknown(id: string, ids: readonly string[]) {
  const near = ids.find((other) => other.startsWith(id.slice(0, -1)) || id.startsWith(other));
  const advice = near === undefined ? '请核对编号' : `是不是 ${near}？`;
  return {
    found: id,
    expected: near ?? '',
    zh: `没有编号为 ${id} 的数据；${advice}`,
    en: `there is no figure ${id}${near === undefined ? '' : `; did you mean ${near}?`}`,
  };
}
