import { describe, expect, it } from 'vitest';
import { frontTexts, narrativeTexts, sentenceAt } from '#verify/report-text.ts';
import { verifyReports } from './content-of.ts';

const front =
  'basis: 云财绩〔2024〕7号\nfigures:\n  a: { label: 甲类, value: 1件, note: 含乙类 }\nscorecard:\n  items:\n    - { indicator: a, target: ≥1件, reason: 天气 }';
const body = '## 一、概况\n\n受理1件，\n办结1件。\n\n<Note>\n\n编者。\n\n</Note>\n\n| 甲 |\n|---|\n| 1 |';

function subject() {
  const [report] = verifyReports([{ front, body }], {}, []).reports;
  if (report === undefined) throw new Error('not read');
  return report.subject;
}

describe('texts of a report', () => {
  it('are what the unit wrote in the frontmatter', () => {
    const texts = frontTexts(subject()).map(({ text }) => text);
    expect(texts).toEqual(['自评报告', '测试单位', '云财绩〔2024〕7号', '甲类', '含乙类', '≥1件', '天气']);
  });

  it('are the narrative without the editor’s notes', () => {
    expect(narrativeTexts(subject()).map(({ text }) => text)).toEqual(['一、概况', '受理1件，\n办结1件。', '甲', '1']);
  });

  it('have the place of their words', () => {
    const basis = frontTexts(subject()).find(({ text }) => text.includes('〔'));
    expect(basis?.place(3, 9)).toEqual({ line: 7, column: 11, endColumn: 17 });
    const [, paragraph] = narrativeTexts(subject());
    expect(paragraph?.place(0, 2)).toEqual({ line: 16, column: 1, endColumn: 3 });
    expect(paragraph?.place(6, 8)).toEqual({ line: 17, column: 1, endColumn: 3 });
    expect(paragraph?.place(4, 8)).toEqual({ line: 16, column: 5, endColumn: 6 });
  });
});

describe('a sentence', () => {
  it.each([
    ['甲。乙，丙。丁', 3, '乙，丙'],
    ['甲', 0, '甲'],
    ['甲；乙', 2, '乙'],
    ['', 0, ''],
  ])('of %j around %i is %j', (text, at, sentence) => {
    expect(sentenceAt(text, at)).toBe(sentence);
  });
});
