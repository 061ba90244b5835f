import type { Grid, GridCell } from '#intake/source.ts';
import { dense } from '#intake/words.ts';

/**
 * A table whose head is of two rows, 预算调整 above 调整数 and 全年预算数, with one: text tables have no other, and each
 * column needs a name of its own.
 */
export function withOneHead(grid: Grid): Grid {
  const first = grid.rows.findIndex((row) => row.some(({ text }) => text !== ''));
  const [upper, lower] = [grid.rows[first], grid.rows[first + 1]];
  if (upper === undefined || lower === undefined || !isSecondHead(upper, lower)) return grid;
  return { ...grid, rows: [...grid.rows.slice(0, first), joinedHead(upper, lower), ...grid.rows.slice(first + 2)] };
}

/** Names of two rows of heads as one; a cell over both rows says it once. */
export function joinedHead(upper: readonly GridCell[], lower: readonly GridCell[]): GridCell[] {
  return upper.map((cell, column) => {
    const below = lower[column]?.text ?? '';
    const same = below === '' || dense(below) === dense(cell.text);
    return { text: same ? cell.text : `${cell.text} ${below}`.trim(), covered: false };
  });
}

/** The row below says something else only where the upper one spans columns, and it holds no numbers. */
export function isSecondHead(upper: readonly GridCell[], lower: readonly GridCell[]): boolean {
  const spans = upper.some(
    ({ covered }, column) =>
      column > 0 && covered && dense(lower[column]?.text ?? '') !== dense(upper[column]?.text ?? ''),
  );
  if (!spans || upper.every(({ covered }, column) => column === 0 || covered)) return false;
  return lower.every(({ text }, column) => {
    if (/^-?[\d,.]+%?$/.test(dense(text))) return false;
    const under = upper[column];
    return (
      under?.covered === true ||
      text === '' ||
      dense(text) === dense(under?.text ?? '') ||
      upper[column + 1]?.covered === true
    );
  });
}
