import type { UnitOfMeasure } from '#quantity/unit-of-measure.ts';
import { plain } from '#verify/table/cell.ts';
import { readFormula, readHeader } from '#verify/table/header.ts';
import { namesMoney, PERCENTAGES, roleOf, stageOf, yearOf } from '#verify/table/role.ts';
import type { Line, TableCell } from '#verify/table.ts';

/** How many rows at the top are header: a second one with the names below a group, a row of column numbers (栏次). */
export function headerRows(grid: readonly (readonly TableCell[])[]): number {
  let rows = 1;
  while (rows < 3 && rows < grid.length - 1 && isHeader(grid[rows] ?? [], grid[0] ?? [])) rows += 1;
  return rows;
}

function isHeader(row: readonly TableCell[], head: readonly TableCell[]): boolean {
  const [label, ...rest] = row;
  const name = plain(label?.text ?? '');
  if (/^(?:栏次|列次|行次|栏目)$/.test(name)) return true;
  const filled = rest.filter(({ content }) => content.kind !== 'blank');
  if (filled.length > 1 && filled.every(({ text }) => isLetter(text))) return true;
  if (name !== '' && name !== plain(head[0]?.text ?? '')) return false;
  return filled.length > 1 && filled.every(({ content }) => content.kind === 'text');
}

function isLetter(text: string): boolean {
  return /^[A-Z]$/.test(plain(text)) || readFormula(text) !== undefined;
}

/** The columns as their headers, and where these are silent their cells, describe them. */
export function columnsOf(
  header: readonly (readonly TableCell[])[],
  body: readonly (readonly TableCell[])[],
  caption: readonly UnitOfMeasure[],
): Line[] {
  const width = Math.max(0, ...header.map((row) => row.length));
  const lines: Line[] = [];
  let group = '';
  for (let column = 0; column < width; column += 1) {
    const cells = body.flatMap((row) => row[column] ?? []);
    const texts = header.map((row) => row[column]?.text ?? '');
    if (header.length > 1) group = texts[0] === '' ? group : (texts[0] ?? '');
    lines.push(columnOf(column, texts, group, cells, caption));
  }
  return lines;
}

function columnOf(
  index: number,
  texts: readonly string[],
  group: string,
  cells: readonly TableCell[],
  caption: readonly UnitOfMeasure[],
): Line {
  const letters = texts.slice(1).filter((text) => isLetter(text) || /^\d{1,2}$/.test(plain(text)));
  const names = texts.slice(1).filter((text) => plain(text) !== '' && !letters.includes(text));
  const own = readHeader(names.at(-1) ?? texts[0] ?? '');
  const above = names.length === 0 || plain(group) === plain(names.at(-1) ?? '') ? undefined : readHeader(group);
  const written =
    letters[0] === undefined
      ? undefined
      : (readFormula(letters[0]) ?? { letter: plain(letters[0]), formula: undefined });
  const unit = (own.units.length > 0 ? own.units : (above?.units ?? [])).at(0);
  const partOf = /^其中:?/.test(own.name);
  const name = own.name.replace(/^其中:?/, '');
  const seen = unit ?? ownUnit(cells);
  const role = isLabel(index, name, unit, cells) ? 'label' : roleOf(name, seen ?? singlePercent(caption, name));
  return {
    index,
    title: `${above === undefined ? '' : above.name}${name === '' ? `第${index + 1}列` : name}`,
    name,
    unit,
    unitStated: unit !== undefined,
    letter: own.letter ?? written?.letter ?? above?.letter,
    formula: own.formula ?? written?.formula,
    role,
    stage: PERCENTAGES.has(role) ? undefined : (stageOf(name) ?? stageOf(above?.name ?? '')),
    year: yearOf(name) ?? yearOf(above?.name ?? ''),
    partOf,
    group: above?.name ?? '',
  };
}

/** A caption that knows no other unit than % makes every column a rate. */
function singlePercent(caption: readonly UnitOfMeasure[], name: string): UnitOfMeasure | undefined {
  const [only, other] = caption;
  return other === undefined && only?.dimension === 'ratio' && !namesMoney(name) ? only : undefined;
}

/** The unit that all numbers of the column carry themselves. */
function ownUnit(cells: readonly TableCell[]): UnitOfMeasure | undefined {
  const units = cells.flatMap(({ content }) => (content.kind === 'number' ? [content.own] : []));
  const [first] = units;
  return first !== undefined && units.every((unit) => unit?.dimension === first.dimension) ? first : undefined;
}

function isLabel(index: number, name: string, unit: UnitOfMeasure | undefined, cells: readonly TableCell[]): boolean {
  if (roleOf(name, unit) === 'label' || /^(?:计量|度量)?单位$/.test(name)) return true;
  const filled = cells.filter(({ content }) => content.kind !== 'blank' && content.kind !== 'dash');
  const numbers = filled.filter(({ content }) => content.kind === 'number');
  if (index > 0) return filled.length > 0 && numbers.length * 2 <= filled.length && unit === undefined;
  // A table of values only, without names of rows: 收入（万元） | 支出（万元）.
  const decimal = numbers.some(({ text }) => /[.％%]|\d,\d/.test(text)) || unit !== undefined;
  return !(filled.length > 0 && numbers.length === filled.length && decimal);
}

/** The columns of one of the tables that stand side by side, and those that name its rows. */
export interface Panel {
  columns: Line[];
  labels: Line[];
}

const NAMES_ROWS = /项目|科目|内容|名称|支出|收入|用途|来源|类别/;

/** Columns of names to the right of numbers begin another panel; the columns of other panels are labels to it. */
export function panelsOf(columns: readonly Line[], body: readonly (readonly TableCell[])[]): Panel[] {
  const starts = [0];
  for (const { index, role, name } of columns) {
    const before = columns.slice(starts.at(-1), index).some((other) => other.role !== 'label');
    const after = columns[index + 1];
    if (role !== 'label' || !before || after === undefined || after.role === 'label' || !NAMES_ROWS.test(name))
      continue;
    if (body.some((row) => row[index]?.content.kind === 'text')) starts.push(index);
  }
  return starts.map((start, panel) => {
    const end = starts[panel + 1] ?? columns.length;
    const own = columns.slice(start, end);
    const first = own.findIndex(({ role }) => role !== 'label');
    const inside = (index: number) => index >= start && index < end;
    return {
      columns: columns.map((line) => (inside(line.index) ? line : { ...line, role: 'label' as const })),
      labels: [...(first < 0 ? own : own.slice(0, first)), ...own.slice(Math.max(first, 0)).filter(isUnitColumn)],
    };
  });
}

/** A column that names the unit of each row; the same word heads the names of bodies. */
export function isUnitColumn({ name, role }: Line): boolean {
  return role === 'label' && /^(?:计量|度量)?单位$/.test(name);
}
