import { plain } from '#verify/table/cell.ts';

/** How far up a total stands: a 小计 is covered by a 合计, that by a 总计. */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5;

/** What a row's name says about its place among the rows. */
export interface RowOrder {
  /** Words without numbering and 其中. */
  name: string;
  /** 0 for a row that is no total. */
  rank: Rank;
  /** 其中：… */
  partOf: boolean;
  /** -1 for 减：… */
  sign: 1 | -1;
  /** Depth that the numbering stands for: 一、 1, （一） 2, 1. 3, 1.1 4; undefined without numbering. */
  marker: number | undefined;
  /** Code of a budget item (20101), where a longer one lies within a shorter one. */
  code: string | undefined;
  /** White space before the name, in half-width characters. */
  indent: number;
  /** Rates and averages are not added up. */
  additive: boolean;
}

const MARKERS: ReadonlyArray<readonly [RegExp, number]> = [
  [/^[一二三四五六七八九十]{1,3}[、.]/, 1],
  [/^\([一二三四五六七八九十]{1,3}\)[、.]?/, 2],
  [/^\d{1,2}\.\d{1,2}\.\d{1,2}(?![\d.])[、]?/, 5],
  [/^\d{1,2}\.\d{1,2}(?![\d.])[、]?/, 4],
  [/^\d{1,2}[、.](?!\d)/, 3],
  [/^\(\d{1,2}\)[、.]?/, 6],
];
const WHOLE_MARKER = /^[一二三四五六七八九十]{1,3}$/;
const CODE = /^\d{3,9}(?=$|[^\d.,年%])/;
const PART = /^(?:其中:?|其:)(?=\S)/;
const TOTALS: ReadonlyArray<readonly [RegExp, Rank]> = [
  [/^总\s*计$|^总额$|^总数$/, 5],
  [/总计$|总额$|总支出$|总收入$|^总计|^年度资金总额/, 4],
  [/^(?:合计|共计|合计数|全年合计|总和|总分)$/, 3],
  [/(?:合计|共计)$|^(?:合计|共计)/, 2],
  [/小计$|^小计/, 1],
];
const NOT_ADDITIVE = /率$|占比|比重|平均|人均|户均|满意度|百分比|^(?:结余|差额|增减)/;

/** Reads the label cells of a row, in order and as written. */
export function readRowOrder(labels: readonly string[]): RowOrder {
  const cells = labels.map(plain).filter((text) => text !== '');
  const order: RowOrder = {
    name: '',
    rank: 0,
    partOf: false,
    sign: 1,
    marker: undefined,
    code: undefined,
    indent: indentOf(labels),
    additive: true,
  };
  const words = cells.flatMap((cell) => {
    const rest = takeMarks(cell, order);
    return rest === '' ? [] : [rest];
  });
  order.name = words.join(' ');
  order.rank = Math.max(0, ...words.map(rankOf)) as Rank;
  order.additive = !words.some((word) => NOT_ADDITIVE.test(word));
  return order;
}

/** Takes numbering, code, sign and 其中 off a name. */
function takeMarks(cell: string, order: RowOrder): string {
  let rest = cell;
  const code = CODE.exec(rest)?.[0];
  if (code !== undefined && order.code === undefined) {
    order.code = code;
    rest = rest.slice(code.length);
  }
  if (WHOLE_MARKER.test(rest)) {
    order.marker ??= 1;
    return '';
  }
  for (const [pattern, depth] of MARKERS) {
    const mark = pattern.exec(rest)?.[0];
    if (mark === undefined) continue;
    order.marker ??= depth;
    rest = rest.slice(mark.length);
    break;
  }
  if (/^\d{1,2}$/.test(rest)) return '';
  const part = PART.exec(rest)?.[0];
  if (part !== undefined) {
    order.partOf = true;
    rest = rest.slice(part.length);
  }
  const signed = /^([加减])[:：]/.exec(rest);
  if (signed !== null) {
    if (signed[1] === '减') order.sign = -1;
    rest = rest.slice(2);
  }
  return rest.replace(/^[:、.]/, '');
}

function rankOf(word: string): Rank {
  const bare = word.replace(/\([^()]*\)/g, '');
  return TOTALS.find(([pattern]) => pattern.test(bare))?.[1] ?? 0;
}

function indentOf(labels: readonly string[]): number {
  const first = labels.find((label) => label.trim() !== '') ?? '';
  let indent = 0;
  for (const character of first) {
    if (!/\s/.test(character)) break;
    indent += character === '\u3000' || character === '\u2003' ? 2 : 1;
  }
  return indent;
}
