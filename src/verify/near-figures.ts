import type { Binding } from '#prose/bind.ts';
import { namedLocally, namingOf } from '#prose/naming.ts';
import type { Rational } from '#quantity/rational.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

/** How a number may have come of a figure's. */
export type Mistyping = 'digit' | 'transposed' | 'power-of-ten' | 'lost-point' | 'omitted-digit' | 'added-digit' | 'unit';

/** A number bound to nothing that is nearly the value of a figure named by the same words. */
export interface NearFigure {
  binding: Binding;
  figure: ReportFigure;
  mistyping: Mistyping;
}

const known = new WeakMap<Subject, ReadonlyMap<Binding, NearFigure>>();

/** Near misses of the narrative, by their numbers. */
export function nearFigures(subject: Subject): ReadonlyMap<Binding, NearFigure> {
  const made = known.get(subject) ?? find(subject);
  known.set(subject, made);
  return made;
}

/** Share of a figure's name that must stand right beside the number. */
const NAMED = 0.6;

function find({ reading, figures }: Subject): ReadonlyMap<Binding, NearFigure> {
  const near = new Map<Binding, NearFigure>();
  const unbound = reading.bindings.filter((binding) => binding.figures.length === 0);
  if (unbound.length === 0) return near;
  for (const binding of unbound) {
    const best = [...figures.values()]
      .flatMap((figure) => candidate(binding, figure))
      .sort((a, b) => b.score - a.score)[0];
    if (best !== undefined) near.set(binding, { binding, figure: best.figure, mistyping: best.mistyping });
  }
  return near;
}

function candidate(binding: Binding, figure: ReportFigure) {
  const { token, context } = binding;
  const mistyping = mistypingOf(binding, figure);
  if (mistyping === undefined || namedLocally(context, figure) < NAMED) return [];
  // A short whole number is one digit from many others.
  if (mistyping === 'digit' && (token.digits ?? '').replace(/\D/g, '').length < 2) return [];
  return [{ figure, mistyping, score: namingOf(context, figure).score }];
}

function mistypingOf({ token }: Binding, { quantity: own }: ReportFigure): Mistyping | undefined {
  const { quantity, digits = '' } = token;
  if (quantity !== undefined && quantity.unit.dimension !== own.unit.dimension) return undefined;
  const written = digits.replace('-', '');
  const published = own.text.normalize('NFKC').match(/\d[\d,]*(?:\.\d+)?/)?.[0].replaceAll(',', '') ?? own.number.abs().toString();
  if (quantity !== undefined && !addable(quantity.unit, own.unit)) return undefined;
  if (quantity !== undefined && quantity.unit.name !== own.unit.name) {
    if (own.number.abs().equals(written)) return 'unit';
    return isPowerOfTen(quantity.value.abs(), own.value.abs()) ? 'power-of-ten' : undefined;
  }
  return slip(written, published);
}

/** How the written digits differ from the published ones, when by one slip of the hand. */
export function slip(written: string, published: string): Mistyping | undefined {
  if (written === published) return undefined;
  const a = written.replace('.', '');
  const b = published.replace('.', '');
  const samePoint = written.length - written.indexOf('.') === published.length - published.indexOf('.');
  if (a === b) return written.includes('.') ? 'power-of-ten' : 'lost-point';
  if (a.replace(/0+$/, '') === b.replace(/0+$/, '') && !written.includes('.') && !published.includes('.')) return 'power-of-ten';
  const hasPoint = written.includes('.') || published.includes('.');
  if (a.length === b.length && (samePoint || !hasPoint)) return sameLength(a, b);
  if (a.length + 1 === b.length && omits(a, b)) return 'omitted-digit';
  return a.length === b.length + 1 && omits(b, a) ? 'added-digit' : undefined;
}

function sameLength(a: string, b: string): Mistyping | undefined {
  const differing = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first = 0, second] = differing;
  if (differing.length === 1) return 'digit';
  if (differing.length !== 2 || second !== first + 1) return undefined;
  return a[first] === b[second] && a[second] === b[first] ? 'transposed' : undefined;
}

function omits(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.length >= 2 && short.slice(at) === long.slice(at + 1);
}

function isPowerOfTen(a: Rational, b: Rational): boolean {
  if (a.n === 0n || b.n === 0n) return false;
  const { n, d } = a.compare(b) > 0 ? a.div(b) : b.div(a);
  return d === 1n && /^10+$/.test(n.toString());
}
