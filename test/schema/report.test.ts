import { describe, expect, it } from 'vitest';
import { reportSchema } from '#schema/report.ts';
import { verdict } from './table.ts';

const Report = reportSchema(new Set(['畦']));

/** The least a report needs; the values are text, as the failsafe reader of YAML gives them. */
const least = { title: '2023年度整体绩效自评报告', unit: 'south-hill-library', year: '2023', scope: 'whole-unit' };

const waiver = {
  rule: 'year-in-prose',
  quote: '2022年支出数',
  reason: '原文年度笔误',
  by: '本站编者',
  date: '2026-11-23',
};
const correction = {
  figure: 'income',
  from: '439.26万元',
  to: '439.62万元',
  type: 'error',
  reason: '数字颠倒',
  date: '2024-10-01',
};

describe('a report', () => {
  it.each<readonly [what: string, keys: Record<string, unknown>]>([
    ['nothing more', {}],
    ['a value alone', { figures: { income: '439.62万元' } }],
    ['a zero', { figures: { 'carryover.closing': '0万元' } }],
    ['a negative value', { figures: { adjustment: '-2.66万元' } }],
    ['a qualified value', { figures: { 'hall.area': '约1000平方米' } }],
    ["the site's own measure word", { figures: { plots: '12畦' } }],
    ['a labelled value', { figures: { 'hall.accepted': { label: '受理业务量', value: '177321件' } } }],
    ['a period', { figures: { calls: { value: '13772宗', period: '2023-01/2023-11' } } }],
    ['relations', { relations: ['hall.completionRate = hall.completed / hall.accepted'] }],
    ['a datasheet row', { datasheet: [{ figure: 'expenditure.basic', original: '140.00万元', actual: '143.06万元' }] }],
    ['a total without items', { scorecard: { total: '100' } }],
    ['an item', { scorecard: { items: [{ indicator: 'satisfaction', target: '≥95%', weight: '10', score: '9.81' }] } }],
    ['an attachment', { attachments: [{ role: 'scorecard', file: '评分表.xlsx', sha256: 'a'.repeat(64) }] }],
    ['a waiver', { waivers: [waiver] }],
    ['a correction', { corrections: [correction] }],
    ['a project', { scope: 'project', project: 'reading-rooms', projectName: '阅览室开放' }],
    ['a source', { source: { title: '原报告', date: '2024-09-10', url: 'https://city.example/a' } }],
    ['sample', { sample: 'true' }],
    ['days and notice', { prepared: '2024-09-10', published: '2024-09-30', basis: '廉财绩〔2024〕4号' }],
  ])('may have %s', (_what, keys) => {
    expect(verdict(Report, { ...least, ...keys })).toBe('ok');
  });

  it.each<readonly [what: string, keys: Record<string, unknown>, objection: string]>([
    ['no title', { title: undefined }, 'title'],
    ['an empty title', { title: ' ' }, 'title: empty'],
    ['a title of two lines', { title: '一\n二' }, 'title: one-line'],
    ['an unknown key', { figurs: {} }, ': figurs'],
    ['a year of two digits', { year: '23' }, 'year: year'],
    ['a year that is a number already', { year: 2023 }, 'year'],
    ['an unknown scope', { scope: 'unit' }, 'scope'],
    ['a unit that is no slug', { unit: '廉江市' }, 'unit: slug'],
    ['a unit that leaves the folder', { unit: '../x' }, 'unit: slug'],
    ['a day that does not exist', { prepared: '2024-02-30' }, 'prepared: day'],
    ['a day without zeros', { prepared: '2024-9-10' }, 'prepared: day'],
    ['a figure without a unit', { figures: { income: '439.62' } }, 'figures.income'],
    ['a figure that is a number already', { figures: { income: 439.62 } }, 'figures.income'],
    ['a figure of an unknown unit', { figures: { income: '439.62刀' } }, 'figures.income'],
    ['an empty figure', { figures: { income: '' } }, 'figures.income'],
    ['a figure that is a list', { figures: { income: ['439.62万元'] } }, 'figures.income'],
    ['a figure without a value', { figures: { income: { label: '收入' } } }, 'figures.income'],
    ['an unknown key in a figure', { figures: { income: { value: '1元', lable: '收入' } } }, 'figures.income'],
    ['a figure id with a capital', { figures: { Income: '1元' } }, 'figures.Income'],
    ['a figure id in Chinese', { figures: { 收入: '1元' } }, 'figures.收入'],
    ['a reserved figure id', { figures: { sum: '1元' } }, 'figures.sum'],
    ['a figure id that ends in a dot', { figures: { 'hall.': '1元' } }, 'figures.hall.'],
    [
      'a period that ends before it begins',
      { figures: { a: { value: '1元', period: '2023-11/2023-01' } } },
      'figures.a',
    ],
    ['a datasheet row without a figure', { datasheet: [{ actual: '1元' }] }, 'datasheet.0.figure'],
    ['a datasheet cell without a unit', { datasheet: [{ figure: 'a', actual: '1' }] }, 'datasheet.0.actual: quantity'],
    ['points with a unit', { scorecard: { total: '100分' } }, 'scorecard.total: points'],
    ['negative points', { scorecard: { total: '-1' } }, 'scorecard.total: points'],
    ['a short digest', { attachments: [{ role: 'other', file: 'a', sha256: 'ab' }] }, 'attachments.0.sha256: sha256'],
    ['a waiver without a reason', { waivers: [{ ...waiver, reason: '' }] }, 'waivers.0.reason: empty'],
    ['a waiver without a day', { waivers: [{ ...waiver, date: undefined }] }, 'waivers.0.date'],
    ['a waiver of no rule', { waivers: [{ ...waiver, rule: 'Year' }] }, 'waivers.0.rule: rule-id'],
    ['a correction of another type', { corrections: [{ ...correction, type: 'typo' }] }, 'corrections.0.type'],
    ['a source that is not https', { source: { title: 'a', url: 'javascript:alert(1)' } }, 'source.url: web-address'],
    ['a flag in other words', { sample: 'yes' }, 'sample: flag'],
    ['a flag that is read already', { sample: true }, 'sample: flag'],
    ['a layout', { layout: '../secret.astro' }, ': layout'],
  ])('may not have %s', (_what, keys, objection) => {
    expect(verdict(Report, { ...least, ...keys })).toContain(objection);
  });

  it('keeps quantities exact and periods whole', () => {
    const figures = { income: '439.620万元', calls: { value: '13772宗', period: '2023-01/2023-11' } };
    const { figures: read } = Report.parse({ ...least, figures });
    expect(read['income']?.value).toMatchObject({ text: '439.620万元', decimals: 3 });
    expect(read['calls']).toMatchObject({ period: { from: '2023-01-01', to: '2023-11-30' } });
  });
});
