import { decimal, decimalText, type Rational, rational } from '#quantity/rational.ts';
import type { MetricKind } from '#schema/metric.ts';

/** What a rate was computed from, so that a fault can compute it wrongly. In one unit of measure. */
export interface Quotient {
  numerator: Rational;
  denominator: Rational;
  /** Another total that could be mistaken for the denominator. */
  otherBase: Rational | undefined;
  /** 1 for a rate of change, which is quotient − 1. */
  minus: 0 | 1;
}

/** A figure of a generated report: a published number, exact. */
export interface FigureDraft {
  id: string;
  /** What the text calls it. */
  name: string;
  /** A metric of the standard ones, which need no label. */
  standard: boolean;
  kind: MetricKind;
  /** Before its unit, at its published precision: 439.62. */
  number: Rational;
  decimals: number;
  /** 万元, %, 件. */
  measure: string;
  qualifier: '约' | '近' | '余' | undefined;
  /** Last year's number, where there was one. */
  previous: Rational | undefined;
  quotient: Quotient | undefined;
}

type Named = Pick<FigureDraft, 'id' | 'name'> & Partial<FigureDraft>;

/** A whole number of things. */
export function count(named: Named & { measure: string }, units: number): FigureDraft {
  return draft({ kind: 'count', ...named }, rational(BigInt(units)), 0);
}

/** A number with decimals: `units` of its last digit. */
export function decimalFigure(named: Named & { measure: string }, units: number, decimals: number): FigureDraft {
  return draft({ kind: 'flow', ...named }, rational(BigInt(units), 10n ** BigInt(decimals)), decimals);
}

/** A rate in %, rounded half up as it is published. */
export function rate(
  named: Named,
  numerator: Rational,
  denominator: Rational,
  decimals: number,
  otherBase?: Rational,
): FigureDraft {
  const value = numerator.div(denominator).mul(rational(100n));
  const quotient = { numerator, denominator, otherBase, minus: 0 } as const;
  return draft({ kind: 'ratio', measure: '%', quotient, ...named }, value, decimals);
}

/** A rate of change in %, never negative: a decline is a figure of its own, (before − now) / before. */
export function change(named: Named, now: Rational, before: Rational, decimals: number): FigureDraft {
  const value = now.sub(before).abs().div(before).mul(rational(100n));
  const quotient = { numerator: now, denominator: before, otherBase: now, minus: 1 } as const;
  return draft({ kind: 'ratio', measure: '%', quotient, ...named }, value, decimals);
}

function draft(named: Named & { kind: MetricKind; measure: string }, value: Rational, decimals: number): FigureDraft {
  return {
    standard: false,
    qualifier: undefined,
    previous: undefined,
    quotient: undefined,
    ...named,
    number: roundedTo(value, decimals),
    decimals,
  };
}

/** The number as it would be published with so many decimals. */
export function roundedTo(value: Rational, decimals: number): Rational {
  return decimal(decimalText(value, decimals, decimals));
}

/** The digits as published: `439.60`. */
export function digitsOf({ number, decimals }: Pick<FigureDraft, 'number' | 'decimals'>): string {
  return decimalText(number, decimals, decimals);
}

/** The figure as published: `439.60万元`, `约1200人`, `20余场`. */
export function publishedText(figure: FigureDraft): string {
  const { qualifier, measure } = figure;
  const digits = digitsOf(figure);
  if (qualifier === '余') return `${digits}余${measure}`;
  return `${qualifier ?? ''}${digits}${measure}`;
}
