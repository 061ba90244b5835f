import { endsInVerb, isIncomplete, nameIn, nounAfter, saidAfter, withMeasure } from '#intake/label-words.ts';
import type { ParagraphSoFar, StatedSetting } from '#intake/stated.ts';
import type { Block } from '#prose/block.ts';
import { listingOf } from '#prose/listing.ts';
import type { Token } from '#prose/token.ts';
import type { Quantity } from '#quantity/quantity.ts';

export function rawWords(local: string): string {
  return local
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(?:其中|包括)|(?:共|为|是|达到|达|约|有)$/g, '')
    .slice(-16);
}

/** 占应返校学生69人: the number is that of the whole, not the share. */
export function ofCount(name: string, { unit }: Quantity): string {
  return unit.dimension === 'ratio' ? name : name.replace(/^占(?=.{2})/, '');
}

const GENERIC = new Set([
  '个',
  '项',
  '种',
  '类',
  '家',
  '名',
  '所',
  '处',
  '座',
  '条',
  '套',
  '台',
  '辆',
  '间',
  '支',
  '部',
  '本',
  '幅',
  '栋',
]);

export function ownName(
  token: Token,
  context: { local: string; after: string; sentence: string },
  { tokens }: StatedSetting,
  paragraph: ParagraphSoFar,
): string {
  const { block, start, end, quantity } = token;
  const from = Math.max(start - context.local.length, Math.min(paragraph.consumed, start));
  const listed =
    /分别/.test(context.sentence + block.text.slice(Math.max(0, start - 40), start)) &&
    !block.text.slice(0, start).endsWith(context.local);
  const name = nameIn(listed ? context.local : block.text.slice(from, start));
  const called = saidAfter(name, context.after);
  if (called !== '') return called;
  const listing = listingOf(token, tokens);
  const noun = GENERIC.has(quantity?.unit.name ?? '') || name === '' ? nounAfter(context.after) : '';
  if (listing !== undefined && noun !== '') {
    const clause = block.text.slice(clauseStart(block.text, listing.from + 1), start);
    return (/^\s*(内设|内部设有|下设|下辖|设有|设立|整合|包括)/.exec(clause)?.[1] ?? '') + noun;
  }
  if (noun === '' || !(name === '' || name.length <= 5 || endsInVerb(name))) return name;
  paragraph.consumed = end + context.after.indexOf(noun.slice(0, 1)) + noun.length;
  return name.endsWith(noun) ? name : name + noun;
}

export function clauseStart(text: string, at: number): number {
  return Math.max(...['，', '。', '；', '：', '\n'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
}

/** Heads of columns that say only that the row's value stands there. */
const VALUE =
  /^(?:数量|数值|数|金额|结果|数据|实际(?:数|值|完成数?|支出|执行)?|完成(?:数|值|情况)?|本年数?|全年(?:数|执行数?|支出)?|执行数|支出数|决算数|预算执行数?)$/;
const TOTAL = /^(?:合计|总计|小计|支出合计|总额)$/;

/** The column of a cell in the row of totals, which is that of the whole; undefined for other cells. */
export function totalColumn({ cell }: Block): string | undefined {
  return TOTAL.test(headName(cell?.rowHeader ?? '')) ? headName(cell?.header ?? '') : undefined;
}

/** The name that a cell is given, 基本支出（年初预算）, then others that a standard metric may have. */
export function cellNames({ cell }: Block, fallback: string): string[] {
  const row = headName(cell?.rowHeader ?? '');
  const column = headName(cell?.header ?? '');
  if (row === '' || column === '') return [row || column || nameIn(fallback)];
  if (VALUE.test(column)) return TOTAL.test(row) ? [row, column] : [row];
  return [`${row}（${column}）`, `${row}${column}`, ...(TOTAL.test(row) ? [column] : [])];
}

function headName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[（(](?:单位[:：])?[^（()）]{1,8}[）)]/g, '')
    .replace(/^其中[:：]?/, '');
}

const CHANGE = /^(?:同比|环比|较|比|增长|增加|上升|提高|提升|下降|减少|降低|压减|增幅|降幅)/;

export function complete(
  own: string,
  actor: string | undefined,
  token: Token,
  { last, first }: ParagraphSoFar,
  begins: boolean,
): { label: string; unsure: boolean } {
  const unit = token.quantity?.unit.name ?? '';
  const before = last?.label.replace(/（[^）]*）$/, '');
  if (CHANGE.test(own) && before !== undefined && token.direction !== undefined)
    return { label: before + own, unsure: false };
  if (/^占/.test(own) && before !== undefined && token.quantity?.unit.dimension === 'ratio')
    return { label: `${before}${own}${/[例重比]$/.test(own) ? '' : '的比重'}`, unsure: false };
  if (own === '') {
    const lead = token.block.text.slice(Math.max(0, token.start - 4), token.start);
    const summed = (begins ? undefined : first)?.label ?? before;
    if (/共|合计|总计|累计/.test(lead) && summed !== undefined) return { label: `${summed}等合计`, unsure: false };
    if (before !== undefined) return { label: withMeasure(before, unit), unsure: true };
    return { label: '', unsure: true };
  }
  if (isIncomplete(own) && actor !== undefined && !own.includes(actor))
    return { label: withMeasure(actor + own, unit), unsure: false };
  return { label: withMeasure(own, unit), unsure: own.length < 2 };
}
