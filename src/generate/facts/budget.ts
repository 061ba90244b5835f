import type { Fact, FactContext } from '#generate/fact.ts';
import type { Finance } from '#generate/facts/finance.ts';
import { type FigureDraft, rate } from '#generate/figures.ts';
import { seeded } from '#generate/random.ts';
import type { TableDraft } from '#generate/tables.ts';

/** Budgets, the execution rate and the other rates by their standard definitions. */
export function budgetFact({ seed, rateDecimals, random }: FactContext, { figures: by }: Finance): Fact {
  const { expenditure, 'budget.original': original, 'budget.adjusted': adjusted } = by;
  if (expenditure === undefined || original === undefined || adjusted === undefined) throw new TypeError('no budget');
  const executed = rate(
    { id: 'executionRate', name: '预算执行率', standard: true },
    expenditure.number,
    adjusted.number,
    rateDecimals,
    original.number,
  );
  const adjustment = rate(
    { id: 'adjustmentRate', name: '预算调整率', standard: true },
    adjusted.number.sub(original.number),
    original.number,
    rateDecimals,
    adjusted.number,
  );
  const more =
    seeded(seed, 'adjustment').chance(0.35) && adjusted.number.compare(original.number) > 0 ? [adjustment] : [];
  return {
    figures: [original, adjusted, executed, ...more],
    relations: [],
    tell: ({ named, say }) => {
      const also = more.map((one) => `，${named(one)}`).join('');
      return random.pick([
        () => `${named(original)}，${named(adjusted)}${also}，${named(executed)}。`,
        () => `${named(original)}，年中调整后${named(adjusted)}${also}；${executed.name}为${say(executed)}。`,
        () => `${named(executed)}，其中${named(adjusted)}，${named(original)}${also}。`,
      ])();
    },
  };
}

/** The budget by kind of expenditure as a table: budget, spent, rate, and their total. */
export function budgetTable(
  context: FactContext,
  { figures: by }: Finance,
  executed: FigureDraft,
): { fact: Fact; table: TableDraft } | undefined {
  const of = (id: string) => by[id];
  const [basic, project, spent] = [of('expenditure.basic'), of('expenditure.project'), of('expenditure')];
  const [basicBudget, projectBudget, budget] = [
    of('budget.adjusted.basic'),
    of('budget.adjusted.project'),
    of('budget.adjusted'),
  ];
  if (!basic || !project || !spent || !basicBudget || !projectBudget || !budget || basic.number.isZero)
    return undefined;
  const make = (id: string, name: string, part: FigureDraft, whole: FigureDraft) =>
    rate({ id, name }, part.number, whole.number, context.rateDecimals, budget.number);
  const basicRate = make('basicRate', '基本支出执行率', basic, basicBudget);
  const projectRate = make('projectRate', '项目支出执行率', project, projectBudget);
  const table: TableDraft = {
    id: 'budget',
    headers: ['支出', '全年预算（万元）', '执行数（万元）', '执行率（%）'],
    rows: [
      { name: '基本支出', figures: [basicBudget, basic, basicRate] },
      { name: '项目支出', figures: [projectBudget, project, projectRate] },
      { name: '合计', figures: [budget, spent, executed], total: true },
    ],
  };
  const fact: Fact = {
    figures: [basicBudget, projectBudget, basicRate, projectRate],
    relations: [
      'basicRate = expenditure.basic / budget.adjusted.basic',
      'projectRate = expenditure.project / budget.adjusted.project',
    ],
    tell: () => '',
    table,
  };
  return { fact, table };
}
