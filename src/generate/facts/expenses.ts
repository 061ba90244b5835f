import type { Fact, FactContext } from '#generate/fact.ts';
import { decimalFigure, rate } from '#generate/figures.ts';
import { seeded } from '#generate/random.ts';
import { divide, valueIn } from '#generate/series.ts';
import { rational } from '#quantity/rational.ts';

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
