import type { NamedFigure } from '#prose/figure.ts';
import type { Token } from '#prose/token.ts';
import { intervalOf, meets, point } from '#quantity/interval.ts';
import { decimal, half, larger, type Rational, rational } from '#quantity/rational.ts';
import { addable, type UnitOfMeasure } from '#quantity/unit-of-measure.ts';

/** same: as published; precision: equal at that of the coarser one (0.04亿元, 438.39万元); qualified: 近18万件. */
export type Agreement = 'same' | 'precision' | 'qualified' | undefined;

/** Figures with an approximate magnitude each, so that nearly all of them are passed over without exact arithmetic. */
export interface Magnitudes {
  figures: readonly NamedFigure[];
  values: Float64Array;
  steps: Float64Array;
}

export function magnitudesOf(figures: readonly NamedFigure[]): Magnitudes {
  const values = new Float64Array(figures.length);
  const steps = new Float64Array(figures.length);
  for (const [index, { quantity }] of figures.entries()) {
    values[index] = approximate(quantity.value);
    steps[index] = approximate(quantity.step);
  }
  return { figures, values, steps };
}

export interface Candidate {
  figure: NamedFigure;
  agreement: 'same' | 'precision' | 'qualified';
}

/** Figures whose value the number may restate. The sign is left to the words: 下降7.79% is a figure of -7.79%. */
export function candidatesFor(token: Token, { figures, values, steps }: Magnitudes): Candidate[] {
  const { quantity, digits } = token;
  const found: Candidate[] = [];
  const value = quantity === undefined ? Math.abs(Number(digits)) : approximate(quantity.value);
  const step = quantity === undefined ? 0 : approximate(quantity.step);
  const room = quantity?.qualifier === undefined ? 0 : value * 0.12 + step * 1000;
  for (let index = 0; index < figures.length; index += 1) {
    const figure = figures[index];
    if (figure === undefined) continue;
    // Only the magnitude is compared in floating point, with room to spare; what passes is compared exactly.
    const own = quantity === undefined ? approximate(figure.quantity.number) : (values[index] ?? 0);
    const reach = Math.max(step, steps[index] ?? 0, room) + value * 1e-9;
    if (Math.abs(own - value) > reach) continue;
    const agreement = agreementOf(token, figure);
    if (agreement !== undefined) found.push({ figure, agreement });
  }
  return found;
}

function approximate(value: Rational): number {
  return Math.abs(value.toNumber());
}

/** Names of figures that are said of one, whether their unit says so or not. */
const EACH = /均|每|单价|标准|单位成本|额度|补贴|补助/;

/** 支出438.39万元/人 is no sum of 438.39万元. */
function isOfEach(unit: UnitOfMeasure, { quantity: own, names }: NamedFigure): boolean {
  return unit.per !== undefined && own.unit.per === undefined && !names.some((name) => EACH.test(name));
}

export function agreementOf(token: Token, figure: NamedFigure): Agreement {
  const { quantity: own } = figure;
  const { quantity, digits, block, end } = token;
  if (quantity === undefined) {
    if (digits === undefined || !(block.kind === 'cell' || block.text.startsWith(own.unit.name, end))) return undefined;
    return own.number.abs().equals(decimal(digits.replace('-', ''))) ? 'same' : undefined;
  }
  if (!addable(quantity.unit, own.unit) || isOfEach(quantity.unit, figure)) return undefined;
  const written = quantity.value.abs();
  const published = own.value.abs();
  const distance = written.sub(published).abs();
  if (distance.isZero) return 'same';
  const plain = quantity.unit.dimension === 'count' && !quantity.unit.scaled && !own.unit.scaled;
  if (quantity.qualifier !== undefined) return withinQualifier(token, published) ? 'qualified' : undefined;
  if (plain && quantity.decimals === 0 && own.decimals === 0) return undefined;
  return distance.compare(half(larger(quantity.step, own.step))) <= 0 ? 'precision' : undefined;
}

const TENTH = rational(1, 10);

/** 近18万件 is said of 17.7万件: within the qualifier's bounds and no further off than the next round number. */
function withinQualifier({ quantity }: Token, published: Rational): boolean {
  if (quantity === undefined) return false;
  const bounds = intervalOf({ ...quantity, value: quantity.value.abs() }, 'half-up');
  if (!meets(bounds, point(published))) return false;
  return published.sub(quantity.value.abs()).abs().compare(quantity.value.abs().mul(TENTH)) <= 0;
}
