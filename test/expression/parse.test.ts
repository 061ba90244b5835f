import { describe, expect, it } from 'vitest';
import { parseRelation } from '#expression/parse.ts';
import { type Expression, isCalculated, RelationError, references } from '#expression/syntax.ts';
import { decimalText } from '#quantity/rational.ts';

/** The tree as text, every operation in brackets. */
function written(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return decimalText(expression.value, 4);
    case 'figure':
      return at(expression.id, expression.at);
    case 'sum':
      return at(`sum ${expression.prefix}`, expression.at);
    case 'growth':
      return at(`growth ${expression.id}`, expression.at);
    case 'negative':
      return `(-${written(expression.operand)})`;
    case 'binary':
      return `(${written(expression.left)} ${expression.operator} ${written(expression.right)})`;
  }
}

function at(name: string, year: string | number | undefined): string {
  return year === undefined ? name : `${name}@${year}`;
}

describe('parseRelation', () => {
  it.each([
    ['a = b', 'a', '=', 'b'],
    ['a = b + c - d', 'a', '=', '((b + c) - d)'],
    ['a = b - c - d', 'a', '=', '((b - c) - d)'],
    ['a = b / c / d', 'a', '=', '((b / c) / d)'],
    ['a = b + c * d', 'a', '=', '(b + (c * d))'],
    ['a = (b + c) * d', 'a', '=', '((b + c) * d)'],
    ['a = g / (v - g)', 'a', '=', '(g / (v - g))'],
    ['a = -b', 'a', '=', '(-b)'],
    ['a = --b', 'a', '=', '(-(-b))'],
    ['a = b * -2', 'a', '=', '(b * (-2))'],
    ['a <= b', 'a', '<=', 'b'],
    ['a >= 0.9 * b', 'a', '>=', '(0.9 * b)'],
    ['a + b = c', '(a + b)', '=', 'c'],
    ['  a  =  b  ', 'a', '=', 'b'],
    ['a=b+c', 'a', '=', '(b + c)'],
    ['a == b', 'a', '=', 'b'],
    ['a ＝ b ＋ c － d', 'a', '=', '((b + c) - d)'],
    ['a ═ b × c ÷ d', 'a', '=', '((b * c) / d)'],
    ['a ≤ （b）', 'a', '<=', 'b'],
    ['a ≥ b', 'a', '>=', 'b'],
    ['expenditure.basic = expenditure.basic@prev', 'expenditure.basic', '=', 'expenditure.basic@prev'],
    ['a = b@2022', 'a', '=', 'b@2022'],
    ['a = b＠prev', 'a', '=', 'b@prev'],
    ['x = sum(x.*)', 'x', '=', 'sum x'],
    ['x = sum(x.*@prev)', 'x', '=', 'sum x@prev'],
    ['x = sum(x.*)@2021', 'x', '=', 'sum x@2021'],
    ['x = growth(a.b)', 'x', '=', 'growth a.b'],
    ['x = growth(a@2022)', 'x', '=', 'growth a@2022'],
    ['sums = growths', 'sums', '=', 'growths'],
    ['sum = prev', 'sum', '=', 'prev'],
  ])('%s', (text, left, comparison, right) => {
    const relation = parseRelation(text);
    expect([written(relation.left), relation.comparison, written(relation.right)]).toEqual([left, comparison, right]);
    expect(relation.text).toBe(text);
  });

  it.each([
    ['', 1, /算式到此为止/],
    ['a', 2, /此处应为= 或 <= 或 >=，现为算式到此为止/],
    ['a =', 4, /此处应为数据编号、数字或括号/],
    ['= a', 1, /现为“=”/],
    ['a = b = c', 7, /此处应为算式结束，现为“=”/],
    ['a = b +', 8, /算式到此为止/],
    ['a = b c', 7, /此处应为算式结束，现为“c”/],
    ['a = (b + c', 11, /此处应为右括号 \)，现为算式到此为止/],
    ['a = b)', 6, /现为“\)”/],
    ['a = b ! c', 7, /算式里不认识“!”/],
    ['a = 支出', 5, /算式里不认识“支”/],
    ['a = B', 5, /算式里不认识“B”/],
    ['a = x.*', 5, /此处应为sum\(x\.\*\)/],
    ['a = sum(x)', 9, /此处应为sum\(expenditure\.\*\) 这样的写法，现为“x”/],
    ['a = growth(x.*)', 12, /此处应为growth\(expenditure\) 这样的写法/],
    ['a = growth(3)', 12, /现为“3”/],
    ['a = b@', 7, /此处应为prev 或四位年份/],
    ['a = b@next', 7, /现为“next”/],
    ['a = b@22', 7, /现为“22”/],
    ['a = 1.', 6, /算式里不认识“\.”/],
    ['a < b', 3, /算式里不认识“<”/],
    [`a = ${'('.repeat(60)}b`, 46, /层次过深/],
  ])('refuses %s at column %i', (text, column, message) => {
    const error = refusal(text);
    expect(error.message).toMatch(message);
    expect(error.column).toBe(column);
    expect(error.messageEn).toMatch(/^[\x20-\x7e]+$|支|“/);
  });
});

function refusal(text: string): RelationError {
  try {
    parseRelation(text);
  } catch (error) {
    if (error instanceof RelationError) return error;
    throw error;
  }
  throw new Error(`${text} was read`);
}

describe('what an expression names and is', () => {
  it('lists references in order, with repetitions', () => {
    const { right } = parseRelation('t = a + sum(x.*) / -a + growth(g) * 2');
    expect(references(right).map((one) => ('id' in one ? one.id : `${one.prefix}.*`))).toEqual(['a', 'x.*', 'a', 'g']);
  });

  it.each([
    ['t = a', false],
    ['t = a + b - sum(x.*)', false],
    ['t = -a', false],
    ['t = a / 7', true],
    ['t = a + b * 2', true],
    ['t = -(a / b)', true],
    ['t = growth(a)', true],
  ])('%s is calculated: %s', (text, expected) => {
    expect(isCalculated(parseRelation(text).right)).toBe(expected);
  });
});
