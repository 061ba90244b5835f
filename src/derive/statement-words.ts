import { withoutAdvice } from '#schema/finding.ts';

const ID = /[a-z][A-Za-z0-9]*(?:\.[a-z0-9][A-Za-z0-9]*)*/g;
const OPERATORS: ReadonlyArray<readonly [RegExp, string]> = [
  [/<=/g, '≤'],
  [/>=/g, '≥'],
  [/\s*\*\s*/g, ' × '],
  [/\s*\/\s*/g, ' ÷ '],
  [/\s-\s/g, ' − '],
];

/**
 * A relation in the words of its figures, `支出 = 基本支出 + 项目支出`. A statement that is a sentence already is left
 * as it is.
 */
export function statementInWords(statement: string, label: (id: string) => string): string {
  if (!/^[\x20-\x7e]+$/.test(statement)) return statement;
  const calls = statement
    .replace(/sum\(([\w.]+)\.\*\)/g, (_, id: string) => `${label(id)}各部分合计`)
    .replace(/growth\(([\w.@]+)\)/g, (_, id: string) => `${label(id)}的增长率`)
    .replace(/([\w.]+)@prev/g, (_, id: string) => `${label(id)}（上年）`)
    .replace(/([\w.]+)@(\d{4})/g, (_, id: string, year: string) => `${label(id)}（${year}年）`);
  const operators = OPERATORS.reduce((text, [sign, word]) => text.replace(sign, word), calls);
  return operators.replace(ID, label);
}

/** What a finding says to readers: without the closing advice to the editor. */
export function messageForReaders(message: string): string {
  return `${withoutAdvice(message)}。`;
}
