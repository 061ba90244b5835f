import { decimal, decimalText, type Rational } from '#quantity/rational.ts';
import { addable, type UnitOfMeasure, unitOfMeasure } from '#quantity/unit-of-measure.ts';

/** A published value taken apart: what is needed to add and compare it. */
export interface Amount {
  /** Exact decimal in `measure`. */
  number: string;
  measure: string;
}

/** Exact value in the base unit of its dimension (元, 1, 件 …); undefined for a unit that is not known. */
export function baseValue({ number, measure }: Amount): Rational | undefined {
  const unit = unitOfMeasure(measure);
  return unit === undefined ? undefined : decimal(number).mul(unit.factor);
}

/** A decimal to sort by, in the base unit; the bare number where the unit is not known. */
export function sortValue(amount: Amount): string {
  const value = baseValue(amount);
  return value === undefined ? amount.number : decimalText(value, 8);
}

/** Whether one may be subtracted from the other. */
export function comparable(a: Amount, b: Amount): boolean {
  if (a.measure === b.measure) return true;
  const [one, other] = [unitOfMeasure(a.measure), unitOfMeasure(b.measure)];
  return one !== undefined && other !== undefined && addable(one, other) && one.per === other.per;
}

/** Number of decimals that a published number shows. */
export function decimalsOf({ number }: Amount): number {
  return number.split('.')[1]?.length ?? 0;
}

/** `12,345.67`: groups of three digits in front of the point. */
export function grouped(number: string): string {
  const [whole = '', part] = number.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return part === undefined ? digits : `${digits}.${part}`;
}

/** A value in the base unit as text in another unit of the same dimension, with a fixed number of decimals. */
export function textIn(value: Rational, unit: UnitOfMeasure, decimals: number): string {
  return `${grouped(decimalText(value.div(unit.factor), decimals, decimals))}${unit.name}`;
}
