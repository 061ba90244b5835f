import type { ProposedFigure } from '#intake/figures.ts';
import type { StatedQuantity } from '#intake/stated.ts';
import { likeness } from '#intake/words.ts';
import { agreementOf } from '#prose/agreement.ts';
import type { NamedFigure } from '#prose/figure.ts';
import { ZERO } from '#quantity/rational.ts';

export function sameUnit({ quantity }: StatedQuantity, figure: NamedFigure): boolean {
  return figure.quantity.unit.name === quantity.unit.name;
}

/** The same value under a name that is alike, or under a part of it. */
export function restates(one: StatedQuantity, figure: ProposedFigure): boolean {
  const agreement = agreementOf(one.token, figure);
  if (inAnotherColumn(one, figure)) return false;
  // 100% is not 99.93% of another hall, though it may be the same rate told more roughly.
  if (agreement !== 'same') return agreement !== undefined && figure.names.includes(one.label);
  if ((one.period !== undefined) !== (figure.periodText?.includes('/') === true)) return false;
  return figure.names.some((name) => {
    if (name === one.label || name === one.own) return true;
    if (one.own.length <= 2) return one.own !== '' && name.endsWith(one.own);
    // What both say of the same actor is compared without the actor.
    const rest = one.actor !== undefined && name.startsWith(one.actor) ? name.slice(one.actor.length) : name;
    const alike = likeness(rest, one.own);
    return alike >= 0.6 || (alike >= 0.34 && rest.slice(-2) === one.own.slice(-2) && distinctive(one));
  });
}

/** Each column of a table has its own figures, be they the same. */
function inAnotherColumn({ token }: StatedQuantity, figure: ProposedFigure): boolean {
  const [own, other] = [token.block.cell, figure.token?.block.cell];
  return own !== undefined && other !== undefined && own.table === other.table && own.column !== other.column;
}

/** Three digits or more are hardly the same by chance. */
function distinctive({ token }: StatedQuantity): boolean {
  return (token.digits ?? '').replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= 3;
}

/** Nearly the same: within a tenth, or the same digits in another order. */
export function isSlip(one: StatedQuantity, figure: NamedFigure): boolean {
  if (figure.quantity.value.compare(ZERO) === 0) return false;
  const a = Number(one.token.digits);
  const b = Number(figure.quantity.text.replace(/[^\d.]/g, ''));
  const sorted = (text: string) => [...text.replace(/\D/g, '')].sort().join('');
  return Math.abs(a - b) <= Math.abs(b) * 0.1 || sorted(String(a)) === sorted(String(b));
}
