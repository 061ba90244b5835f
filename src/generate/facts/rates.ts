import type { Fact, FactContext } from '#generate/fact.ts';
import { count, rate } from '#generate/figures.ts';
import { partOf, valueIn } from '#generate/series.ts';
import { rational } from '#quantity/rational.ts';

/** The month's average of a year's count. */
export function averageFact({ seed, firstYear, year }: FactContext, name: string, measure: string): Fact {
  const total = valueIn({ seed: `${seed}/served`, firstYear, low: 4000, high: 90000 }, year);
  const whole = count({ id: 'served', name, measure }, total);
  const monthly = { id: 'servedMonthly', name: `月均${name}` };
  const average = {
    ...rate({ id: monthly.id, name: monthly.name, measure }, whole.number, rational(1200n), 1),
    quotient: undefined,
  };
  return {
    figures: [whole, average],
    relations: ['servedMonthly = served / 12'],
    tell: ({ named, year: when }) => `${when()}${named(whole)}，${named(average)}。`,
  };
}

/** Questionnaires: satisfied ≤ valid, satisfaction = satisfied / valid. */
export function surveyFact({ seed, firstYear, year, rateDecimals }: FactContext): Fact {
  const key = `${seed}/survey`;
  const valid = valueIn({ seed: key, firstYear, low: 120, high: 3600 }, year);
  const asked = count({ id: 'survey.valid', name: '有效问卷', measure: '份', standard: true }, valid);
  const satisfied = count(
    { id: 'survey.satisfied', name: '满意问卷', measure: '份', standard: true },
    partOf(valid, key, year, 0.86, 0.99),
  );
  const result = rate(
    { id: 'satisfaction', name: '服务对象满意度', standard: true },
    satisfied.number,
    asked.number,
    rateDecimals,
  );
  return {
    figures: [asked, satisfied, result],
    relations: [],
    tell: ({ random, named }) =>
      random.pick([
        () => `回收${named(asked)}，其中${named(satisfied)}，${named(result)}。`,
        () => `${named(result)}，回收${named(asked)}，${named(satisfied)}。`,
      ])(),
  };
}
