import type { Block } from '#prose/block.ts';
import { type UnitOfMeasure, unitOfMeasure } from '#quantity/unit-of-measure.ts';

const known = new Map<string, UnitOfMeasure | undefined>();
const IN_BRACKETS = /[（(]\s*(?:单位[:：]\s*)?([^）()（]{1,8}?)\s*[）)]/g;
const CAPTION = /单位\s*[:：]\s*([^\s，。；）)]{1,8})/;

/** Unit that a header names: 执行数（万元）, 执行率%, 单位：件. */
export function headerUnit(header: string): UnitOfMeasure | undefined {
  if (known.has(header)) return known.get(header);
  const unit = read(header);
  if (known.size < 5000) known.set(header, unit);
  return unit;
}

function read(header: string): UnitOfMeasure | undefined {
  const candidates = [...header.matchAll(IN_BRACKETS)].map(([, name = '']) => name).reverse();
  const caption = CAPTION.exec(header)?.[1];
  if (caption !== undefined) candidates.unshift(caption);
  const last = /[/／]\s*([^/／\s]{1,6})$/.exec(header)?.[1] ?? /([%％‰])\s*$/.exec(header)?.[1];
  if (last !== undefined) candidates.push(last);
  for (const name of candidates) {
    const unit = unitOfMeasure(name.normalize('NFKC').replace(/\s+/g, ''));
    if (unit !== undefined) return unit;
  }
  return undefined;
}

const RATE = /(?:率|占比|比重|比例|增幅|增长)$/;
const percent = unitOfMeasure('%');

/** Unit of the numbers in a table cell: its row's, its column's, or the caption's above the table. */
export function cellUnit({ cell }: Block, caption: UnitOfMeasure | undefined): UnitOfMeasure | undefined {
  if (cell === undefined || cell.row === 0) return undefined;
  const named = headerUnit(cell.rowHeader) ?? headerUnit(cell.header);
  if (named !== undefined) return named;
  if (RATE.test(cell.header.trim())) return percent;
  return caption;
}

/** Unit of the tables below a line such as “单位：万元”, or undefined when it names none. */
export function captionUnit({ text, kind }: Block): UnitOfMeasure | undefined {
  if (kind === 'cell' || text.length > 60 || !text.includes('单位')) return undefined;
  const name = CAPTION.exec(text)?.[1];
  return name === undefined ? undefined : unitOfMeasure(name);
}

const COUNTING = /^(?:序号|编号|编码|代码|科目|年份|年度|日期|时间|文号|电话|备注)/;

/** Whether a column holds names, not data: 序号, 科目编码, 年份. */
export function isNameColumn({ cell }: Block): boolean {
  return cell !== undefined && COUNTING.test(cell.header.trim());
}
