import { type Accounts, accountsIn } from '#generate/accounts.ts';
import type { Fact, FactContext } from '#generate/fact.ts';
import { changeOf } from '#generate/facts/sums.ts';
import { decimalFigure, type FigureDraft, rate } from '#generate/figures.ts';
import { seeded } from '#generate/random.ts';
import { divide, valueIn } from '#generate/series.ts';
import type { TableDraft } from '#generate/tables.ts';
import type { Voice } from '#generate/voice.ts';
import { rational } from '#quantity/rational.ts';

/** The figures of a unit's money that a report publishes, by metric. */
export interface Finance {
  accounts: Accounts;
  figures: Readonly<Record<string, FigureDraft>>;
}

const NAMES: Readonly<Record<string, readonly [keyof Accounts, string]>> = {
  'carryover.opening': ['opening', '年初结转和结余'],
  income: ['income', '本年收入'],
  'income.fiscal': ['fiscal', '财政拨款收入'],
  'income.other': ['other', '其他收入'],
  expenditure: ['expenditure', '本年支出'],
  'expenditure.basic': ['basic', '基本支出'],
  'expenditure.project': ['project', '项目支出'],
  'carryover.closing': ['closing', '年末结转和结余'],
  'budget.original': ['original', '年初预算'],
  'budget.adjusted': ['adjusted', '全年预算'],
  'budget.adjusted.basic': ['adjustedBasic', '基本支出全年预算'],
  'budget.adjusted.project': ['adjustedProject', '项目支出全年预算'],
};

export function financeOf({ seed, firstYear, year }: FactContext, isProject: boolean): Finance {
  const accounts = accountsIn(seed, firstYear, year, isProject);
  const before = year > firstYear ? accountsIn(seed, firstYear, year - 1, isProject) : undefined;
  const figures = Object.entries(NAMES).map(([id, [key, name]]): [string, FigureDraft] => {
    const last =
      before === undefined
        ? {}
        : { previous: decimalFigure({ id, name, measure: '' }, before[key], accounts.decimals).number };
    const kind = id.startsWith('carryover') ? 'stock' : 'flow';
    return [
      id,
      decimalFigure({ id, name, measure: '万元', standard: true, kind, ...last }, accounts[key], accounts.decimals),
    ];
  });
  return { accounts, figures: Object.fromEntries(figures) };
}

/** Income, expenditure and what is left, as the seed report has them. */
export function balanceFact(context: FactContext, { accounts, figures: by }: Finance, isProject: boolean): Fact {
  const { opening, other, basic } = accounts;
  const of = (id: string): FigureDraft[] => (by[id] === undefined ? [] : [by[id]]);
  const begun = opening > 0 || context.year > context.firstYear;
  const sources = other > 0 && !isProject ? [...of('income.fiscal'), ...of('income.other')] : [];
  const uses = basic > 0 ? [...of('expenditure.basic'), ...of('expenditure.project')] : [];
  const figures = [
    ...(begun ? of('carryover.opening') : []),
    ...of('income'),
    ...sources,
    ...of('expenditure'),
    ...uses,
    ...of('carryover.closing'),
  ];
  const growth = growthOf(context, by['expenditure']);
  return {
    figures: [...figures, ...growth.figures],
    relations: growth.relations,
    tell: (voice) => tellBalance(voice, by, { begun, sources, uses }) + growth.tell(voice),
  };
}

/** Growth of the expenditure over last year, in some reports. */
function growthOf({ seed, year, firstYear, rateDecimals }: FactContext, spent: FigureDraft | undefined): Fact {
  const nothing: Fact = { figures: [], relations: [], tell: () => '' };
  if (spent?.previous === undefined || year === firstYear || !seeded(seed, year, 'growth').chance(0.25)) return nothing;
  const up = spent.number.compare(spent.previous) >= 0;
  const [made, relation] = changeOf(spent, spent.previous, rateDecimals);
  const figure = up ? { ...made, standard: true } : made;
  return {
    figures: [figure],
    relations: up ? [] : [relation],
    tell: ({ say, direction, random }) =>
      `${spent.name}${random.pick(['同比', '比上年', '较上年'])}${direction(figure, up ? '增长' : '下降')}${say(figure)}。`,
  };
}

interface Shape {
  begun: boolean;
  sources: readonly FigureDraft[];
  uses: readonly FigureDraft[];
}

function tellBalance(voice: Voice, by: Finance['figures'], { begun, sources, uses }: Shape): string {
  const { random, named, say, year, part } = voice;
  const of = (id: string) => (by[id] === undefined ? '' : named(by[id]));
  const list = (parts: readonly FigureDraft[], id: string, kind = 'some') =>
    parts.map((one, index) => (index === 0 ? named(one) : part(`、${named(one)}`, `${kind}-${id}`))).join('');
  const from = begun ? `${of('carryover.opening')}，` : '';
  const came = sources.length === 0 ? of('income') : `${of('income')}，其中${list(sources, 'income')}`;
  const spent = by['expenditure'];
  const went = random.pick([
    () => (uses.length === 0 ? of('expenditure') : `${of('expenditure')}，其中${list(uses, 'expenditure')}`),
    () => (uses.length === 0 ? of('expenditure') : `${list(uses, 'expenditure', 'list')}，合计${of('expenditure')}`),
    () =>
      uses.length === 0 || spent === undefined
        ? of('expenditure')
        : `${spent.name}${say(spent)}，包括${list(uses, 'expenditure')}`,
  ])();
  const left = of('carryover.closing');
  return random.pick([
    `${from}${year()}${came}；${went}；${left}。`,
    `${from}${year()}${came}。${went}。${left}。`,
    `${year()}${came}，${went}。${from}${left}。`,
  ]);
}

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
  if (!basic || !project || !spent || !basicBudget || !projectBudget || !budget || basic.number.n === 0n)
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

/** The three public expenses, which no budget is without. */
export function threePublicFact({ seed, firstYear, year }: FactContext): Fact {
  const key = `${seed}/threePublic`;
  const total = valueIn({ seed: key, firstYear, low: 500, high: 6800 }, year);
  const [car = 0, guests = 0] = divide(total, 2, key, year);
  const make = (id: string, name: string, value: number) =>
    decimalFigure({ id, name, measure: '万元', standard: true }, value, 2);
  const whole = make('threePublic', '“三公”经费支出', total);
  const vehicle = make('threePublic.vehicle', '公务用车购置及运行费', car);
  const reception = make('threePublic.reception', '公务接待费', guests);
  return {
    figures: [whole, vehicle, reception],
    relations: [],
    tell: ({ random, named, part }) =>
      random.pick([
        () =>
          `${named(whole)}，其中${named(vehicle)}${part(`、${named(reception)}`, 'some-threePublic')}，没有因公出国（境）支出。`,
        () => `${named(vehicle)}${part(`、${named(reception)}`, 'list-threePublic')}，两项合计${named(whole)}。`,
      ])(),
  };
}

/** Procurement and fixed assets, each with its rate. */
export function assetsFact({ seed, firstYear, year, rateDecimals }: FactContext): Fact {
  const key = `${seed}/assets`;
  const planned = valueIn({ seed: `${key}/procurement`, firstYear, low: 2000, high: 90000 }, year);
  const bought = Math.round(planned * (0.86 + seeded(key, year).next() * 0.13));
  const make = (id: string, name: string, value: number) =>
    decimalFigure({ id, name, measure: '万元', standard: true }, value, 2);
  const budget = make('procurement.budget', '政府采购预算', planned);
  const actual = make('procurement.actual', '政府采购支出', bought);
  const ratio = rate(
    { id: 'procurementRate', name: '政府采购执行率', standard: true },
    rational(BigInt(bought)),
    rational(BigInt(planned)),
    rateDecimals,
  );
  return {
    figures: [budget, actual, ratio],
    relations: [],
    tell: ({ random, named }) =>
      random.pick([
        () => `${named(budget)}，${named(actual)}，${named(ratio)}。`,
        () => `${named(ratio)}，${named(actual)}（${named(budget)}）。`,
      ])(),
  };
}
