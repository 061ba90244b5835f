import { divideIntervals } from '#expression/arithmetic.ts';
import { type Interval, intervalOf, meets, type Rounding } from '#quantity/interval.ts';
import { decimalText, type Rational } from '#quantity/rational.ts';
import type { Hypothesis } from '#schema/finding.ts';
import { SLIP_PRIOR, slipsOf } from '#verify/slip.ts';
import { breaks, movedTo, requiredBy } from '#verify/table/culprit.ts';
import { type Evaluation, holdsWith } from '#verify/table/relation.ts';
import type { TableCell } from '#verify/table.ts';

/** A cell that may be the wrong one, and what it should say. */
export interface Suspect {
  cell: TableCell;
  kind: string;
  value: Rational;
  /** 0 to 1, more is likelier. */
  score: number;
}

const STRUCTURAL = 0.87;
/** A figure that says the same vouches for a cell; so does another relation of the table that holds. */
const BOUND = 0.2;
const BREAKS = 0.1;

/** Who may be to blame for a failed relation, likeliest first; the published cell before its operands. */
export function suspectsOf(failed: Evaluation, all: readonly Evaluation[], rounding: Rounding): Suspect[] {
  const { relation } = failed;
  if (relation.comparison !== '=') return [];
  const cells = [...new Set([relation.published, ...relation.operands])];
  const suspects = cells.flatMap((cell) => suspectAt(cell, failed, all, rounding) ?? []);
  return suspects.sort((a, b) => b.score - a.score);
}

function suspectAt(
  cell: TableCell,
  failed: Evaluation,
  all: readonly Evaluation[],
  rounding: Rounding,
): Suspect | undefined {
  const { relation } = failed;
  const { quantity } = cell;
  if (quantity === undefined) return undefined;
  const required = requiredBy(relation, cell);
  const moved = required === undefined ? undefined : movedTo(cell, required.nominal);
  const slips = slipsOf(quantity).filter(
    ({ quantity: other }) => other.decimals === quantity.decimals || moved === undefined,
  );
  const slip = slips.find(({ quantity: other }) =>
    moved === undefined ? holdsWith(relation, cell, intervalOf(other, rounding)) : other.value.equals(moved.nominal),
  );
  const value: Interval | undefined = moved ?? (slip === undefined ? undefined : intervalOf(slip.quantity, rounding));
  if (value === undefined || !holdsWith(relation, cell, value)) return undefined;
  const structural = cell === relation.published ? structuralKind(failed) : undefined;
  const own = slip === undefined ? (cell === relation.published ? 0.5 : 0.4) : SLIP_PRIOR[slip.kind];
  const prior = structural === undefined ? own : STRUCTURAL;
  const trust = (cell.figures.length === 1 ? BOUND : 1) * (breaks(cell, value, all) ? BREAKS : 1);
  return {
    cell,
    kind: structural ?? slip?.kind ?? 'value',
    value: value.nominal,
    score: Math.round(prior * trust * 100) / 100,
  };
}

/** How the published value may have come about: the ratio upside down, a part left out of the sum or counted twice. */
function structuralKind({ relation, calculated }: Evaluation): string | undefined {
  const { rule, published, operands } = relation;
  const [a, b] = operands.map(({ interval }) => interval);
  if (published.interval === undefined || calculated === undefined) return undefined;
  if (rule === 'table-ratio') {
    const inverse = a === undefined || b === undefined ? undefined : divideIntervals(b, a);
    return inverse !== undefined && meets(published.interval, inverse) ? 'inverted-ratio' : undefined;
  }
  if (!SUMS.has(rule) || operands.length < 3) return undefined;
  const gap = calculated.nominal.sub(published.interval.nominal);
  const values = operands.flatMap(({ quantity }) => (quantity === undefined ? [] : [quantity.value]));
  if (values.some((value) => value.equals(gap))) return 'part-omitted';
  return values.some((value) => value.equals(gap.neg())) ? 'part-doubled' : undefined;
}

const SUMS: ReadonlySet<string> = new Set(['table-total', 'table-subtotal', 'table-row-total']);

/** The suspect in the words of a finding: the text of the cell and what should stand there. */
export function hypothesisOf({ cell, kind, value, score }: Suspect): Hypothesis {
  const figure = cell.figures.length === 1 ? (cell.figures[0] ?? null) : null;
  return { kind, figure, replace: cell.text, with: writtenLike(cell, value), score };
}

/** A value as the cell would write it: decimals, thousands commas and unit as they are there. */
export function writtenLike({ quantity, content, text }: TableCell, value: Rational): string {
  if (quantity === undefined) return '';
  const digits = decimalText(value.div(quantity.unit.factor), quantity.decimals, quantity.decimals);
  const grouped = text.includes(',') ? digits.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',') : digits;
  return content.kind === 'number' && content.own !== undefined ? grouped + quantity.unit.name : grouped;
}

/** The cell's number with its unit, for sentences. */
export function shown({ quantity, content, text }: TableCell): string {
  const own = content.kind === 'number' && content.own !== undefined && !content.scaleOnly;
  return own || quantity === undefined || text === '' ? text || (quantity?.text ?? '') : text + quantity.unit.name;
}
