import type { Binding } from '#prose/bind.ts';
import { namedLocally, namingOf } from '#prose/naming.ts';
import { decimal, decimalText, type Rational } from '#quantity/rational.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import type { SlipKind } from '#verify/slip.ts';
import { statedCell } from '#verify/stated-cell.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';
import { oncePerReport } from '#verify/workings.ts';

/** A number bound to nothing that is nearly the value of a figure named by the same words. */
export interface NearFigure {
  binding: Binding;
  figure: ReportFigure;
  slip: SlipKind;
}

/** Near misses of the narrative, by their numbers. */
export const nearFigures: (subject: Subject) => ReadonlyMap<Binding, NearFigure> = oncePerReport(find);

/** Share of a figure's name that must stand right beside the number. */
const NAMED = 0.6;

function find(subject: Subject): ReadonlyMap<Binding, NearFigure> {
  const { reading, figures } = subject;
  const near = new Map<Binding, NearFigure>();
  const unbound = reading.bindings.filter((binding) => binding.figures.length === 0);
  if (unbound.length === 0) return near;
  for (const binding of unbound) {
    const best = [...figures.values()]
      .flatMap((figure) => candidate(binding, figure))
      .sort((a, b) => b.score - a.score)[0];
    // What the scorecard or the datasheet says in the same words is no slip of another figure.
    if (best !== undefined && statedCell(subject, binding) === undefined)
      near.set(binding, { binding, figure: best.figure, slip: best.slip });
  }
  return near;
}

function candidate(binding: Binding, figure: ReportFigure) {
  const { token, context } = binding;
  const slip = slipFrom(binding, figure);
  if (slip === undefined || namedLocally(context, figure) < NAMED) return [];
  // A short whole number is one digit from many others.
  if (slip === 'digit' && (token.digits ?? '').replace(/\D/g, '').length < 2) return [];
  return [{ figure, slip, score: namingOf(context, figure).score }];
}

function slipFrom({ token }: Binding, { quantity: own }: ReportFigure): SlipKind | undefined {
  const { quantity, digits = '' } = token;
  if (quantity !== undefined && quantity.unit.dimension !== own.unit.dimension) return undefined;
  const written = digits.replace('-', '');
  const published =
    own.text
      .normalize('NFKC')
      .match(/\d[\d,]*(?:\.\d+)?/)?.[0]
      .replaceAll(',', '') ?? own.number.abs().toString();
  if (quantity !== undefined && !addable(quantity.unit, own.unit)) return undefined;
  if (quantity !== undefined && quantity.unit.name !== own.unit.name) {
    if (own.number.abs().equals(decimal(written))) return 'unit-slip';
    return isPowerOfTen(quantity.value.abs(), own.value.abs()) ? 'decimal-point' : undefined;
  }
  return slipBetween(written, published);
}

/** How the written digits differ from the published ones, when by one slip of the hand. */
export function slipBetween(written: string, published: string): SlipKind | undefined {
  if (written === published) return undefined;
  const a = written.replace('.', '');
  const b = published.replace('.', '');
  const samePoint = written.length - written.indexOf('.') === published.length - published.indexOf('.');
  if (a === b) return 'decimal-point';
  if (a.replace(/0+$/, '') === b.replace(/0+$/, '') && !written.includes('.') && !published.includes('.'))
    return 'decimal-point';
  const hasPoint = written.includes('.') || published.includes('.');
  if (a.length === b.length && (samePoint || !hasPoint)) return sameLength(a, b);
  if (a.length + 1 === b.length && omits(a, b)) return 'digit-missing';
  return a.length === b.length + 1 && omits(b, a) ? 'digit-doubled' : undefined;
}

function sameLength(a: string, b: string): SlipKind | undefined {
  const differing = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first = 0, second] = differing;
  if (differing.length === 1) return 'digit';
  if (differing.length !== 2 || second !== first + 1) return undefined;
  return a[first] === b[second] && a[second] === b[first] ? 'transposition' : undefined;
}

function omits(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.length >= 2 && short.slice(at) === long.slice(at + 1);
}

function isPowerOfTen(a: Rational, b: Rational): boolean {
  if (a.isZero || b.isZero) return false;
  const ratio = a.compare(b) > 0 ? a.div(b) : b.div(a);
  return ratio.isWhole && /^10+$/.test(decimalText(ratio, 0));
}
