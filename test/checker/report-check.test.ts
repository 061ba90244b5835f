import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressOf, neighboursOf, pathOf } from '#checker/report-address.ts';
import { checkReport, type StandardTexts, shownRelations } from '#checker/report-check.ts';

const standards: StandardTexts = {
  own: { 'site.yaml': 'name: 示例\npublisher: 示例\naddress: https://city.example\n' },
  builtIn: {
    'metrics/finance.yaml': readFileSync('src/load/standard/metrics/finance.yaml', 'utf8'),
    'lexicon.yaml': readFileSync('src/load/standard/lexicon.yaml', 'utf8'),
  },
};
const report = (more: string, body = '收入439.62万元。') =>
  `---\ntitle: 2023年度自评报告\nunit: east-lake-library\nunitName: 东湖图书馆\nyear: 2023\nscope: whole-unit\n${more}---\n\n${body}\n`;
const path = 'reports/2023/east-lake-library.mdx';
const check = (text: string) => checkReport({ path, text, standards, context: {} });

describe('a check without a folder', () => {
  it('reads which report it is', () => {
    expect(addressOf(report(''))).toEqual({ unit: 'east-lake-library', year: 2023, project: undefined });
    expect(pathOf(addressOf(report('')))).toBe(path);
    expect(pathOf(addressOf(report('project: shelves\n')))).toBe('reports/2023/east-lake-library.shelves.mdx');
    expect(neighboursOf({ unit: 'a', year: 2023, project: 'b' })).toEqual([
      'reports/2022/a.b.mdx',
      'reports/2024/a.b.mdx',
    ]);
    expect(addressOf('收入10万元')).toBeUndefined();
    expect(addressOf('---\nunit: [\n---\n')).toBeUndefined();
  });

  it('shows what fails, escaped', () => {
    const wrong = check(
      report(
        'figures:\n  expenditure: 10.00万元\n  expenditure.basic: 4.00万元\n  expenditure.project: 5.00万元\n',
        '<b>支出10.00万元</b>',
      ),
    );
    expect(wrong.passed).toBe(false);
    expect(wrong.html).not.toContain('<b>支出');
    expect(
      check(
        report(
          'figures:\n  expenditure: 10.00万元\n  expenditure.basic: 4.00万元\n  expenditure.project: 5.00万元\n',
          '支出10.00万元。',
        ),
      ).html,
    ).toMatch(/不成立/);
  });

  it('does not miss an attachment that it cannot see', () => {
    const { passed, html } = check(
      report('figures: { income: 439.62万元 }\nattachments:\n  - { role: scorecard, file: 评分表.xlsx }\n'),
    );
    expect(passed).toBe(true);
    expect(html).toContain('附件不在手边');
  });

  it('proposes the relations that hold', () => {
    const text = report(
      'figures:\n  hall.done: { label: 办结业务量, value: 95件 }\n  hall.accepted: { label: 受理业务量, value: 100件 }\n  hall.rate: { label: 办结率, value: 95% }\n',
      '受理业务量100件，办结业务量95件，办结率95%。',
    );
    expect(shownRelations({ path, text, standards, context: {} })).toEqual(['hall.rate = hall.done / hall.accepted']);
  });
});
