import { describe, expect, it } from 'vitest';
import { yearInProse } from '#verify/rules/year-in-prose.ts';
import { verifyReports } from './content-of.ts';

const body = '2022年支出数438.39万元。';
const SOUND = {
  rule: 'year-in-prose',
  quote: '2022年支出数',
  reason: '原文年度笔误，照录不改。',
  by: '编者',
  date: '2024-10-01',
};

function findingsWith(...waivers: Record<string, string>[]) {
  const lines = waivers.map((waiver) => `  - ${JSON.stringify(waiver)}`).join('\n');
  const front = `prepared: 2024-09-10\nfigures:\n  expenditure: 438.39万元\nwaivers:\n${lines}`;
  const { reports, broken } = verifyReports([{ front, body }], {}, [yearInProse]);
  expect(broken).toEqual([]);
  return {
    status: reports[0]?.status,
    findings: (reports[0]?.findings ?? [])
      .map(({ rule, waived }) => `${rule}${waived === null ? '' : ' waived'}`)
      .sort(),
    messages: (reports[0]?.findings ?? []).map(({ message }) => message).join('\n'),
  };
}

describe('a sound waiver', () => {
  it('accepts its finding in public', () => {
    expect(findingsWith(SOUND)).toMatchObject({ status: 'waived', findings: ['year-in-prose waived'] });
  });
});

describe('a waiver that is void leaves the finding open', () => {
  it.each([
    ['names nothing', { quote: '' }, 'waiver-target', /三者取一/],
    ['names two things', { figure: 'expenditure' }, 'waiver-target', /三者取一/],
    [
      'is about a rule that cannot be waived',
      { rule: 'privacy-phone' },
      'waiver-target',
      /privacy-phone 不能用说明豁免/,
    ],
    ['is given by a stranger', { by: '路人' }, 'waiver-approver', /“路人”不在 site\.yaml 的 approvers 中/],
    ['is given by the unit itself', { by: '测试单位' }, 'waiver-approver', /就是填报单位/],
    ['gives no reason', { reason: '无' }, 'waiver-reason', /“无”没有说出理由/],
    ['gives a perfunctory reason', { reason: '经研究，同意。' }, 'waiver-reason', /没有说出理由/],
    ['says only that it is so', { reason: '原文如此' }, 'waiver-reason', /没有说出理由/],
    ['is older than the report', { date: '2024-09-09' }, 'waiver-date', /早于报告（2024-09-10）/],
    ['matches nothing', { quote: '2021年支出数' }, 'waiver-unmatched', /没有对应的问题（year-in-prose：2021年支出数）/],
  ])('%s', (_what, keys: Record<string, string>, rule, message) => {
    const waiver = Object.fromEntries(Object.entries({ ...SOUND, ...keys }).filter(([, value]) => value !== ''));
    const { status, findings, messages } = findingsWith(waiver);
    expect(findings).toEqual([rule, 'year-in-prose'].sort());
    expect(messages).toMatch(message);
    expect(status).toBe('failed');
  });
});

describe('a waiver given twice', () => {
  it('is sound once', () => {
    const { findings, messages } = findingsWith(SOUND, { ...SOUND, reason: '原文把年度写错了。' });
    expect(findings).toEqual(['waiver-duplicate', 'year-in-prose waived']);
    expect(messages).toMatch(/有两条说明/);
  });
});
