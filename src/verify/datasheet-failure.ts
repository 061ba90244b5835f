import { addIntervals, negateInterval } from '#expression/arithmetic.ts';
import { point } from '#quantity/interval.ts';
import { decimalText, type Rational, ZERO } from '#quantity/rational.ts';
import type { Hypothesis } from '#schema/finding.ts';
import { type Cell, nameOfCell, placeOfCell } from '#verify/datasheet-cells.ts';
import type { DatasheetEquation } from '#verify/datasheet-equations.ts';
import { counterpartOf } from '#verify/documents.ts';
import type { Problem } from '#verify/rule.ts';
import { slipsOf } from '#verify/slip.ts';
import type { Subject } from '#verify/subject.ts';

/** A datasheet sum that does not hold, at the cell most likely wrong. */
export function datasheetFailure(subject: Subject, equation: DatasheetEquation): Problem {
  const { total, terms, check } = equation;
  const suspects = [total, ...terms.map(({ cell }) => cell)]
    .map((cell) => suspicion(subject, equation, cell))
    .sort((a, b) => b.hypothesis.score - a.hypothesis.score);
  const { cell, hypothesis } = suspects[0] ?? suspicion(subject, equation, total);
  const { statement, published, calculated, gap, limit } = check;
  const allowed = limit === null ? '' : `，舍入最多允许 ${limit}`;
  const zh = `${statement} 不成立：合计 ${published}，各项相加得 ${calculated}，相差 ${gap}${allowed}；最可能是“${nameOfCell(cell)}”${cell.quantity.text} 应为 ${hypothesis.with}；请更正数据表`;
  const en = `the datasheet row ${total.figure} (${total.column}) is ${published}, its terms make ${calculated}, gap ${gap}, limit ${limit ?? 'none'}; likeliest ${cell.figure} ${cell.quantity.text} should be ${hypothesis.with}; correct the datasheet`;
  return {
    place: placeOfCell(subject, cell),
    figure: cell.figure,
    check: check.id,
    found: cell.quantity.text,
    expected: hypothesis.with,
    zh,
    en,
    hypotheses: suspects.map((one) => one.hypothesis),
  };
}

interface Suspicion {
  cell: Cell;
  hypothesis: Hypothesis;
}

/** How likely the cell is the wrong one: the narrative says what the sum needs, or a slip of the hand explains it. */
function suspicion(subject: Subject, equation: DatasheetEquation, cell: Cell): Suspicion {
  const { unit, decimals, text } = cell.quantity;
  const needed = neededValue(equation, cell);
  const written = decimalText(needed.div(unit.factor), decimals, decimals) + unit.name;
  const stated = counterpartOf(subject, cell)?.quantity.value;
  const slip = slipsOf(cell.quantity).find(({ quantity }) => quantity.value.equals(needed));
  const hypothesis = (kind: string, score: number) => ({
    kind,
    figure: cell.figure,
    replace: text,
    with: written,
    score,
  });
  if (stated?.equals(needed) === true) return { cell, hypothesis: hypothesis(slip?.kind ?? 'other-document', 0.95) };
  // The narrative repeats the cell as it is: that speaks for it.
  const trust = stated?.equals(cell.quantity.value) === true ? 0.2 : 1;
  if (slip !== undefined) return { cell, hypothesis: hypothesis(slip.kind, 0.8 * trust) };
  return { cell, hypothesis: hypothesis('value', (cell === equation.total ? 0.5 : 0.4) * trust) };
}

/** The value of the cell with which the sum holds exactly. */
function neededValue({ total, terms }: DatasheetEquation, cell: Cell): Rational {
  const sign = terms.find((term) => term.cell === cell)?.sign ?? 1;
  const rest = terms
    .filter((term) => term.cell !== cell)
    .map((term) => (term.sign === 1 ? term.cell.interval : negateInterval(term.cell.interval)))
    .reduce(addIntervals, point(ZERO)).nominal;
  if (cell === total) return rest;
  const value = total.quantity.value.sub(rest);
  return sign === 1 ? value : value.neg();
}
