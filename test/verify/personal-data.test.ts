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
