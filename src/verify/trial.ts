import { evaluateRelation } from '#expression/evaluate.ts';
import { type Expression, figureKey, type Relation, RelationError, references } from '#expression/syntax.ts';
import { intervalOf } from '#quantity/interval.ts';
import { type Quantity, quantityOf } from '#quantity/quantity.ts';
import { decimalText, HUNDRED, ONE, type Rational } from '#quantity/rational.ts';
import { environmentOf } from '#verify/environment.ts';
import { checkRelation } from '#verify/relation-check.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';
import { oncePerReport } from '#verify/workings.ts';

/** A report in which one figure is tried with other values. */
export interface Trial {
  /** How a relation comes out with the value; a relation that cannot be evaluated then is no support for it. */
  outcome(relation: Relation, quantity: Quantity): 'exact' | 'rounding' | 'failed';
  /** The value with which an equation holds, at the published precision; undefined where there is none. */
  solve(relation: Relation): Quantity | undefined;
}

/** What the trials of a report have cost so far, in figures named by the relations that were evaluated. */
export const trialWorkOf = oncePerReport(() => ({ used: 0 }));

/** Evaluations of a side that names a figure twice: its ends are tried one by one. */
const REPEATED_COST = 32;

function costOf(side: Expression): number {
  const names = references(side);
  const keys = new Set(names.map((one) => ('id' in one ? figureKey(one.id, one.at) : `${one.prefix}.*`)));
  return keys.size < names.length ? names.length * REPEATED_COST : names.length + 1;
}

/** Digits that a double holds: numbers of more are multiplied and reduced as whole numbers of any length. */
const SHORT = 15;

/** How much more an evaluation costs whose exact fractions are long: about as the square of their digits. */
function lengthOf({ left, right }: Relation, { figures }: Subject): number {
  const digits = [...references(left), ...references(right)].map((one) =>
    'id' in one ? (figures.get(one.id)?.quantity.text.replace(/\D/g, '').length ?? 0) : 0,
  );
  const longest = Math.max(0, ...digits);
  return longest <= SHORT ? 1 : 1 + ((factorsOf(left) + factorsOf(right) + 1) * longest) ** 2 / 400;
}

function factorsOf(side: Expression): number {
  if (side.kind === 'negative') return factorsOf(side.operand);
  if (side.kind !== 'binary') return side.kind === 'growth' ? 1 : 0;
  return (side.operator === '*' || side.operator === '/' ? 1 : 0) + factorsOf(side.left) + factorsOf(side.right);
}

/** Steps of the secant method: one is enough for sums, ratios need three. */
const STEPS = 4;

export function trialOf(subject: Subject, figure: ReportFigure): Trial {
  const figures = new Map(subject.figures);
  const work = trialWorkOf(subject);
  const costs = new Map<Relation, number>();
  const count = (relation: Relation) => {
    const { left, right } = relation;
    const cost = costs.get(relation) ?? (costOf(left) + costOf(right)) * lengthOf(relation, subject);
    costs.set(relation, cost);
    work.used += cost;
  };
  const tried: Subject = { ...subject, figures };
  const put = (quantity: Quantity) =>
    figures.set(figure.id, { ...figure, quantity, interval: intervalOf(quantity, subject.rounding) });
  const residual = (relation: Relation, quantity: Quantity): Rational | undefined => {
    count(relation);
    put(quantity);
    const sides = evaluateRelation(relation, environmentOf(tried));
    return 'missing' in sides ? undefined : sides.left.interval.nominal.sub(sides.right.interval.nominal);
  };
  return {
    outcome: (relation, quantity) => {
      count(relation);
      put(quantity);
      return attempt(() => {
        const { outcome } = checkRelation(tried, relation);
        return outcome === 'exact' || outcome === 'rounding' ? outcome : 'failed';
      }, 'failed' as const);
    },
    solve: (relation) =>
      relation.comparison === '='
        ? attempt(() => secant(figure.quantity, (quantity) => residual(relation, quantity)), undefined)
        : undefined,
  };
}

/** A unit that does not fit is an answer: the value is not it. */
function attempt<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof RelationError) return otherwise;
    throw error;
  }
}

function secant(published: Quantity, residual: (quantity: Quantity) => Rational | undefined): Quantity | undefined {
  let before = published;
  let now = withNumber(published, published.number.add(published.number.abs().div(HUNDRED)).add(ONE));
  let last = residual(before);
  for (let step = 0; step < STEPS && last !== undefined; step += 1) {
    const here = residual(now);
    const slope = here?.sub(last);
    if (here === undefined || slope === undefined || slope.isZero) return step === 0 ? undefined : now;
    const next = withNumber(published, now.number.sub(here.mul(now.number.sub(before.number)).div(slope)));
    [before, last, now] = [now, here, next];
    if (before.number.equals(now.number)) return now;
  }
  return now;
}

/** The number at the published precision. */
function withNumber({ unit, decimals, qualifier }: Quantity, number: Rational): Quantity {
  const digits = decimalText(number, decimals, decimals);
  return quantityOf(digits + unit.name, digits, unit, qualifier);
}
