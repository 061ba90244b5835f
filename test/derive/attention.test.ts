import { describe, expect, it } from 'vitest';
import { ruleViews } from '#derive/rule-view.ts';
import { messageForReaders, statementInWords } from '#derive/statement-words.ts';
import { rules } from '#verify/rules/index.ts';
import { figures, registerOfReports, SAMPLE } from './register-of.ts';

const WRONG = figures({ expenditure: '10.00万元', 'expenditure.basic': '4.00万元', 'expenditure.project': '5.00万元' });
const UNKNOWN = `${figures({ income: '10.00万元' })}\nrelations: [income = expenditure + carryover.closing]`;
const WAIVED = `${WRONG}\nwaivers: [{ rule: relation, relation: expenditure = expenditure.basic + expenditure.project, reason: 原报告合计漏列一项，照原文刊登, by: 编者, date: 2024-01-02 }]`;

describe('what is to be looked at', () => {
  it('is a check that fails, one that was explained, one that lacks a figure; not one that holds', () => {
    const { records } = registerOfReports([
      { unit: 'a', front: WRONG },
      { unit: 'b', front: UNKNOWN },
    ]);
    const kinds = records.map(({ attention }) =>
      attention.filter(({ rule }) => rule === 'relation').map(({ kind }) => kind),
    );
    expect(kinds).toEqual([['failed'], ['not-evaluated']]);
    expect(records[1]?.attention[0]?.text).toBe('本年收入 = 本年支出 + 年末结转和结余');
  });

  it('tells who explained it, when, and why', () => {
    const { records } = registerOfReports([{ front: WAIVED }]);
    const waived = records[0]?.attention.find(({ kind }) => kind === 'waived');
    expect(waived).toMatchObject({
      reason: '原报告合计漏列一项，照原文刊登',
      by: { name: '编者', date: '2024-01-02' },
    });
    expect(waived?.href).toBe('/reports/2023/library/#finding-1');
  });

  it('is counted by rule, real and sample reports apart', () => {
    const register = registerOfReports([
      { unit: 'a', front: WRONG },
      { unit: 'b', front: `${SAMPLE}\n${WRONG}` },
      { unit: 'c', front: `${SAMPLE}\n${UNKNOWN}` },
    ]);
    const relation = ruleViews(register).find(({ id }) => id === 'relation');
    expect(relation?.real.attention).toMatchObject({ failed: 1, 'not-evaluated': 0 });
    expect(relation?.sample.attention).toMatchObject({ failed: 1, 'not-evaluated': 1 });
    expect(relation?.entries.map(({ report }) => report.unit.id)).toEqual(['a', 'b', 'c']);
  });
});

describe('the rules of the site', () => {
  it('are all there, each with an address of its own', () => {
    const views = ruleViews(registerOfReports([{}]));
    expect(views.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(new Set(views.map(({ href }) => href)).size).toBe(rules.length);
  });

  it('have the severity that the site gives them, and say so', () => {
    const views = ruleViews(registerOfReports([{}], {}, 'severity: { relation: warning }\n'));
    expect(views.find(({ id }) => id === 'relation')).toMatchObject({ severity: 'warning', usualSeverity: 'error' });
    expect(views.find(({ id }) => id === 'year-in-prose')?.usualSeverity).toBeNull();
  });
});

describe('words for readers', () => {
  const label = (id: string) => ({ a: '甲', 'a.b': '乙' })[id] ?? id;

  it.each([
    ['a = a.b * 2', '甲 = 乙 × 2'],
    ['a = sum(a.*)', '甲 = 甲各部分合计'],
    ['a = growth(a.b)', '甲 = 乙的增长率'],
    ['a - a.b >= a@prev', '甲 − 乙 ≥ 甲（上年）'],
    ['a / a.b <= a@2022', '甲 ÷ 乙 ≤ 甲（2022年）'],
    ['正文 = 数据表', '正文 = 数据表'],
  ])('%s reads %s', (statement, words) => {
    expect(statementInWords(statement, label)).toBe(words);
  });

  it.each([
    ['支出不成立；请更正数据，或在 waivers 中公开说明', '支出不成立。'],
    ['年份不符', '年份不符。'],
    ['应为 3，请核对', '应为 3。'],
    ['两种叫法混用；是同一事物请统一叫法', '两种叫法混用。'],
    ['受理与办结不符，申请人数相同', '受理与办结不符，申请人数相同。'],
  ])('%s ends as %s', (message, words) => {
    expect(messageForReaders(message)).toBe(words);
  });
});
