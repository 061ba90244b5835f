import type { Problem, Rule } from '#verify/rule.ts';
import { sameName, scorecardOf } from '#verify/scorecard.ts';

/** every indicator that the regime gives points to stands in the scorecard */
export const missingIndicator: Rule = {
  id: 'missing-indicator',
  severity: 'warning',
  waivable: true,
  title: { zh: '评分表缺规定的指标', en: 'an indicator of the regime is missing' },
  equation: '评价体系规定了分值的指标，评分表都列出',
  explanation: '漏掉一项规定的指标，读者看不到那一项做得怎样，分值也凑不满。常见的是漏了预算执行率一行。',
  example: {
    failing: '规定预算执行率10分，评分表只有产出、效益和满意度',
    passing: '评分表列出预算执行率，分值 10',
  },
  check(subject) {
    const card = scorecardOf(subject);
    if (card?.layout === undefined || card.items.length === 0) return {};
    const { indicators, closed } = card.layout;
    const place = () => subject.report.locate(['scorecard', 'items']);
    const problems = indicators.flatMap(({ id, label, weight }): Problem[] => {
      if (weight === undefined && closed !== true) return [];
      if (card.items.some(({ item, label: name }) => item.indicator === id || sameName(name, label))) return [];
      const points = weight === undefined ? '' : `（${weight}分）`;
      const zh = `评分表没有评价体系规定的“${label}”${points}；请补上这一行：indicator: ${id}`;
      const en = `the scorecard has no row ${id}, which the regime fixes; add it`;
      return [{ place: place(), found: '', expected: id, zh, en }];
    });
    return { problems };
  },
};
