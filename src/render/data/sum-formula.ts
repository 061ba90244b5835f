import { decimalsOf } from '#derive/amount.ts';
import type { ReportView } from '#derive/report-view.ts';
import { sumOfFigures } from '#derive/sum-of-figures.ts';
import { decimal, decimalText, ZERO } from '#quantity/rational.ts';
import { DATASHEET_COLUMNS, datasheetPlace } from '#render/data/datasheet-sheet.ts';
import { figurePlaces } from '#render/data/figure-sheet.ts';
import { pointsSum, totalPlace } from '#render/data/scorecard-sheet.ts';
import type { FormulaCell, NumberCell, NumberPlace } from '#render/data/sheet.ts';
import type { Check } from '#verify/check.ts';

/** A check that is a sum, as formulas over the other sheets: what it should be as published, and what the parts come to. */
export interface SumFormula {
  published: FormulaCell | NumberCell;
  calculated: FormulaCell;
}

type Part = NumberPlace & { sign: 1 | -1 };

/** Of the checks of a report; null for one that is no sum, or whose numbers do not all stand in the workbook in one unit. */
export function sumFormulas(view: ReportView): (check: Check) => SumFormula | null {
  const places = figurePlaces(view);
  return (check) => {
    if (check.calculated === null) return null;
    switch (check.rule) {
      case 'relation':
        return sumInFigures(check, places);
      case 'datasheet-total':
      case 'datasheet-balance':
        return sumInDatasheet(check, view);
      case 'scorecard-total':
        return sumOfScores(view);
      case 'weights-total':
        return sumOfWeights(check, view);
      default:
        return null;
    }
  };
}

function sumInFigures({ statement }: Check, places: ReadonlyMap<string, NumberPlace | null>): SumFormula | null {
  const sum = sumOfFigures(statement, [...places.keys()]);
  if (sum === null) return null;
  const at = (id: string): NumberPlace | null => places.get(id) ?? null;
  return formulaOf(
    at(sum.total),
    sum.parts.map(({ id, sign }) => ({ place: at(id), sign })),
  );
}

/** The statement names the rows by their labels, its id the total and the column: `datasheet-total:income.actual`. */
function sumInDatasheet({ id, statement }: Check, view: ReportView): SumFormula | null {
  const [, total, name] = /^[\w-]+:(.+)\.(\w+)$/.exec(id) ?? [];
  const column = DATASHEET_COLUMNS.find((one) => one === name);
  const [, sides] = statement.split(' = ');
  if (column === undefined || sides === undefined) return null;
  const rowOf = (match: (row: ReportView['datasheet'][number]) => boolean) =>
    datasheetPlace(view, view.datasheet.findIndex(match), column);
  const parts = ` + ${sides}`.split(/(?= [+−] )/).map((term) => {
    const sign = term.startsWith(' −') ? (-1 as const) : (1 as const);
    return { place: rowOf(({ label }) => label === term.slice(3)), sign };
  });
  return formulaOf(
    rowOf(({ figure }) => figure === total),
    parts,
  );
}

function sumOfScores(view: ReportView): SumFormula | null {
  const [calculated, place] = [pointsSum(view, 'score'), totalPlace(view)];
  const total = view.scorecard?.total ?? null;
  if (calculated === null || place === null || total === null) return null;
  return { published: { formula: place, number: total }, calculated };
}

/** The full marks are the regime's and stand in no cell: `100分`. */
function sumOfWeights({ calculated: full }: Check, view: ReportView): SumFormula | null {
  const calculated = pointsSum(view, 'weight');
  const [number] = /^\d+(?:\.\d+)?(?=分$)/.exec(full ?? '') ?? [];
  return calculated === null || number === undefined ? null : { published: { number }, calculated };
}

function formulaOf(total: NumberPlace | null, parts: { place: NumberPlace | null; sign: 1 | -1 }[]): SumFormula | null {
  const known = parts.flatMap(({ place, sign }): Part[] => (place === null ? [] : [{ ...place, sign }]));
  const same = known.every(({ measure }) => measure === total?.measure);
  if (total === null || known.length < parts.length || !same) return null;
  const formula = known
    .map(({ place, sign }, index) => `${sign === 1 ? (index === 0 ? '' : '+') : '-'}${place}`)
    .join('');
  const decimals = Math.max(...known.map(decimalsOf));
  const sum = known.reduce((whole, { number, sign }) => whole.add(decimal(number).mul(decimal(String(sign)))), ZERO);
  return {
    published: { formula: total.place, number: total.number },
    calculated: { formula, number: decimalText(sum, decimals, decimals) },
  };
}
