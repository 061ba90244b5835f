import { chineseNumeral } from '#quantity/chinese-numeral.ts';
import { narrativeTexts, type ReportText } from '#verify/report-text.ts';
import type { Subject } from '#verify/subject.ts';
import { oncePerReport } from '#verify/workings.ts';

/** 一、（一）1. （1）: the four levels of numbering, from the outermost. */
export type NumberRank = 1 | 2 | 3 | 4;

/** A heading or a numbered paragraph of the narrative. */
export interface OutlineEntry {
  text: ReportText;
  /** 2 to 4 for ##, ###, ####; undefined for a paragraph. */
  depth: number | undefined;
  /** Undefined for a heading without a number. */
  number: { written: string; value: number; rank: NumberRank } | undefined;
  /** The words after the number. */
  title: string;
}

const MARKS: ReadonlyArray<readonly [NumberRank, RegExp]> = [
  [1, /^\s*(([一二三四五六七八九十]{1,3})[、.．])\s*/],
  [2, /^\s*([（(]\s*([一二三四五六七八九十]{1,3})\s*[）)])[、.．]?\s*/],
  [3, /^\s*((\d{1,2})(?:[.．](?!\d)|、))\s*/],
  [4, /^\s*([（(]\s*(\d{1,2})\s*[）)])[、.．]?\s*/],
];

/** Headings, and paragraphs that begin with a number, in order. */
export const outlineOf: (subject: Subject) => readonly OutlineEntry[] = oncePerReport(makeOutline);

/** `rank` 2, value 3: （三）. */
export function numberText(rank: NumberRank, value: number): string {
  if (rank === 3) return `${value}.`;
  if (rank === 4) return `（${value}）`;
  return rank === 1 ? `${chinese(value)}、` : `（${chinese(value)}）`;
}

function makeOutline(subject: Subject): OutlineEntry[] {
  const depths = new Map(
    [...subject.report.narrative.byNode].map(([node, block]) => [
      block,
      node.type === 'heading' ? node.depth : undefined,
    ]),
  );
  return narrativeTexts(subject).flatMap((text) => {
    const { block } = text;
    if (block === undefined || block.kind === 'cell') return [];
    const depth = depths.get(block);
    const number = numberOf(text.text);
    if (depth === undefined && number === undefined) return [];
    return [{ text, depth, number, title: text.text.slice(number?.length ?? 0).trim() }];
  });
}

function numberOf(text: string): (NonNullable<OutlineEntry['number']> & { length: number }) | undefined {
  for (const [rank, mark] of MARKS) {
    const match = mark.exec(text);
    if (match === null) continue;
    const [whole, written = '', digits = ''] = match;
    const value = /^\d/.test(digits) ? Number(digits) : Number(chineseNumeral(digits) ?? 0n);
    if (value > 0) return { written, value, rank, length: whole.length };
  }
  return undefined;
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function chinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${ten}${DIGITS[value % 10]}`;
}
