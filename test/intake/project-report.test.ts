import { describe, expect, it } from 'vitest';
import { pathOf } from '#intake/draft.ts';
import { draftReport, type IntakeOptions } from '#intake/intake.ts';
import { readFile } from '#intake/readers/read-file.ts';
import { writeMdx } from '#intake/write-mdx.ts';
import { namesOf, verifyMdx } from './names.ts';
import { docxTable } from './office-files.ts';

const LINES = [
  '东河县水利局2023年度农村饮水安全项目绩效自评报告',
  '一、项目概况',
  '农村饮水安全项目年初预算520.00万元，全年预算540.00万元，全年执行512.30万元，预算执行率94.87%。',
  '二、评价结论',
  '自评得分98.50分，等级为“优秀”。',
];

async function drafted(lines: readonly string[], options: IntakeOptions = {}) {
  return draftReport([await readFile('报告.txt', new TextEncoder().encode(lines.join('\n\n')))], namesOf(), options);
}

describe('a report of a project', () => {
  it('has its money under the standard names, its grade and its name', async () => {
    const draft = await drafted(LINES);
    expect(draft).toMatchObject({ scope: 'project', projectName: '农村饮水安全项目', unitName: '东河县水利局' });
    expect(draft.figures.map(({ id, value }) => [id, value])).toEqual([
      ['budget.original', '520.00万元'],
      ['budget.adjusted', '540.00万元'],
      ['expenditure', '512.30万元'],
      ['executionRate', '94.87%'],
      ['evaluation.score', '98.50分'],
    ]);
    expect(draft.scorecard).toMatchObject({ items: [], grade: '优秀' });
    const text = writeMdx(draft);
    expect(text).toContain('grade: 优秀');
    const { findings } = verifyMdx(pathOf(draft), text);
    expect(findings.filter(({ rule }) => rule !== 'import-doubt')).toEqual([]);
  });

  it.each([
    ['全年实际执行512.30万元', 'expenditure'],
    ['本项目年初预算520.00万元', 'budget.original'],
    ['饮水安全项目年初预算520.00万元', 'budget.original'],
    ['执行金额512.30万元', 'expenditure'],
  ])('names %s', async (sentence, id) => {
    const { figures } = await drafted([LINES[0] ?? '', `${sentence}。`]);
    expect(figures.map((figure) => figure.id)).toEqual([id]);
  });

  it.each(['管网改造年初预算52.00万元', '全年执行任务52次', '全年执行标准52.00元/人'])(
    'does not take %s for the whole',
    async (sentence) => {
      const { figures } = await drafted([LINES[0] ?? '', `${sentence}。`]);
      expect(figures.map(({ standard }) => standard)).toEqual([false]);
    },
  );

  it('may be told its id', async () => {
    const draft = await drafted(LINES, { project: 'rural-water' });
    expect(pathOf(draft)).toBe('reports/2023/dong-he-xian-shuiliju.rural-water.mdx');
    const whole = await drafted(['东河县水利局2023年度绩效自评报告', '收入1.00万元。'], { project: 'rural-water' });
    expect(whole).toMatchObject({ scope: 'project', project: 'rural-water' });
    expect(whole.doubts.join()).not.toContain('项目编号');
  });

  it.each([
    ['2023年度项目支出绩效自评报告', undefined],
    ['东河县水利局2023年度部门整体支出绩效自评报告', undefined],
    ['东河县水利局2023年度防汛抗旱专项资金绩效自评报告', '防汛抗旱专项资金'],
    ['2023年度东河县水利局农村饮水安全工程项目支出绩效自评报告', '农村饮水安全工程项目'],
  ])('is named by its title %s', async (title, name) => {
    expect((await drafted([title, '收入1.00万元。'], { unit: 'water' })).projectName).toBe(name);
  });
});

const MERGED = [
  ['资金来源', '年初预算', '预算调整', '<', '全年执行', '执行率'],
  ['^', '^', '调整数', '全年预算数', '^', '^'],
  ['财政拨款', '500.00', '20.00', '520.00', '510.00', '98.08%'],
  ['上年结转', '10.00', '0.00', '10.00', '10.00', '100.00%'],
  ['合计', '510.00', '20.00', '530.00', '520.00', '98.11%'],
];

describe('a table with merged heads', () => {
  const above = ['东河县水利局2023年度部门整体支出绩效自评报告', '一、预算执行情况', '资金使用情况（单位：万元）'];

  it('gives each column a name of its own', async () => {
    const draft = draftReport([await readFile('报告.docx', await docxTable(MERGED, above))], namesOf());
    const labels = draft.figures.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toEqual(expect.arrayContaining(['财政拨款（预算调整调整数）', '财政拨款（预算调整全年预算数）']));
    const byId = Object.fromEntries(draft.figures.map(({ id, value }) => [id, value]));
    expect(byId).toMatchObject({
      'budget.original': '510.00万元',
      'budget.adjusted': '530.00万元',
      expenditure: '520.00万元',
      executionRate: '98.11%',
    });
    expect(byId['income.fiscal']).toBeUndefined();
    expect(draft.body).toContain('| 资金来源 | 年初预算 | 预算调整 调整数 | 预算调整 全年预算数 | 全年执行 | 执行率 |');
  });

  it('is a datasheet, with the budget after the adjustment and not the adjustment', async () => {
    const called = [...above.slice(0, 2), '部门整体支出数据表（单位：万元）'];
    const draft = draftReport([await readFile('报告.docx', await docxTable(MERGED, called))], namesOf());
    expect(draft.datasheet).toMatchObject([
      { original: '500.00万元', adjusted: '520.00万元', actual: '510.00万元' },
      { original: '10.00万元', adjusted: '10.00万元', actual: '10.00万元' },
      { figure: 'expenditure', original: '510.00万元', adjusted: '530.00万元', actual: '520.00万元' },
    ]);
  });
});
