import { describe, expect, it } from 'vitest';
import { attain } from '#verify/attainment.ts';
import { readGoal } from '#verify/target.ts';
import { fractionText } from '../quantity/fraction-text.ts';

const none = new Set<string>();

function attained(target: string, actual: string, label = '指标'): string {
  const result = attain(readGoal(target, none), readGoal(actual, none), label, 'half-up');
  if ('reason' in result) return 'unknown';
  const share = result.share?.nominal;
  return `${result.attained}${share === undefined ? ' ?' : result.attained === 'met' ? '' : ` ${fractionText(share)}`}`;
}

describe('attain', () => {
  it.each([
    ['≥95%', '96.2%', 'met'],
    ['≥95%', '95%', 'met'],
    ['>95%', '95%', 'met'],
    ['≥95%', '93.2%', 'missed 466/475'],
    ['≥95.3%', '95%', 'rounding 950/953'],
    ['≥100%', '72.74%', 'missed 3637/5000'],
    ['≥2200篇', '2859篇', 'met'],
    ['≥150场', '136场', 'missed 68/75'],
    ['≤11%', '10.8%', 'met'],
    ['≤30分钟', '35分钟', 'missed 6/7'],
    ['≤40件', '42件', 'missed 20/21'],
    ['≤30万元', '0万元', 'met'],
    ['≤0%', '-3%', 'met'],
    ['≤0%', '5%', 'missed ?'],
    ['≤0件', '2件', 'missed ?'],
    ['0件', '0件', 'met'],
    ['0件', '2件', 'missed ?'],
    ['0起', '无', 'met'],
    ['≥0.5亿元', '4800万元', 'missed 24/25'],
    ['=100%', '100%', 'met'],
    ['=12个', '11个', 'missed 11/12'],
    ['=12个', '13个', 'unknown'],
    ['95%', '93%', 'missed 93/95'],
    ['12个', '15个', 'met'],
    ['80%—90%', '85%', 'met'],
    ['80%—90%', '90%', 'met'],
    ['80%—90%', '79.6%', 'missed 199/200'],
    ['80%—90%', '95%', 'unknown'],
    ['≥95', '96.2%', 'met'],
    ['≥95%', '96.2', 'met'],
    ['≥95%', '1', 'met'],
    ['100%', '1', 'met'],
    ['100%', '100', 'met'],
    ['100%', '0.98', 'missed 49/50'],
    ['1', '98%', 'missed 49/50'],
    ['95', '0.96', 'unknown'],
    ['≤1%', '0.8', 'unknown'],
    ['≥100百分比', '100', 'met'],
    ['≥50', '55个', 'met'],
    ['≥95%', '≥95%', 'met'],
    ['≥95%', '≥90%', 'unknown'],
    ['≥95%', '12个', 'unknown'],
    ['≥95%', '达成预期指标', 'unknown'],
    ['≥5元/人', '200元', 'unknown'],
    ['下降≥5%', '下降6.2%', 'met'],
    ['下降≥5%', '6.2%', 'unknown'],
    ['增长≥5%', '6.2%', 'met'],
    ['是', '是', 'met'],
    ['完成', '已完成', 'met'],
    ['是', '否', 'missed ?'],
    ['否', '是', 'missed ?'],
    ['完成', '部分完成', 'missed ?'],
    ['完成', '100%', 'met'],
    ['100%', '已完成', 'met'],
    ['100%', '未完成', 'missed ?'],
    ['完成', '80%', 'missed ?'],
    ['明显改善', '有所改善', 'unknown'],
    ['30万元', '30万元', 'met'],
    ['30万元', '29.5万元', 'unknown'],
    ['5天', '3天', 'unknown'],
  ])('of %s with %s says %s', (target, actual, expected) => {
    expect(attained(target, actual)).toBe(expected);
  });

  it('does not guess the direction of a plain target whose name says that less may be better', () => {
    expect(attained('40次', '35次', '投诉次数')).toBe('unknown');
    expect(attained('90%', '85%', '支出完成率')).toBe('missed 17/18');
  });
});
