import { describe, expect, it } from 'vitest';
import { parseQuantity, type Qualifier, type QuantityProblem } from '#quantity/quantity.ts';
import { decimalText } from '#quantity/rational.ts';

type Valid = readonly [text: string, number: string, unit: string, value: string, qualifier?: Qualifier];

/** As published: the number before the unit, the unit's name, and the value in the base unit of its dimension. */
const money: readonly Valid[] = [
  ['439.62万元', '439.62', '万元', '4396200'],
  ['438.39 万元', '438.39', '万元', '4383900'],
  ['1.23万元', '1.23', '万元', '12300'],
  ['0万元', '0', '万元', '0'],
  ['0.00万元', '0.00', '万元', '0'],
  ['52.800000万元', '52.800000', '万元', '528000'],
  ['10.0万元', '10.0', '万元', '100000'],
  ['-2.66万元', '-2.66', '万元', '-26600'],
  ['−2.66万元', '-2.66', '万元', '-26600'],
  ['－2.66万元', '-2.66', '万元', '-26600'],
  ['3.2亿元', '3.2', '亿元', '320000000'],
  ['137.78亿元', '137.78', '亿元', '13778000000'],
  ['1.05万亿元', '1.05', '万亿元', '1050000000000'],
  ['11,122,315.04元', '11122315.04', '元', '11122315.04'],
  ['11，122，315.04元', '11122315.04', '元', '11122315.04'],
  ['11 122 315.04 元', '11122315.04', '元', '11122315.04'],
  ['88,799,814.14元', '88799814.14', '元', '88799814.14'],
  ['三千万元', '3000', '万元', '30000000'],
  ['两亿元', '2', '亿元', '200000000'],
  ['5角', '5', '角', '0.5'],
  ['2400元/年', '2400', '元/年', '2400'],
  ['14000元/户', '14000', '元/户', '14000'],
  ['1.2万元/人', '1.2', '万元/人', '12000'],
  ['439.62\n万元', '439.62', '万元', '4396200'],
];

const shares: readonly Valid[] = [
  ['99.56%', '99.56', '%', '0.9956'],
  ['99.56％', '99.56', '%', '0.9956'],
  ['９９．５６％', '99.56', '%', '0.9956'],
  ['100%', '100', '%', '1'],
  ['0%', '0', '%', '0'],
  ['-8.19%', '-8.19', '%', '-0.0819'],
  ['100百分比', '100', '百分比', '1'],
  ['3.5‰', '3.5', '‰', '0.0035'],
  ['2.5倍', '2.5', '倍', '2.5'],
  ['1.3个百分点', '1.3', '个百分点', '0.013'],
  ['0.25百分点', '0.25', '百分点', '0.0025'],
];

const counts: readonly Valid[] = [
  ['177321件', '177321', '件', '177321'],
  ['1,098,798件', '1098798', '件', '1098798'],
  ['１，０９８，７９８件', '1098798', '件', '1098798'],
  ['17.7万件', '17.7', '万件', '177000'],
  ['13772宗', '13772', '宗', '13772'],
  ['８个', '8', '个', '8'],
  ['八个', '8', '个', '8'],
  ['十二项', '12', '项', '12'],
  ['二十三场', '23', '场', '23'],
  ['三百零五户', '305', '户', '305'],
  ['两个', '2', '个', '2'],
  ['〇起', '0', '起', '0'],
  ['345人次', '345', '人次', '345'],
  ['1.2万人次', '1.2', '万人次', '12000'],
  ['6人', '6', '人', '6'],
  ['10 名', '10', '名', '10'],
  ['16971户', '16971', '户', '16971'],
  ['3千人', '3', '千人', '3000'],
  ['20家', '20', '家', '20'],
  ['36份', '36', '份', '36'],
  ['28宗', '28', '宗', '28'],
  ['40篇', '40', '篇', '40'],
  ['5台（套）', '5', '台(套)', '5'],
  ['12艘', '12', '艘', '12'],
  ['350盏', '350', '盏', '350'],
  ['20个工作日', '20', '个工作日', '20'],
  ['11个月', '11', '个月', '11'],
  ['365天', '365', '天', '365'],
];

const others: readonly Valid[] = [
  ['98.6分', '98.6', '分', '98.6'],
  ['100分', '100', '分', '100'],
  ['3300平方米', '3300', '平方米', '3300'],
  ['1.5万平方米', '1.5', '万平方米', '15000'],
  ['120㎡', '120', 'm2', '120'],
  ['3亩', '3', '亩', '2000'],
  ['12.4公顷', '12.4', '公顷', '124000'],
  ['2.53km', '2.53', 'km', '2530'],
  ['2.53公里', '2.53', '公里', '2530'],
  ['5千米', '5', '千米', '5000'],
  ['600立方米', '600', '立方米', '600'],
  ['8小时', '8', '小时', '8'],
  ['30分钟', '30', '分钟', '0.5'],
  ['2.5吨', '2.5', '吨', '2500'],
  ['7.5公斤', '7.5', '公斤', '7.5'],
  ['1200千瓦时', '1200', '千瓦时', '1200'],
  ['3000度', '3000', '度', '3000'],
];

const qualified: readonly Valid[] = [
  ['≥95%', '95', '%', '0.95', 'at-least'],
  ['≧95%', '95', '%', '0.95', 'at-least'],
  ['>=95%', '95', '%', '0.95', 'at-least'],
  ['≥100百分比', '100', '百分比', '1', 'at-least'],
  ['不低于90%', '90', '%', '0.9', 'at-least'],
  ['不少于23场', '23', '场', '23', 'at-least'],
  ['90%以上', '90', '%', '0.9', 'at-least'],
  ['90%及以上', '90', '%', '0.9', 'at-least'],
  ['≤30万元', '30', '万元', '300000', 'at-most'],
  ['不超过30万元', '30', '万元', '300000', 'at-most'],
  ['控制在30万元以内', '30', '万元', '300000', 'at-most'],
  ['5个工作日内', '5', '个工作日', '5', 'at-most'],
  ['5个工作日以内', '5', '个工作日', '5', 'at-most'],
  ['超500件', '500', '件', '500', 'more-than'],
  ['超过3.2亿元', '3.2', '亿元', '320000000', 'more-than'],
  ['>95%', '95', '%', '0.95', 'more-than'],
  ['不足1%', '1', '%', '0.01', 'less-than'],
  ['＜1%', '1', '%', '0.01', 'less-than'],
  ['约1000平方米', '1000', '平方米', '1000', 'about'],
  ['大约20人', '20', '人', '20', 'about'],
  ['300人左右', '300', '人', '300', 'about'],
  ['约300人左右', '300', '人', '300', 'about'],
  ['近3000人', '3000', '人', '3000', 'nearly'],
  ['将近两千人', '2000', '人', '2000', 'nearly'],
  ['300余人', '300', '人', '300', 'and-more'],
  ['20余场', '20', '场', '20', 'and-more'],
  ['20多家', '20', '家', '20', 'and-more'],
  ['1.2万余件', '1.2', '万件', '12000', 'and-more'],
  ['三百余户', '300', '户', '300', 'and-more'],
  ['3亿多元', '3', '亿元', '300000000', 'and-more'],
];

const refused: ReadonlyArray<readonly [text: string, kind: QuantityProblem['kind'], suggestion?: string]> = [
  ['', 'empty'],
  ['  ', 'empty'],
  ['439.62', 'no-unit'],
  ['八', 'no-unit'],
  ['≥95', 'no-unit'],
  ['300余', 'no-unit'],
  ['万元', 'not-a-number'],
  ['若干件', 'not-a-number'],
  ['.5万元', 'not-a-number'],
  ['--5万元', 'not-a-number'],
  ['NaN元', 'not-a-number'],
  ['Infinity元', 'not-a-number'],
  ['二百五万元', 'unknown-unit'],
  ['不低于90%以下', 'unknown-unit'],
  ['千元', 'not-a-number'],
  ['439.62刀', 'unknown-unit'],
  ['439.62万元整', 'unknown-unit', '439.62万元'],
  ['12.万元', 'unknown-unit'],
  ['1e5元', 'unknown-unit'],
  ['0x10元', 'unknown-unit'],
  ['1.098.798件', 'unknown-unit'],
  ['50/60件', 'unknown-unit'],
  ['80~90件', 'unknown-unit'],
  ['3亿2000万元', 'unknown-unit'],
  ['50万%', 'unknown-unit'],
  ['5constructor', 'unknown-unit'],
  ['1,0987件', 'grouping', '10987'],
  ['10,98件', 'grouping', '1098'],
  [',100件', 'not-a-number'],
  ['1,098,件', 'grouping', '1098'],
  ['1234567890123456789012345件', 'too-long'],
];

describe('parseQuantity', () => {
  for (const [text, number, unit, value, qualifier] of [...money, ...shares, ...counts, ...others, ...qualified]) {
    it(`reads ${text}`, () => {
      const { quantity, problem } = parseQuantity(text);
      expect(problem).toBeUndefined();
      expect(quantity && decimalText(quantity.number, 12, quantity.decimals)).toBe(number);
      expect(quantity?.unit.name).toBe(unit);
      expect(quantity && decimalText(quantity.value, 12)).toBe(value);
      expect(quantity?.qualifier).toBe(qualifier);
    });
  }

  it.each<readonly [text: string, decimals: number, step: string]>([
    ['439.62万元', 2, '100'],
    ['10.0万元', 1, '1000'],
    ['10万元', 0, '10000'],
    ['52.800000万元', 6, '0.01'],
    ['99.56%', 2, '0.0001'],
    ['1,098,798件', 0, '1'],
    ['17.7万件', 1, '1000'],
    ['三千万元', 0, '10000'],
  ])('keeps the published precision of %s', (text, decimals, step) => {
    const { quantity } = parseQuantity(text);
    expect(quantity?.decimals).toBe(decimals);
    expect(quantity && decimalText(quantity.step, 12)).toBe(step);
  });

  it.each<readonly [text: string, kept: string]>([
    ['439.62 万元', '439.62万元'],
    ['９９．５６％', '９９．５６％'],
    ['八 个', '八个'],
  ])('keeps the text of %s', (text, kept) => {
    expect(parseQuantity(text).quantity?.text).toBe(kept);
  });

  for (const [text, kind, suggestion] of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      const { quantity, problem } = parseQuantity(text);
      expect(quantity).toBeUndefined();
      expect(problem?.kind).toBe(kind);
      if (suggestion !== undefined) expect(problem?.suggestion).toBe(suggestion);
    });
  }

  it("reads the site's own measure words, and only those", () => {
    const measures = new Set(['畦']);
    expect(parseQuantity('12畦', measures).quantity?.unit).toMatchObject({ name: '畦', dimension: 'count' });
    expect(parseQuantity('12畦').problem?.kind).toBe('unknown-unit');
    expect(parseQuantity('12垄', measures).problem?.kind).toBe('unknown-unit');
  });
});
