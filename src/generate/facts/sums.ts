import type { Fact, FactContext } from '#generate/fact.ts';
import { change, count, decimalFigure, type FigureDraft, rate } from '#generate/figures.ts';
import type { GrantWords, SplitWords } from '#generate/occupations.ts';
import { seeded } from '#generate/random.ts';
import { divide, valueIn } from '#generate/series.ts';
import type { TableRow } from '#generate/tables.ts';
import type { Voice } from '#generate/voice.ts';
import { rational } from '#quantity/rational.ts';

const PART_IDS = ['first', 'second', 'third', 'fourth'];

/** A whole and its parts, sometimes with the share of the largest or the change from last year. */
export function splitFact(context: FactContext, words: SplitWords): Fact {
  const { seed, firstYear, year, rateDecimals } = context;
  const { id, measure } = words;
  const key = `${seed}/${id}`;
  const series = { seed: key, firstYear, low: words.low, high: words.high };
  const now = valueIn(series, year);
  const parts = divide(now, words.parts.length, key, year).map((value, index) =>
    count({ id: `${id}.${PART_IDS[index] ?? ''}`, name: words.parts[index] ?? '', measure }, value),
  );
  const last = year > firstYear ? { previous: rational(BigInt(valueIn(series, year - 1))) } : {};
  const whole = count({ id, name: words.whole, measure, ...last }, now);
  const relations = [`${id} = ${parts.map((part) => part.id).join(' + ')}`];
  const more = seeded(key, 'more').weighted({ nothing: 50, share: 25, change: 25 });
  const [first, second] = parts;
  const extra: FigureDraft[] = [];
  if (more === 'share' && first !== undefined) {
    extra.push(
      rate({ id: `${id}Share`, name: `${first.name}占比` }, first.number, whole.number, rateDecimals, second?.number),
    );
    relations.push(`${id}Share = ${first.id} / ${id}`);
  }
  if (more === 'change' && whole.previous !== undefined) {
    const [made, relation] = changeOf(whole, whole.previous, rateDecimals);
    extra.push(made);
    relations.push(relation);
  }
  const rows: TableRow[] = [
    ...parts.map((part) => ({ name: part.name, figures: [part] })),
    { name: '合计', figures: [whole], total: true },
  ];
  return {
    figures: [whole, ...parts, ...extra],
    relations,
    tell: (voice) => tellSplit(voice, whole, parts, id) + extra.map((one) => tellExtra(voice, one, more)).join(''),
    table: { id, headers: [words.whole, `数量（${measure}）`], rows },
    indicators: [{ figure: whole, better: 'more', subgroup: '数量指标' }],
  };
}

function tellSplit(
  { random, named, say, year, part }: Voice,
  whole: FigureDraft,
  parts: readonly FigureDraft[],
  id: string,
) {
  const [first, ...rest] = parts;
  if (first === undefined) return '';
  const listed = (kind: 'list' | 'some') =>
    named(first) + rest.map((one) => part(`、${named(one)}`, `${kind}-${id}`)).join('');
  return random.pick([
    () => `${year()}${named(whole)}，其中${listed('some')}。`,
    () => `${year()}${named(whole)}，包括${listed('some')}。`,
    () => `${year()}${listed('list')}，合计${named(whole)}。`,
    () => `${listed('list')}，${whole.name}共${say(whole)}。`,
    () =>
      `${parts.map(({ name }) => name).join('、')}分别为${parts.map(say).join('、')}，${whole.name}合计${say(whole)}。`,
    () => `${year()}${named(whole)}（${listed('some')}）。`,
  ])();
}

function tellExtra({ random, named, say, direction }: Voice, figure: FigureDraft, kind: string): string {
  if (kind === 'share') return `${random.pick(['', '其中，'])}${named(figure)}。`;
  const up = figure.id.endsWith('Growth');
  const whole = figure.name.replace(/(增长|下降)幅度$/, '');
  return `${whole}${random.pick(['同比', '比上年', '较上年'])}${direction(figure, up ? '增长' : '下降')}${say(figure)}。`;
}

/** The change of a figure from last year, and its relation. A decline is published as a positive number. */
export function changeOf(now: FigureDraft, before: FigureDraft['number'], decimals: number): [FigureDraft, string] {
  const { id, name, number } = now;
  if (number.compare(before) >= 0) {
    return [
      change({ id: `${id}Growth`, name: `${name}增长幅度` }, number, before, decimals),
      `${id}Growth = growth(${id})`,
    ];
  }
  const made = change({ id: `${id}Decline`, name: `${name}下降幅度` }, number, before, decimals);
  return [made, `${id}Decline = (${id}@prev - ${id}) / ${id}@prev`];
}

/** money = people × standard: 元 for each, in 万元. */
export function grantFact({ seed, firstYear, year }: FactContext, words: GrantWords): Fact {
  const { id, measure } = words;
  const key = `${seed}/${id}`;
  const each = seeded(key, 'standard').pick(words.standards);
  const number = valueIn({ seed: key, firstYear, low: words.low, high: words.high }, year);
  const people = count({ id: `${id}.recipients`, name: words.people, measure }, number);
  const standard = count({ id: `${id}.standard`, name: '补助标准', measure: `元/${measure}`, kind: 'ratio' }, each);
  const money = decimalFigure(
    { id: `${id}.amount`, name: words.money, measure: '万元' },
    Math.round((number * each) / 100),
    2,
  );
  return {
    figures: [people, standard, money],
    relations: [`${id}.amount = ${id}.recipients * ${id}.standard`],
    tell: ({ random, named, say, year: when }) =>
      random.pick([
        () => `${when()}${named(people)}，补助标准为${say(standard)}，共发放${named(money)}。`,
        () => `按${say(standard)}的补助标准，${when()}发放${named(money)}，${named(people)}。`,
        () => `${named(money)}，${named(people)}，补助标准${say(standard)}。`,
      ])(),
    indicators: [{ figure: people, better: 'more', subgroup: '数量指标' }],
  };
}

/** A sum across units of measure: 亿元 = 万元 + 万元 + 万元. */
export function investmentFact({ seed, firstYear, year }: FactContext): Fact {
  const key = `${seed}/investment`;
  const total = valueIn({ seed: key, firstYear, low: 1_050_000, high: 9_800_000 }, year);
  const names = ['上级补助投入', '本级财政投入', '社会资本投入'];
  const parts = divide(total, 3, key, year).map((value, index) =>
    decimalFigure({ id: `investment.${PART_IDS[index] ?? ''}`, name: names[index] ?? '', measure: '万元' }, value, 2),
  );
  const decimals = seeded(key, 'decimals').pick([2, 4]);
  const whole = decimalFigure(
    { id: 'investment', name: '在建项目累计投入', measure: '亿元' },
    Math.round(total / 10 ** (6 - decimals)),
    decimals,
  );
  return {
    figures: [whole, ...parts],
    relations: [`investment = ${parts.map(({ id }) => id).join(' + ')}`],
    tell: (voice) => tellSplit(voice, whole, parts, 'investment'),
  };
}
