import { describe, expect, it } from 'vitest';
import { termsOf } from '#render/report/statement.ts';

describe('the terms of a relation', () => {
  const inherited = ['constructor', 'hasOwnProperty', 'isPrototypeOf', 'toLocaleString', 'toString', 'valueOf'];

  it.each(inherited)('are words for the id %s, which every object has a property of', (id) => {
    const [first, , third] = termsOf(`${id} = sum(${id}.*)`, new Map(), {});
    expect(first).toEqual({ text: `${id}（未公布）`, value: null, href: null });
    expect(third?.text).toBe('合计');
  });

  it('have the signs and words of arithmetic', () => {
    const terms = termsOf('rate = growth(a) * 2 / b - 1', new Map(), { a: '支出' });
    expect(terms.map(({ text }) => text).join(' ')).toBe(
      'rate（未公布） = 增长率 （ 支出（未公布） ） × 2 ÷ b（未公布） − 1',
    );
  });
});
