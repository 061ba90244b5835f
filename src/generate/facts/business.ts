import type { Fact, FactContext } from '#generate/fact.ts';
import { count, type FigureDraft, rate } from '#generate/figures.ts';
import type { HandledWords, StockWords, TallyWords } from '#generate/occupations.ts';
import { seeded } from '#generate/random.ts';
import { partOf, valueIn } from '#generate/series.ts';
import type { Voice } from '#generate/voice.ts';

/** Counts that stand alone: most figures of a real report take part in nothing. */
export function tallyFact(context: FactContext, words: readonly TallyWords[]): Fact {
  const figures = words.map((one) => tallyFigure(context, one));
  return { figures, relations: [], tell: (voice) => tellTallies(voice, figures) };
}

function tallyFigure({ seed, firstYear, year }: FactContext, words: TallyWords): FigureDraft {
  const series = { seed: `${seed}/${words.id}`, firstYear, low: words.low, high: words.high };
  const now = valueIn(series, year);
  const rounded = seeded(series.seed, 'qualifier').weighted({ '': 92, 约: 3, 近: 2, 余: 3 });
  const step = now >= 1000 ? 100 : 10;
  const round = Math.max(step, Math.floor(now / step) * step);
  const { id, label: name, measure } = words;
  if (rounded === '') return count({ id, name, measure }, now);
  return count({ id, name, measure, qualifier: rounded }, round);
}

function tellTallies(voice: Voice, figures: readonly FigureDraft[]): string {
  const { random, named, year } = voice;
  const all = figures.map(named);
  if (all.length === 1) return `${year()}${all[0]}。`;
  const last = all.at(-1) ?? '';
  const rest = all.slice(0, -1).join('，');
  return random.pick([
    `${year()}${all.join('，')}。`,
    `${year()}${all.join('、')}。`,
    `一年来，${rest}，并${last}。`,
    `${year()}${rest}；${last}。`,
  ]);
}

/** Things taken up and done: done ≤ all, rate = done / all. */
export function handledFact(context: FactContext, words: HandledWords): Fact {
  const { seed, firstYear, year, rateDecimals } = context;
  const { id, measure } = words;
  const series = { seed: `${seed}/${id}`, firstYear, low: words.low, high: words.high };
  const whole = (at: number) => valueIn(series, at);
  const part = (at: number) => partOf(whole(at), series.seed, at, 0.88, 1);
  const before = year > firstYear ? year - 1 : year;
  const all = count({ id: `${id}.accepted`, name: words.all, measure, ...previous(whole(before)) }, whole(year));
  const done = count({ id: `${id}.completed`, name: words.done, measure, ...previous(part(before)) }, part(year));
  const completion = rate({ id: `${id}.rate`, name: words.rate }, done.number, all.number, rateDecimals);
  const relations = [`${id}.rate = ${id}.completed / ${id}.accepted`];
  if (seeded(seed, id, 'bounded').chance(0.3)) relations.push(`${id}.completed <= ${id}.accepted`);
  return {
    figures: [all, done, completion],
    relations,
    tell: (voice) => tellHandled(voice, all, done, completion),
    indicators: [{ figure: completion, better: 'more', subgroup: '质量指标' }],
  };
}

function tellHandled({ random, named, say, year }: Voice, all: FigureDraft, done: FigureDraft, ratio: FigureDraft) {
  return random.pick([
    () => `${year()}${named(all)}、${named(done)}，${named(ratio)}。`,
    () => `${year()}${named(all)}，其中${named(done)}，${ratio.name}达到${say(ratio)}。`,
    () => `${named(ratio)}：${named(all)}，${named(done)}。`,
    () => `${all.name}、${done.name}分别为${say(all)}、${say(done)}，${named(ratio)}。`,
    () => `${year()}共${named(all)}，已${named(done)}，${ratio.name}为${say(ratio)}。`,
    () => `${named(done)}，占${named(all)}的${say(ratio)}，即${ratio.name}。`,
  ])();
}

/** Planned and done work with one decimal. */
export function plannedFact(context: FactContext, words: HandledWords): Fact {
  const { seed, firstYear, year, rateDecimals } = context;
  const { id, measure } = words;
  const series = { seed: `${seed}/${id}`, firstYear, low: words.low, high: words.high };
  const target = valueIn(series, year);
  const plan = count({ id: `${id}.planned`, name: words.all, measure }, target);
  const done = count({ id: `${id}.done`, name: words.done, measure }, partOf(target, series.seed, year, 0.84, 1));
  const ratio = rate({ id: `${id}.rate`, name: words.rate }, done.number, plan.number, rateDecimals);
  return {
    figures: [plan, done, ratio],
    relations: [`${id}.rate = ${id}.done / ${id}.planned`],
    tell: ({ random, named, year: when, say }) =>
      random.pick([
        () => `${when()}${named(plan)}，实际${named(done)}，${named(ratio)}。`,
        () => `${named(plan)}，${named(done)}，${ratio.name}为${say(ratio)}。`,
        () => `${when()}${named(done)}，${named(ratio)}（${named(plan)}）。`,
      ])(),
    indicators: [{ figure: done, better: 'more', subgroup: '数量指标' }],
  };
}

/** closing = opening + added − removed, opening = last year's closing. */
export function stockFact({ seed, firstYear, year }: FactContext, words: StockWords): Fact {
  const { id, measure } = words;
  const key = `${seed}/${id}`;
  let opening = seeded(key, 'opening').integer(words.low, words.high);
  const moves = (at: number) => {
    const random = seeded(key, at);
    return {
      added: random.integer(20, 40 + Math.floor(words.low / 6)),
      removed: random.integer(10, 30 + Math.floor(words.low / 9)),
    };
  };
  for (let past = firstYear; past < year; past += 1) opening += moves(past).added - moves(past).removed;
  const { added, removed } = moves(year);
  const figure = (part: string, name: string, value: number) =>
    count(
      { id: `${id}.${part}`, name, measure, kind: part === 'added' || part === 'removed' ? 'count' : 'stock' },
      value,
    );
  const start = figure('opening', words.opening, opening);
  const come = figure('added', words.added, added);
  const gone = figure('removed', words.removed, removed);
  const end = figure('closing', words.closing, opening + added - removed);
  return {
    figures: [start, come, gone, end],
    relations: [
      `${id}.closing = ${id}.opening + ${id}.added - ${id}.removed`,
      ...(year > firstYear ? [`${id}.opening = ${id}.closing@prev`] : []),
    ],
    tell: ({ random, named, say }) =>
      random.pick([
        () => `${named(start)}，${named(come)}，${named(gone)}，${named(end)}。`,
        () => `${named(end)}：${named(start)}，${named(come)}，${named(gone)}。`,
        () => `${named(start)}；${come.name}、${gone.name}分别为${say(come)}、${say(gone)}，${named(end)}。`,
      ])(),
  };
}

function previous(value: number) {
  return { previous: count({ id: '', name: '', measure: '' }, value).number };
}
