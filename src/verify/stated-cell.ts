import type { Binding } from '#prose/bind.ts';
import { namedLocally } from '#prose/naming.ts';
import { sameValue } from '#quantity/same-value.ts';
import { datasheetCells, nameOfCell } from '#verify/datasheet-cells.ts';
import type { Subject } from '#verify/subject.ts';

/** A cell of the scorecard or the datasheet that gives a number of the text, under the name that stands beside it. */
export interface StatedCell {
  /** `评分表“护理床位改造”的完成值`. */
  name: string;
  nameEn: string;
  label: string;
  /** Id of the indicator or of the row. */
  id: string;
  text: string;
}

/** Share of the cell's name that must stand beside the number. */
const NAMED = 0.6;

/** The cell with the number's own value and the best part of its name beside it; undefined where there is none. */
export function statedCell(subject: Subject, binding: Binding): StatedCell | undefined {
  return cellsWithValue(subject, binding)
    .map((cell) => ({ cell, share: namedLocally(binding.context, { names: [cell.label] }) }))
    .filter(({ share }) => share >= NAMED)
    .sort((a, b) => b.share - a.share)[0]?.cell;
}

function cellsWithValue(subject: Subject, { token }: Binding): StatedCell[] {
  const written = plain(token.text);
  const { quantity } = token;
  const items = subject.report.front.scorecard?.items ?? [];
  const scored = items.flatMap(({ indicator: id, label, actual, target }) =>
    label === undefined
      ? []
      : [
          { text: actual, column: '完成值', columnEn: 'actual value' },
          { text: target, column: '目标值', columnEn: 'target' },
        ].flatMap(({ text, column, columnEn }): StatedCell[] =>
          text === undefined || plain(text) !== written
            ? []
            : [
                {
                  id,
                  label,
                  text,
                  name: `评分表“${label}”的${column}`,
                  nameEn: `the ${columnEn} of ${id} in the scorecard`,
                },
              ],
        ),
  );
  const rows = datasheetCells(subject)
    .filter((cell) => quantity !== undefined && sameValue(cell.quantity, quantity))
    .map((cell): StatedCell => {
      const { figure: id, label, quantity: own } = cell;
      return { id, label, text: own.text, name: `数据表“${nameOfCell(cell)}”`, nameEn: `${id} in the datasheet` };
    });
  return [...scored, ...rows];
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s,≥≤>=<约]/g, '');
}
