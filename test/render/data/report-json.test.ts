import { describe, expect, it } from 'vitest';
import { publicReport, publishesSource } from '#derive/public-report.ts';
import { jsonDocument } from '#render/data/json.ts';
import { licenceOf } from '#render/data/licence.ts';
import { reportFiles } from '#render/data/report-files.ts';
import { finding } from '#schema/finding.ts';
import { need, ownContent, SETTINGS } from './sample.ts';

const { views } = ownContent();
const view = need(views.find(({ id }) => id === '2024/yunting-library'));
const secret = finding({ rule: 'privacy-phone', severity: 'warning', path: '', message: '手机号码', messageEn: '' });
const withSecret = { ...view, findings: [{ ...secret, found: '138' }] };

describe('report.json', () => {
  const report = publicReport(view, SETTINGS);

  it('has its keys in one order, version and sample first', () => {
    expect(Object.keys(report).slice(0, 5)).toEqual(['version', 'sample', 'compiled', 'id', 'address']);
    const orders = new Set(views.map((one) => Object.keys(publicReport(one, SETTINGS)).join()));
    expect(orders.size).toBe(1);
    expect(report).toMatchObject({
      version: 1,
      sample: true,
      address: 'https://test.example/reports/2024/yunting-library/',
    });
  });

  it('gives each figure as published, as exact decimal text and with its days', () => {
    const real = need(views.find(({ id }) => id === '2023/lianjiang-government-service-centre'));
    const calls = publicReport(real, SETTINGS).figures.find(({ id }) => id === 'hotline.calls');
    expect(calls).toMatchObject({
      value: '13772宗',
      number: '13772',
      measure: '宗',
      qualifier: null,
      period: { from: '2023-01-01', to: '2023-11-30' },
      address: 'https://test.example/reports/2023/lianjiang-government-service-centre/#figure-hotline.calls',
    });
  });

  it('gives checks, findings with their waivers, scorecard and coverage', () => {
    expect(report.checks).toHaveLength(view.checkList.length);
    expect(report.findings[0]?.waived?.reason).toMatch(/漏加/);
    expect(report.coverage).toEqual(view.coverage);
    expect(report.scorecard).toEqual(view.scorecard);
  });

  it('gives the published versions with what they changed', () => {
    const change = { figure: 'x', label: '巡河', before: '1次', after: '2次', difference: '+1次', percent: '+100.0%' };
    const revision = { date: '2024-09-01', subject: '更正', more: [], note: null };
    const href = '/reports/2024/yunting-library/versions/2024-06-01-3f2a9c1b/';
    const revisions = [
      { ...revision, href: null, changes: [{ ...change, same: false, corrected: 'error' as const }] },
      { ...revision, href, changes: null },
    ];
    const { revisions: told } = publicReport({ ...view, revisions }, SETTINGS);
    expect(told[0]).toMatchObject({ address: null, changes: [{ difference: '+1次', corrected: 'error' }] });
    expect(told[1]).toMatchObject({ address: `https://test.example${href}`, changes: null });
  });

  it('is JSON that loses nothing', () => {
    expect(JSON.parse(jsonDocument(report))).toEqual(report);
  });

  it('does not repeat what a privacy rule found', () => {
    expect(jsonDocument(publicReport(withSecret, SETTINGS))).not.toContain('"138"');
  });
});

describe('the files of a report', () => {
  it('are four, with names that tell reports apart', () => {
    expect(reportFiles(view).map(({ saveAs }) => saveAs)).toEqual([
      '2024-yunting-library-report.xlsx',
      '2024-yunting-library-figures.csv',
      '2024-yunting-library-report.json',
      '2024-yunting-library-source.mdx',
    ]);
  });

  it('leave the source out where a privacy rule found something', () => {
    expect(publishesSource(view)).toBe(true);
    expect(publishesSource(withSecret)).toBe(false);
    expect(reportFiles(withSecret).map(({ href }) => href)).not.toContain(`${view.href}source.mdx`);
  });
});

describe('a licence', () => {
  it.each([
    ['CC BY 4.0', 'CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['CC-BY-SA-4.0', 'CC-BY-SA-4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
    ['CC0 1.0', 'CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['政府网站信息许可', 'other', undefined],
  ])('%s is called %s', (title, name, path) =>
    expect(licenceOf(title)).toEqual(path === undefined ? { name, title } : { name, path, title }),
  );
});
