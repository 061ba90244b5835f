import { describe, expect, it } from 'vitest';
import { count, decimalFigure, type FigureDraft, publishedText, rate } from '#generate/figures.ts';
import { seeded } from '#generate/random.ts';
import { writtenForm } from '#generate/written.ts';
import { parseQuantity } from '#quantity/quantity.ts';
import { rational, ZERO } from '#quantity/rational.ts';

const CASES: readonly [string, FigureDraft][] = [
  ['0件', count({ id: 'a', name: '件数', measure: '件' }, 0)],
  ['12个', count({ id: 'a', name: '个数', measure: '个' }, 12)],
  ['1098798件', count({ id: 'a', name: '件数', measure: '件' }, 1098798)],
  ['920余个', count({ id: 'a', name: '个数', measure: '个', qualifier: '余' }, 920)],
  ['约1200人', count({ id: 'a', name: '人数', measure: '人', qualifier: '约' }, 1200)],
  ['438.39万元', decimalFigure({ id: 'a', name: '支出', measure: '万元' }, 43839, 2)],
  ['12622.0万元', decimalFigure({ id: 'a', name: '支出', measure: '万元' }, 126220, 1)],
  ['-1.23万元', decimalFigure({ id: 'a', name: '结余', measure: '万元' }, -123, 2)],
  ['99.56%', rate({ id: 'a', name: '办结率' }, rational(176544n), rational(177321n), 2)],
  ['98%', rate({ id: 'a', name: '办结率' }, rational(98n), rational(100n), 0)],
];

describe('a figure', () => {
  it.each(CASES)('is published as %s', (text, figure) => {
    expect(publishedText(figure)).toBe(text);
  });

  it.each(CASES)('%s is the same value in every form a writer gives it', (text, figure) => {
    const random = seeded('forms', text);
    const published = parseQuantity(text).quantity;
    for (let times = 0; times < 300; times += 1) {
      const form = writtenForm(figure, random);
      const words = /^百分之(.+)$/.exec(form);
      const { quantity } = parseQuantity(words === null ? form : `${words[1]}%`);
      expect(quantity?.value.equals(published?.value ?? ZERO), form).toBe(true);
      expect(quantity?.qualifier, form).toBe(published?.qualifier);
    }
  });
});
