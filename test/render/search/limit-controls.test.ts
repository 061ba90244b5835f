import { expect, test } from 'vitest';
import type { ReportSummary } from '#derive/report-view.ts';
import type { SiteView } from '#derive/site-view.ts';
import { limitControls } from '#render/search/limit-controls.ts';

function report(id: string, facts: Partial<ReportSummary>): ReportSummary {
  const unit = { id, name: id, region: null, level: '市级', sample: false };
  return { year: 2023, scope: 'whole-unit', grade: null, status: 'verified', unit, ...facts } as ReportSummary;
}

function siteOf(reports: ReportSummary[]): SiteView {
  const units = reports.map(({ unit }) => ({ ...unit, href: '', reports: [] }));
  return { years: [{ year: 2023, href: '/years/2023/', reports }], units } as unknown as SiteView;
}

test('year and unit are always there; of the others those with a choice', () => {
  const { main, further } = limitControls(siteOf([report('a', {}), report('b', { scope: 'project', grade: '优' })]));
  expect(main.map(({ name }) => name)).toEqual(['year', 'unit']);
  expect(further).toEqual([
    {
      name: 'scope',
      label: '范围',
      choices: [
        { value: 'project', words: '项目支出' },
        { value: 'whole-unit', words: '整体支出' },
      ],
    },
  ]);
});

test('verdicts are chosen by their words', () => {
  const { further } = limitControls(siteOf([report('a', {}), report('b', { status: 'waived' })]));
  expect(further[0]?.choices).toEqual([
    { value: 'verified', words: '已校验' },
    { value: 'waived', words: '有说明' },
  ]);
});

test('a site without reports has no choices', () => {
  const { main, further } = limitControls({ ...siteOf([]), years: [] });
  expect(main.every(({ choices }) => choices.length === 0)).toBe(true);
  expect(further).toEqual([]);
});
