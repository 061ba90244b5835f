import { describe, expect, it } from 'vitest';
import { bindNumbers } from '#prose/bind.ts';
import type { NamedFigure } from '#prose/figure.ts';
import { makeTokenizer } from '#prose/tokenize.ts';
import { parseQuantity } from '#quantity/quantity.ts';
import { parsePeriod } from '#schema/date.ts';
import { paragraph } from './block-of.ts';

function figure(id: string, names: string, value: string, year = '2023'): NamedFigure {
  const { quantity } = parseQuantity(value);
  const period = parsePeriod(year);
  if (quantity === undefined || period === undefined) throw new TypeError(value);
  return { id, names: names.split(' '), quantity, period };
}

const FIGURES = [
  figure('expenditure', '本年支出 支出', '438.39万元'),
  figure('basic', '基本支出', '143.06万元'),
  figure('balance', '收支结余', '-39.25万元'),
  figure('growth', '支出增长率 支出下降', '-7.79%'),
  figure('purchased', '政府购买服务人员', '6人'),
  figure('onPost', '在职人员', '6人'),
  figure('replies', '热线回复率', '100%'),
  figure('completions', '热线办结率', '100%'),
  figure('calls', '热线来电', '177321件'),
  figure('now', '设备购置', '25.00万元'),
  figure('then', '设备购置', '25.00万元', '2022'),
  figure('elevators', '加装电梯', '38部'),
  figure('a', '甲厅受理', '120件'),
  figure('b', '乙厅受理', '120件'),
];
const tokenizer = makeTokenizer([], new Set());

/** Ids each number of the text is bound to. */
const bound = (text: string) =>
  bindNumbers([paragraph(text)], FIGURES, tokenizer).bindings.map(({ figures }) =>
    figures.map(({ id }) => id).join('|'),
  );

describe('binding of numbers to figures', () => {
  it.each([
    ['支出438.39万元，其中基本支出143.06万元。', ['expenditure', 'basic']],
    ['支出4383900元。', ['expenditure']],
    ['支出约0.04亿元。', ['expenditure']],
    ['支出为− 438.39万元。', ['']],
    ['支出为负438.39万元。', ['']],
    ['热线办结率为−100%。', ['']],
    ['收支结余-39.25万元。', ['balance']],
    ['收支结余为负39.25万元。', ['balance']],
    ['收支结余39.25万元。', ['']],
    ['收支相抵，超支39.25万元。', ['balance']],
    ['支出0.05亿元。', ['']],
    ['支出比上年下降7.79%。', ['growth']],
    ['支出增长率为 -7.79%。', ['growth']],
    ['在职人员6人，政府购买服务人员6人。', ['onPost', 'purchased']],
    ['热线办结率、回复率分别为100%、100%。', ['completions', 'replies']],
    ['热线办结率100%。', ['completions']],
    ['两项均为100%。', ['']],
    ['热线来电近18万件。', ['calls']],
    ['热线来电17.7万件。', ['calls']],
    ['热线来电17.6万件。', ['']],
    ['2022年设备购置25.00万元，2023年设备购置25.00万元。', ['then', 'now']],
    ['上年设备购置25.00万元。', ['then']],
    ['加装电梯38部。', ['elevators']],
    ['加装电梯83部。', ['']],
    ['甲厅受理120件，乙厅受理120件。', ['a', 'b']],
    ['受理120件。', ['a|b']],
    ['走访6人次。', ['']],
    ['共开会6次。', ['']],
  ])('%s', (text, expected) => {
    expect(bound(text)).toEqual(expected);
  });
});
