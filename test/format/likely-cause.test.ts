import { describe, expect, it } from 'vitest';
import { likelyCauses } from '#format/likely-cause.ts';
import { finding, type Hypothesis } from '#schema/finding.ts';

const label = (id: string) => (id === 'income' ? '收入' : id);
const guess = (kind: string, replace: string, other: string, score = 0.9): Hypothesis => ({
  kind,
  figure: 'income',
  replace,
  with: other,
  score,
});
const about = (hypotheses: Hypothesis[], message = '不成立') =>
  finding({ rule: 'relation', severity: 'error', path: 'x', message, messageEn: 'fails', hypotheses });

describe('likely causes', () => {
  it.each([
    [
      guess('digit', '1元', '2元'),
      '可能是收入 1元 应为 2元（一位数字有误）',
      'perhaps 收入 1元 should be 2元 (a digit mistyped)',
    ],
    [guess('of tomorrow', '1元', '2元'), '可能是收入 1元 应为 2元', 'perhaps 收入 1元 should be 2元'],
    [
      guess('stale-year', '2022', '2023'),
      '可能是2022 应为 2023（留用了旧年份）',
      'perhaps 2022 should be 2023 (an old year left in)',
    ],
    [guess('of tomorrow', '1元', ''), '可能是收入 1元 有误', 'perhaps 收入 1元 is wrong'],
    [guess('row-omitted', '', '3分'), '可能是漏了一行：3分', 'perhaps a row is missing: 3分'],
    [guess('row-doubled', '3分', ''), '可能是多了一行：3分', 'perhaps there is a row too many: 3分'],
  ])('of %j', (one, zh, en) => {
    expect(likelyCauses(about([one]), 'zh', label)).toEqual([zh]);
    expect(likelyCauses(about([one]), 'en', label)).toEqual([en]);
  });

  it('do not repeat the sentence', () => {
    const all = [guess('digit', '1元', '2元'), guess('sign', '1元', '-1元')];
    expect(likelyCauses(about(all, '不成立；最可能是收入 1元 应为 2元'), 'zh', label)).toEqual([
      '也可能是收入 1元 应为 -1元（正负号写反）',
    ]);
  });

  it('are three at most, none without any likelihood, and none of what is waived', () => {
    const many = ['1', '2', '3', '4'].map((digit) => guess('digit', `${digit}元`, '9元'));
    expect(likelyCauses(about(many), 'zh', label)).toHaveLength(3);
    expect(likelyCauses(about([guess('digit', '1元', '2元', 0)]), 'zh', label)).toEqual([]);
    const waived = { reason: '照录', by: '编者', date: '2024-01-01' };
    expect(likelyCauses({ ...about(many), waived }, 'zh', label)).toEqual([]);
  });
});
