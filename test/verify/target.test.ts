import { describe, expect, it } from 'vitest';
import { type Goal, readGoal } from '#verify/target.ts';
import { fractionText } from '../quantity/fraction-text.ts';

const none = new Set<string>();

function summary(goal: Goal): string {
  if (goal.kind === 'none') return 'none';
  if (goal.kind === 'state') return goal.state;
  if (goal.kind === 'words') return 'words';
  const { sign, quantity, upper, hasUnit, change } = goal;
  const unit = hasUnit ? quantity.unit.name : '';
  const end = upper === undefined ? '' : `..${fractionText(upper.number)}`;
  return `${sign} ${fractionText(quantity.number)}${end}${unit}${change === undefined ? '' : ` ${change}`}`;
}

describe('readGoal', () => {
  it.each([
    ['≥95%', 'at-least 95%'],
    ['≧95％', 'at-least 95%'],
    ['>=95%', 'at-least 95%'],
    ['＞＝95%', 'at-least 95%'],
    ['>95%', 'at-least 95%'],
    ['≤30万元', 'at-most 30万元'],
    ['<=30万元', 'at-most 30万元'],
    ['=100%', 'exactly 100%'],
    ['═12个', 'exactly 12个'],
    ['﹦12个', 'exactly 12个'],
    ['95%', 'plain 95%'],
    ['95', 'plain 95'],
    ['≥95', 'at-least 95'],
    ['1', 'plain 1'],
    ['0件', 'plain 0件'],
    ['-5%', 'plain -5%'],
    ['≤-5%', 'at-most -5%'],
    ['1,350个', 'plain 1350个'],
    ['不低于95%', 'at-least 95%'],
    ['不少于12场', 'at-least 12场'],
    ['不超过30万元', 'at-most 30万元'],
    ['控制在30万元以内', 'at-most 30万元'],
    ['50个以上', 'at-least 50个'],
    ['50以上', 'at-least 50'],
    ['达到95%以上', 'at-least 95%'],
    ['满意度≥90%', 'at-least 90%'],
    ['≥100百分比', 'at-least 100百分比'],
    ['八个', 'plain 8个'],
    ['≥95%（抽样调查）', 'at-least 95%'],
    ['80%—90%', 'range 80..90%'],
    ['80-90%', 'range 80..90%'],
    ['3～5天', 'range 3..5天'],
    ['80%至90%', 'range 80..90%'],
    ['下降≥5%', 'at-least 5% down'],
    ['增长6.2%', 'plain 31/5% up'],
    ['降至10%', 'at-most 10%'],
    ['是', 'yes'],
    ['完成', 'yes'],
    ['已完成', 'yes'],
    ['全部完成', 'yes'],
    ['按时完成', 'yes'],
    ['否', 'no'],
    ['未完成', 'no'],
    ['不达标', 'no'],
    ['无', 'no'],
    ['部分完成', 'partly'],
    ['明显改善', 'words'],
    ['基本完成', 'words'],
    ['有所提升', 'words'],
    ['一级', 'words'],
    ['达成预期指标', 'yes'],
    ['2023年12月底前', 'words'],
    ['每月≥2次', 'words'],
    ['2022-2023', 'words'],
    ['—', 'none'],
    ['/', 'none'],
  ])('reads %s as %s', (text, expected) => {
    expect(summary(readGoal(text, none))).toBe(expected);
  });

  it('knows the measure words of the site', () => {
    expect(summary(readGoal('≥12桌', none))).toBe('words');
    expect(summary(readGoal('≥12桌', new Set(['桌'])))).toBe('at-least 12桌');
  });

  it('has nothing to say of a blank', () => {
    expect(readGoal(undefined, none)).toEqual({ kind: 'none' });
  });
});
