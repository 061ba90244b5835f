import { type Expression, references } from '#expression/syntax.ts';
import { type Quantity, quantityOf } from '#quantity/quantity.ts';
import { decimal, decimalText, type Rational } from '#quantity/rational.ts';
import type { AppliedRelation } from '#verify/applied-relations.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

export interface StructuralSlip {
  kind: 'part-omitted' | 'part-doubled' | 'inverted-ratio' | 'other-base' | 'value';
  quantity: Quantity;
  prior: number;
}

/**
 * Slips of the calculation, not of the hand: of the published figure of a relation, a part left out of a sum or counted
 * twice, numerator and denominator swapped, another total as base. Last, simply the value that makes the relation hold.
 */
export function structuralSlips(
  subject: Subject,
  figure: ReportFigure,
  { relation, check }: AppliedRelation,
): StructuralSlip[] {
  if (relation === undefined || check === undefined || check.figures[0] !== figure.id) return [];
  const calculated = check.calculated === null ? undefined : inUnitOf(figure, check.calculated);
  if (calculated === undefined) return [];
  const kind = wayOf(subject, figure, relation.left.kind === 'figure' ? relation.right : relation.left);
  return [{ kind: kind ?? 'value', quantity: calculated, prior: kind === undefined ? 0.4 : 0.9 }];
}

/** The calculated value as it would have been published. */
function inUnitOf({ quantity: { unit, decimals, qualifier } }: ReportFigure, text: string): Quantity | undefined {
  const digits = /^-?\d+(\.\d+)?/.exec(text)?.[0];
  if (digits === undefined) return undefined;
  const written = decimalText(decimal(digits), decimals, decimals);
  return quantityOf(written + unit.name, written, unit, qualifier);
}

/** Which wrong way of calculating leads to the published value. */
function wayOf(subject: Subject, figure: ReportFigure, side: Expression): StructuralSlip['kind'] | undefined {
  const published = figure.quantity.value;
  const near = (value: Rational) => value.sub(published).abs().compare(figure.quantity.step) <= 0;
  const values = references(side).flatMap((named) => {
    const value = 'id' in named && named.at === undefined ? subject.figures.get(named.id)?.quantity.value : undefined;
    return value === undefined ? [] : [value];
  });
  const total = values.reduce<Rational | undefined>(
    (sum, value) => (sum === undefined ? value : sum.add(value)),
    undefined,
  );
  if (total !== undefined && values.length > 1 && isSum(side)) {
    if (values.some((part) => near(total.sub(part)))) return 'part-omitted';
    if (values.some((part) => near(total.add(part)))) return 'part-doubled';
  }
  if (side.kind !== 'binary' || side.operator !== '/') return undefined;
  const [numerator, denominator] = values;
  if (numerator === undefined || denominator === undefined || numerator.isZero) return undefined;
  if (near(denominator.div(numerator))) return 'inverted-ratio';
  const others = [...subject.figures.values()].filter(
    ({ quantity }) => quantity.unit.dimension !== 'ratio' && !quantity.value.isZero,
  );
  return others.some(({ quantity }) => near(numerator.div(quantity.value))) ? 'other-base' : undefined;
}

function isSum(side: Expression): boolean {
  if (side.kind === 'sum') return true;
  return side.kind === 'binary'
    ? side.operator === '+' && isSum(side.left) && isSum(side.right)
    : side.kind === 'figure';
}
