import { describe, expect, it } from 'vitest';
import { verifyReports } from './content-of.ts';

const SECRETS = ['13812345678', '11010519491231002X', '4111111111111111', 'zhangsan@qq.com', '6612345'];
const body = `联系人：张三丰 电话：0759-6612345，手机13812345678，证号11010519491231002X，卡号4111111111111111，邮箱zhangsan@qq.com。`;

describe('personal data in a report', () => {
  const verified = verifyReports([{ body }]);
  const [report] = verified.reports;

  it('is found by one rule a kind, and stops publication', () => {
    const found = report?.findings.filter(({ rule }) => rule.startsWith('privacy-')) ?? [];
    const kinds = ['bank-card', 'contact', 'email', 'id-card', 'phone'].map((kind) => `privacy-${kind}`);
    expect(found.map(({ rule }) => rule).sort()).toEqual(kinds);
    expect(found.every(({ severity, waived }) => severity === 'error' && waived === null)).toBe(true);
    expect(report?.status).toBe('failed');
  });

  it('is never repeated in a finding', () => {
    const found = report?.findings.filter(({ rule }) => rule.startsWith('privacy-'));
    const text = JSON.stringify(found);
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).not.toContain('张三丰');
  });
});

describe('personal data in files that are no reports', () => {
  it.each([
    ['units/archive.yaml', 'name: 档案馆\naliases: [张三13812345678]\n', 'privacy-phone'],
    ['lexicon.yaml', '- { term: 甲, note: 证号11010519491231002X }\n', 'privacy-id-card'],
    ['units/archive.yaml', 'name: 档案馆\ndescription: 联系人：张三 电话：0759-6612346\n', 'privacy-contact'],
    ['units/archive.yaml', 'name: 档案馆\ndescription: 邮箱zhangsan@qq.com\n', 'privacy-email'],
    ['units/archive.yaml', 'name: 档案馆\ndescription: 手机l38I2345678\n', 'privacy-phone'],
    ['units/archive.yaml', 'name: 档案馆\ndescription: 手机〡〣〨〡〢〣〤〥〦〧〨\n', 'privacy-phone'],
    [
      'metrics/own.yaml',
      '- { id: own.visits, label: 到馆读者13812345678, kind: count, measure: 人次, definition: 全年到馆人次 }\n',
      'privacy-phone',
    ],
  ])('%s: is found', (path, text, rule) => {
    const found = verifyReports([{}], { [path]: text }).findings;
    expect(found.map((one) => `${one.rule} ${one.path}`)).toEqual([`${rule} ${path}`]);
    expect(JSON.stringify(found)).not.toMatch(/13812345678|11010519491231002X|6612346|zhangsan/);
  });

  it('leaves the severity of its rules alone, whatever site.yaml says', () => {
    const site = 'name: 测试站\npublisher: 测试\naddress: https://test.example\nseverity: { privacy-phone: warning }\n';
    const [report] = verifyReports([{ body: '手机13812345678' }], { 'site.yaml': site }).reports;
    expect(report?.findings.find((one) => one.rule === 'privacy-phone')?.severity).toBe('error');
  });
});
