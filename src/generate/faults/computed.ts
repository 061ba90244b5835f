import {
  type Edit,
  type FaultKind,
  type FaultPlace,
  inRelation,
  isUncheckable,
  type Planting,
  statements,
} from '#generate/faults/fault.ts';
import { digitsOf, type FigureDraft, publishedText, roundedTo } from '#generate/figures.ts';
import type { Mark } from '#generate/marks.ts';
import type { Random } from '#generate/random.ts';
import type { GeneratedReport } from '#generate/report.ts';
import { HUNDRED, ONE, type Rational, rational, ZERO } from '#quantity/rational.ts';

const PLACES = ['everywhere', 'frontmatter', 'table', 'prose'] as const;

/** A figure computed or copied wrongly: at every place where it is written, or at one. */
export const COMPUTED: readonly FaultKind[] = [
  { kind: 'ratio-swapped', places: PLACES, family: 'relation', plant: wrongValue(swapped) },
  { kind: 'wrong-base', places: PLACES, family: 'relation', plant: wrongValue(otherBase) },
  {
    kind: 'last-years-value',
    places: ['everywhere', 'frontmatter', 'datasheet', 'table', 'prose'],
    family: 'relation, stale-value',
    plant: wrongValue(({ previous }) => previous),
  },
];

function swapped({ quotient }: FigureDraft): Rational | undefined {
  if (quotient === undefined || quotient.minus === 1) return undefined;
  return quotient.numerator.isZero ? undefined : quotient.denominator.div(quotient.numerator).mul(HUNDRED);
}

function otherBase({ quotient }: FigureDraft): Rational | undefined {
  if (quotient?.otherBase === undefined || quotient.otherBase.isZero) return undefined;
  const { numerator, denominator, otherBase: base, minus } = quotient;
  const wrong = minus === 1 ? numerator.sub(denominator).div(base).abs() : numerator.div(base);
  return wrong.mul(HUNDRED);
}

function wrongValue(compute: (figure: FigureDraft) => Rational | undefined) {
  return (report: GeneratedReport, place: FaultPlace, random: Random): Planting | undefined => {
    const figures = [...report.figures.values()];
    for (const figure of random.sample(figures, figures.length)) {
      const value = compute(figure);
      if (value === undefined || !differs(value, figure)) continue;
      // Written wrongly at every place, a figure without a relation contradicts nothing.
      if (place === 'everywhere' ? !inRelation(report, figure) : isUncheckable(report, figure)) continue;
      const stated = statements(report, figure.id);
      const marks =
        place === 'everywhere'
          ? stated
          : random.sample(
              stated.filter((mark) => mark.place === place),
              1,
            );
      if (marks.length === 0) continue;
      const wrong = { ...figure, number: roundedTo(value, figure.decimals) };
      const edits = marks.map((mark) => restate(mark, wrong));
      const [edit] = edits;
      const single = place !== 'everywhere' && edit !== undefined;
      const found = single ? edit.text : publishedText(wrong);
      const right = single ? report.text.slice(edit.start, edit.end) : publishedText(figure);
      return { figures: [figure.id], edits, found, right };
    }
    return undefined;
  };
}

/** Whether the wrong value is further from the right one than the precision of the two and of their operands explains. */
function differs(value: Rational, { number, decimals, quotient }: FigureDraft): boolean {
  const step = rational(2n, 10n ** BigInt(decimals));
  const operands = quotient === undefined ? ZERO : ONE.div(quotient.numerator).add(ONE.div(quotient.denominator)).abs();
  const margin = step.add(operands.mul(HUNDRED));
  return value.compare(ZERO) > 0 && value.sub(number).abs().compare(margin) > 0;
}

/** The mark with another number in it, plainly written. */
export function restate({ start, end, role }: Mark, figure: FigureDraft): Edit {
  const bare = role === 'cell' || role === 'total';
  return { start, end, text: bare ? digitsOf(figure) : publishedText(figure) };
}
