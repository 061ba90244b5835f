import { type Accounts, accountsIn } from '#generate/accounts.ts';
import type { Fact, FactContext } from '#generate/fact.ts';
import { changeOf } from '#generate/facts/sums.ts';
import { decimalFigure, type FigureDraft } from '#generate/figures.ts';
import { seeded } from '#generate/random.ts';
import type { Voice } from '#generate/voice.ts';

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
