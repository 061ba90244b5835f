import { describe, expect, it } from 'vitest';
import { pathOf } from '#intake/draft.ts';
import { draftReport } from '#intake/intake.ts';
import { readFile } from '#intake/readers/read-file.ts';
import { writeMdx } from '#intake/write-mdx.ts';
import { namesOf, verifyMdx } from './names.ts';
import { docxTable, xlsxTable } from './office-files.ts';

const text = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n\n'));
const NARRATIVE = [
  '云汀市图书馆2023年度部门整体支出绩效自评报告',
  '评价单位：云汀市图书馆',
  '填报日期：2024年4月18日',
  '一、单位基本情况',
  '本馆本年收入528.40万元，本年支出534.52万元，其中基本支出311.62万元、项目支出222.90万元。',
  '二、履职完成情况',
  '读者满意度96.8%，由第三方调查。',
  '三、存在问题和改进措施',
  '自评得分98.50分。外文采购依赖单独的供应商，来年调整采购结构。',
];
const SHEET = [
  ['部门整体支出数据表（单位：万元）', '<', '<', '<'],
  ['项目', '年初预算数', '全年预算数', '全年执行数'],
  ['基本支出', '312.00', '312.00', '311.62'],
  ['项目支出', '220.00', '232.00', '222.90'],
  ['支出合计', '532.00', '544.00', '534.52'],
];
const CARD = [
  ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '扣分原因'],
  ['履职产出', '数量指标', '读者活动', '≥150场', '168场', '50', '50', ''],
  ['履职效益', '社会效益', '带动阅读', '明显', '明显', '30', '28.5', '中年读者偏少'],
  ['满意度', '服务对象', '服务对象满意度', '≥95%', '96.8%', '20', '20', ''],
  ['合计', '<', '<', '', '', '100', '98.5', '优'],
];

async function imported(sheet: readonly (readonly string[])[], card: readonly (readonly string[])[]) {
  const files = [
    await readFile('自评报告.txt', text(NARRATIVE)),
    await readFile('数据表.xlsx', await xlsxTable(sheet, '数据表', true)),
    await readFile('评分表.docx', await docxTable(card)),
  ];
  const draft = draftReport(files, namesOf());
  return { draft, verified: verifyMdx(pathOf(draft), writeMdx(draft)) };
}

const replaced = (rows: readonly (readonly string[])[], from: string, to: string) =>
  rows.map((row) => row.map((cell) => (cell === from ? to : cell)));

describe('the three documents of one report', () => {
  it('become one report and are checked against each other at once', async () => {
    const { draft, verified } = await imported(SHEET, CARD);
    expect(draft).toMatchObject({ year: 2023, unitName: '云汀市图书馆', prepared: '2024-04-18', scope: 'whole-unit' });
    expect(draft.datasheet.map(({ figure }) => figure)).toEqual([
      'expenditure.basic',
      'expenditure.project',
      'expenditure',
    ]);
    expect(draft.scorecard).toMatchObject({ total: '98.5', grade: '优' });
    expect(verified.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const rules = verified.checks.filter(({ outcome }) => outcome === 'exact').map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining(['documents-disagree', 'datasheet-total', 'scorecard-total', 'relation']),
    );
  });

  it('that do not agree are findings, at the place', async () => {
    const spent = await imported(replaced(SHEET, '311.62', '311.26'), CARD);
    expect(spent.verified.findings.map(({ rule }) => rule)).toContain('documents-disagree');
    const points = await imported(SHEET, replaced(CARD, '98.5', '98.8'));
    expect(points.verified.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['scorecard-total']));
  });

  it('twice the same scorecard is one; another one is doubtful', async () => {
    const card = await readFile('评分表.docx', await docxTable(CARD));
    const other = await readFile('评分表2.docx', await docxTable(replaced(CARD, '28.5', '27')));
    const file = await readFile('自评报告.txt', text(NARRATIVE));
    expect(draftReport([file, card, card], namesOf()).doubts.filter((doubt) => /评分表/.test(doubt))).toEqual([]);
    expect(draftReport([file, card, other], namesOf()).doubts.filter((doubt) => /评分表/.test(doubt))).toEqual([
      '有两张评分表且不一致：取有 3 项的一张，另一张（3 项，总分 98.5）没有收；请核对',
    ]);
  });

  it('without a year or a unit are refused', async () => {
    const file = await readFile('a.txt', text(['自评工作已经完成，各项任务落实到位。']));
    expect(() => draftReport([file], namesOf(), { unit: 'a' })).toThrow(
      '文件里没有写评价年度；请加上 --year，如 --year 2023。没有写入任何文件',
    );
    expect(() => draftReport([file], namesOf(), { year: 2023 })).toThrow('文件里没有写评价单位；请加上 --unit');
  });

  it('of a number that is said in two ways leave the second for the checker', async () => {
    const lines = [...NARRATIVE, '全年基本支出311.26万元，比上年略有减少。'];
    const draft = draftReport([await readFile('a.txt', text(lines))], namesOf());
    const { findings } = verifyMdx(pathOf(draft), writeMdx(draft));
    expect(draft.doubts).toContain(
      '“全年基本支出311.26万元，比上年略有”与基本支出 311.62万元 同名而数不同，没有另列数据，由校验指出',
    );
    expect(findings.find(({ found }) => found === '311.26万元')).toMatchObject({
      rule: 'near-miss',
      expected: '311.62万元',
    });
  });
});
