import type { Problem, Rule } from '#verify/rule.ts';

/** unit and regime of a report are known */
export const knownUnit: Rule = {
  id: 'known-unit',
  severity: 'error',
  waivable: false,
  title: { zh: '单位或评价体系没有登记', en: 'unit or regime is not known' },
  equation: 'unit 在 units/ 中（或报告自带 unitName），regime 在 regimes/ 中',
  explanation: '读者要知道是哪个单位、按哪套评价体系自评。',
  example: { failing: 'unit: yunxi-libary（文件名是 yunxi-library.yaml）', passing: 'unit: yunxi-library' },
  check({ report: { front, locate }, content }) {
    const problems: Problem[] = [];
    if (!content.units.has(front.unit) && front.unitName === undefined) {
      const zh = `没有登记单位 ${front.unit}；请加上 units/${front.unit}.yaml，或在本报告中写 unitName: 单位名称`;
      const en = `unit ${front.unit} is not known; add units/${front.unit}.yaml or a line unitName: …`;
      problems.push({ place: locate(['unit']), found: front.unit, expected: '', zh, en });
    }
    if (front.regime !== undefined && !content.regimes.has(front.regime)) {
      const known = [...content.regimes.keys()].join('、');
      const zh = `没有评价体系 ${front.regime}；现有：${known}`;
      problems.push({
        place: locate(['regime']),
        found: front.regime,
        expected: known,
        zh,
        en: `there is no regime ${front.regime}`,
      });
    }
    return { problems };
  },
};
