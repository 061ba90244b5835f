import { describe, expect, test } from 'vitest';
import { cardTree } from '#render/og/card.ts';
import { cardInWords } from '#render/og/card-words.ts';
import { textsOf } from '#render/og/element.ts';
import { reportCard } from '#render/og/report-card.ts';
import { figure, report, SETTINGS } from './sample-report.ts';

const card = (changes: Parameters<typeof report>[0] = {}) => reportCard(report(changes), SETTINGS);
const texts = (changes: Parameters<typeof report>[0] = {}) => textsOf(cardTree(card(changes)));

describe('the data of a card', () => {
  test('is what the page says', () => {
    expect(card()).toMatchObject({
      site: '明账',
      address: 'mingzhang.example',
      subject: '2023年度　部门整体支出',
      name: '廉江市人民政府行政服务中心',
      title: '2023年度整体绩效自评报告',
      footing: { status: 'verified', word: '已校验', checks: '14项校验' },
    });
  });

  test.each([
    ['约1000平方米', figure('场地', '1000', '平方米'), '约1000', '平方米'],
    ['17.7万件', figure('办件', '17.7', '万件'), '17.7', '万件'],
    ['0万元', figure('三公经费', '0', '万元'), '0', '万元'],
    ['-1.5个百分点', figure('变动', '-1.5', '个百分点'), '-1.5', '个百分点'],
    ['1,098,798件', figure('办结', '1098798', '件'), '1,098,798', '件'],
    ['一千余件', figure('办结', '1000', '个'), '一千余件', ''],
  ])('keeps a value as published: %s', (text, view, number, measure) => {
    expect(card({ keyFigures: [{ ...view, text }] }).figures[0]).toMatchObject({ number, measure });
  });

  test.each([
    ['verified', '已校验'],
    ['waived', '有说明'],
    ['failed', '未通过'],
    ['unverified', '未作校验'],
  ] as const)('names the verdict %s', (status, word) => {
    expect(texts({ status })).toContain(word);
  });

  test('counts every outcome, none included', () => {
    const all = texts().join('');
    for (const part of ['精确成立9', '舍入内成立4', '不成立0', '已说明0', '未评估1']) expect(all).toContain(part);
    expect(texts({ checks: { exact: 0, rounding: 0, failed: 0, waived: 0, notEvaluated: 0 } })).toContain('没有校验项');
  });

  test('says where content is made up or compiled', () => {
    expect(texts()).not.toContain('示例');
    expect(texts({ sample: true })).toContain('示例');
    expect(texts()).not.toContain('根据公开报告整理');
    expect(texts({ compiled: true })).toContain('根据公开报告整理');
  });

  test('names the project and the period that is not the year', () => {
    const subject = '2023年度　项目支出　热线平台运维';
    expect(card({ scope: 'project', project: 'hotline', projectName: '热线平台运维' }).subject).toBe(subject);
    expect(texts({ keyFigures: [figure('来电', '13772', '宗', '2023年1月—11月')] })).toContain('2023年1月—11月');
  });

  test('can be said in words', () => {
    const sample = { sample: true, total: '98.6', grade: '优', keyFigures: [figure('收入', '439.62', '万元')] };
    expect(cardInWords(card(sample))).toBe(
      '示例：廉江市人民政府行政服务中心，2023年度，部门整体支出，2023年度整体绩效自评报告；收入439.62万元；自评得分98.6分，优；已校验，14项校验：精确成立9项，舍入内成立4项，未评估1项',
    );
  });
});

describe('the score of a card', () => {
  test.each([
    ['98.6', '优', { number: '98.6', measure: '分　优', share: 98.6 }],
    ['0', null, { number: '0', measure: '分', share: 0 }],
  ])('is drawn of 100: %s', (total, grade, chart) => {
    expect(card({ total, grade }).chart).toMatchObject({ kind: 'score', ...chart });
  });

  test.each([null, '108', '-1', '优秀'])('is not drawn: %s', (total) => {
    expect(card({ total }).chart).toBeNull();
  });
});

describe('the figures of a card', () => {
  const numbers = (...values: string[]) => texts({ keyFigures: values.map((value) => figure('预算', value, '元')) });

  test('are four at most', () => {
    expect(numbers('1', '2', '3', '4', '5')).toContain('4');
    expect(numbers('1', '2', '3', '4', '7654321')).not.toContain('7654321');
  });

  test('are fewer where a number is long, and a number is never cut', () => {
    const shown = numbers('1,234,567,890.12', '2', '3', '4444');
    expect(shown).toContain('1,234,567,890.12');
    expect(shown).not.toContain('4444');
    expect(numbers('9'.repeat(60))).not.toContain('9'.repeat(60));
  });
});
