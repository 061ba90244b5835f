import { describe, expect, it } from 'vitest';
import { type ReportChange, reportChange, summaryOf } from '#derive/content-changes.ts';
import type { VerifiedReport } from '#verify/verified-report.ts';
import { type ReportParts, verifyReports } from '../verify/content-of.ts';

function verified(report: ReportParts, author?: string): VerifiedReport {
  const proposal = { published: () => undefined, isAuthor: (_report: unknown, name: string) => name === author };
  const [first] = verifyReports([report], {}, undefined, author === undefined ? undefined : proposal).reports;
  if (first === undefined) throw new Error('the report cannot be read');
  return first;
}

/** What a change of one report is; the file is modified. */
function changed(before: ReportParts, after: ReportParts, author?: string): ReportChange {
  const file = { status: 'modified', path: 'reports/2023/library.mdx', from: null } as const;
  const change = reportChange({ file, before: verified(before), after: verified(after, author) });
  if (change === undefined) throw new Error('nothing changed');
  return change;
}

const figure = (value: string, rest = '') => ({ front: `figures:\n  x: { label: 巡河, value: ${value}${rest} }` });

describe('a figure that changed', () => {
  it.each<[string, ReportParts, ReportParts, Partial<ReportChange['figures'][number]>]>([
    ['a count', figure('4529次'), figure('4531次'), { difference: '+2次', percent: '+0.0%', same: false }],
    ['from zero', figure('0次'), figure('3次'), { difference: '+3次', percent: null }],
    ['to zero', figure('3次'), figure('0次'), { difference: '−3次', percent: '−100.0%' }],
    ['a negative amount', figure('-3.00万元'), figure('-2.50万元'), { difference: '+0.50万元' }],
    ['a rate', figure('99.56%'), figure('99.65%'), { difference: '+0.09个百分点', percent: null }],
    ['another unit', figure('1.20万元'), figure('15000元'), { difference: '+0.3000万元', percent: '+25.0%' }],
    ['a unit that does not compare', figure('3次'), figure('3人'), { difference: null, percent: null, same: false }],
    ['the same in another unit', figure('1.20万元'), figure('12000元'), { difference: null, same: true }],
    ['less precise', figure('1.20万元'), figure('1.2万元'), { before: '1.20万元', after: '1.2万元', same: true }],
    ['a qualifier', figure('20人'), figure('约20人'), { before: '20人', after: '约20人', same: false }],
    [
      'another period',
      figure('3次', ', period: 2023-01/2023-11'),
      figure('3次'),
      { before: '3次（2023年1月—11月）', after: '3次（全年度）', same: true },
    ],
    [
      'another name',
      figure('3次'),
      { front: 'figures:\n  x: { label: 巡查, value: 3次 }' },
      { after: '3次（巡查）', same: true },
    ],
    ['new', {}, figure('3次'), { before: null, after: '3次', difference: null }],
    ['gone', figure('3次'), {}, { before: '3次', after: null, corrected: null }],
  ])('%s', (_name, before, after, expected) => {
    expect(changed(before, after).figures).toMatchObject([{ figure: 'x', ...expected }]);
  });

  it('is there in all three documents', () => {
    const front = (value: string, score: string) =>
      `figures:\n  x: { label: 巡河, value: ${value} }\ndatasheet:\n  - { figure: x, actual: ${value} }\nscorecard:\n  items:\n    - { indicator: output.x, label: 巡河, weight: 10, score: ${score}, actual: ${value} }\n  total: ${score}`;
    const { figures } = changed({ front: front('3.0万元', '9') }, { front: front('3.1万元', '10') });
    expect(figures.map(({ figure: key, difference }) => [key, difference])).toEqual([
      ['x', '+0.1万元'],
      ['x/actual', '+0.1万元'],
      ['score/output.x/actual', null],
      ['score/output.x', null],
      ['score/total', null],
    ]);
  });

  it('carries the type of its new correction only', () => {
    const note = (from: string, to: string, type: string) =>
      `\n  - { figure: x, from: ${from}, to: ${to}, type: ${type}, reason: 补报了记录, date: 2024-09-01 }`;
    const old = { front: `${figure('2次').front}\ncorrections:${note('1次', '2次', 'error')}` };
    const next = {
      front: `${figure('3次').front}\ncorrections:${note('1次', '2次', 'error')}${note('2次', '3次', 'revision')}`,
    };
    expect(changed(old, next).figures[0]?.corrected).toBe('revision');
    expect(
      changed(old, { front: `${figure('1次').front}\ncorrections:${note('1次', '2次', 'error')}` }).figures[0]
        ?.corrected,
    ).toBeNull();
  });
});

describe('a waiver that is new', () => {
  const waiver = (by: string) => ({
    front: `prepared: 2024-03-01\nwaivers:\n  - { rule: year-in-prose, quote: 2022年支出, reason: 原文年度笔误，照录, by: ${by}, date: 2024-05-01 }\nfigures:\n  expenditure: 129.75万元`,
    body: '2022年支出129.75万元。',
  });
  const none = { ...waiver('x'), front: 'prepared: 2024-03-01\nfigures:\n  expenditure: 129.75万元' };

  it.each([
    ['an approver', '编者', '李某', []],
    ['its author', '编者', '编者', ['waiver-own-author']],
    ['a name that is not listed', '赵某', '李某', ['waiver-approver']],
  ])('by %s', (_who, by, author, concerns) => {
    const { waivers } = changed(none, waiver(by), author);
    expect(waivers.added).toMatchObject([{ rule: 'year-in-prose', target: '2022年支出', by, concerns }]);
    expect(waivers.removed).toEqual([]);
  });

  it('that is gone is listed too', () => {
    expect(changed(waiver('编者'), none).waivers).toMatchObject({ added: [], removed: [{ by: '编者' }] });
  });
});

describe('the summary', () => {
  it('counts published figures that changed, checks that turned and the coverage of both sides', () => {
    const sums = (whole: string) => ({
      front: `figures:\n  expenditure: ${whole}\n  expenditure.basic: 49.70万元\n  expenditure.project: 80.05万元`,
      body: `支出${whole}。`,
    });
    const file = { status: 'modified', path: 'reports/2023/library.mdx', from: null } as const;
    const pair = { file, before: verified(sums('129.75万元')), after: verified(sums('129.57万元')) };
    const change = reportChange(pair);
    const summary = summaryOf([pair], change === undefined ? [] : [change]);
    expect(summary).toMatchObject({ figures: 1, corrected: 0, waiversAdded: 0 });
    expect(summary.outcomes).toBeGreaterThan(0);
    expect(summary.coverage.after).toMatchObject({ numbers: 1, bound: 1 });
    expect(summary.checks.before?.failed).toBe(0);
    expect(summary.checks.after?.failed).toBeGreaterThan(0);
  });

  it('is silent about a report that comes out the same', () => {
    const same = verified(figure('3次'));
    expect(reportChange({ file: undefined, before: same, after: verified(figure('3次')) })).toBeUndefined();
  });
});
