import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTokenizer } from '#prose/tokenize.ts';
import { parseQuantity } from '#quantity/quantity.ts';
import { decimal, rational } from '#quantity/rational.ts';
import { sliceOf } from '../depth.ts';
import { fractionText } from '../quantity/fraction-text.ts';
import { cellOf, paragraph } from './block-of.ts';

const tokenizer = makeTokenizer([{ term: '12345', note: '热线' }], new Set());
const units = fc.constantFrom(
  '万元',
  '亿元',
  '元',
  '%',
  '‰',
  '个百分点',
  '件',
  '人次',
  '个',
  '户',
  '公里',
  '平方米',
  '元/人',
  '万人次',
);
const digits = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, decimals, part]) =>
    decimals === 0 ? `${whole}` : `${whole}.${String(part).padStart(decimals, '0').slice(-decimals)}`,
  );
const gap = fc.constantFrom('', ' ', '\n', '\u00a0', '  ');
const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const text = fc.string({
  unit: fc.constantFrom(
    ...'零一二三十百千万第年月日号个项件元%－-—〔〕（）0123456789.,，。、：约近超余多以上下降增长率分别为\n aG',
  ),
  maxLength: 60,
});

describe('tokenizer', () => {
  it('reads a quantity as parseQuantity does, whatever white space and width', () => {
    fc.assert(
      fc.property(digits, units, gap, fc.boolean(), (number, unit, space, isWide) => {
        const { quantity } = parseQuantity(`${number}${unit}`);
        const found = tokenizer.tokens(paragraph(`实际完成${isWide ? wide(number) : number}${space}${unit}，属实。`));
        expect(found.map((token) => fractionText(token.quantity?.value))).toEqual([fractionText(quantity?.value)]);
        expect(found[0]?.quantity?.decimals).toBe(quantity?.decimals);
      }),
      { numRuns: sliceOf(100, 2500) },
    );
  });

  it('reads thousands commas as no commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (number) => {
        const grouped = String(number).replace(/\B(?=(\d{3})+$)/g, ',');
        const [token] = tokenizer.tokens(paragraph(`共${grouped}件。`));
        expect(token?.quantity?.value.equals(rational(number))).toBe(true);
      }),
    );
  });

  it('gives tokens in order, without overlaps, with the text they stand for', () => {
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const token of tokenizer.tokens(paragraph(source))) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(source.slice(token.start, token.end)).toBe(token.text);
          end = token.end;
        }
      }),
      { numRuns: sliceOf(600, 15000) },
    );
  });

  it('gives a table cell the unit of its header', () => {
    fc.assert(
      fc.property(digits, fc.constantFrom('万元', '件', '%'), (number, unit) => {
        const [token] = tokenizer.tokens(cellOf(number, `执行数（${unit}）`, '基本支出'));
        expect(token?.quantity?.unit.name).toBe(unit);
        expect(token?.quantity?.number.equals(decimal(number))).toBe(true);
      }),
    );
  });
});
