import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { ReportView } from '#derive/report-view.ts';
import { reportWorkbook } from '#render/data/workbook.ts';
import { hostileReport } from './hostile.ts';
import { need, ownContent, SETTINGS } from './sample.ts';

const { views } = ownContent();
const viewOf = (id: string): ReportView => need(views.find((view) => view.id === id));
const REAL = viewOf('2023/lianjiang-government-service-centre');
const SAMPLE = viewOf('2021/yunting-agriculture-bureau');

/** Sheets as an independent reader sees them: name, title, header and rows. */
async function sheetsOf(view: ReportView) {
  const sheets = await readSheets(Buffer.from(await reportWorkbook(view, SETTINGS)));
  return sheets.map(({ sheet, data: [title, header, ...rows] }) => ({
    name: sheet,
    title: String(title?.[0]),
    rows: rows.map((row) => Object.fromEntries(row.map((cell, index) => [String(header?.[index]), cell]))),
  }));
}

async function sheetOf(view: ReportView, name: string) {
  return need((await sheetsOf(view)).find((sheet) => sheet.name === name));
}

describe('report.xlsx', () => {
  it('has the four sheets, whatever the report publishes', async () => {
    for (const view of [REAL, SAMPLE]) {
      expect((await sheetsOf(view)).map(({ name }) => name)).toEqual(['数据', '数据表', '评分表', '校验']);
    }
  });

  it('gives the numbers of every report', async () => {
    for (const view of views) {
      const { rows } = await sheetOf(view, '数据');
      expect(rows.map((row) => [row['编号'], row['公布的数'], row['数值'], row['计量单位']])).toEqual(
        view.figures.map(({ id, text, number, measure }) => [id, text, Number(number), measure]),
      );
    }
  }, 30_000);

  it('gives the periods as days', async () => {
    const { rows } = await sheetOf(REAL, '数据');
    const row = need(rows.find((one) => one['编号'] === 'hotline.calls'));
    expect([row['期间起'], row['期间止']]).toEqual([new Date('2023-01-01'), new Date('2023-11-30')]);
  });

  it('gives the datasheet and the scorecard as numbers', async () => {
    const datasheet = await sheetOf(SAMPLE, '数据表');
    expect(datasheet.rows[2]).toMatchObject({
      数据项: '支出合计',
      年初预算: 5280,
      全年执行: 5352.12,
      计量单位: '万元',
    });
    const scorecard = await sheetOf(SAMPLE, '评分表');
    expect(scorecard.rows[0]).toMatchObject({ 三级指标: '预算执行率', 分值: 20, 得分: 19.43, 目标值: '100%' });
    expect(scorecard.rows.at(-2)).toMatchObject({ 一级指标: '各项之和', 分值: 100, 得分: 96.43 });
    expect(scorecard.rows.at(-1)).toMatchObject({ 一级指标: '公布的总分', 得分: 96.43 });
  });

  it('lists every check with its outcome, and the sums with what they come to', async () => {
    const { rows } = await sheetOf(SAMPLE, '校验');
    expect(rows).toHaveLength(SAMPLE.checkList.length);
    const sum = need(rows.find((row) => row['校验项'] === '本年支出 = 基本支出 + 项目支出'));
    expect(sum).toMatchObject({
      结论: '精确成立',
      '公布的数（引用）': 5352.12,
      '各部分之和（公式）': 5352.12,
      '差（公式）': 0,
    });
  });

  it('shows the gap of a sum that does not hold', async () => {
    const { rows } = await sheetOf(viewOf('2024/yunting-library'), '校验');
    expect(rows).toContainEqual(
      expect.objectContaining({
        结论: '已说明',
        '公布的数（引用）': 20205,
        '各部分之和（公式）': 21331,
        '差（公式）': -1126,
      }),
    );
  });

  it('marks a sample on every sheet, and what was compiled', async () => {
    for (const { title } of await sheetsOf(SAMPLE)) expect(title).toContain('（示例，内容虚构）');
    for (const { title } of await sheetsOf(REAL)) {
      expect(title).toContain('根据公开的自评报告整理，非官方发布');
      expect(title).not.toContain('示例');
    }
  });

  it('keeps labels of any kind as text', async () => {
    const { views: hostile, labels } = hostileReport();
    const { rows } = await sheetOf(need(hostile[0]), '数据');
    const lines = (text: unknown) => String(text).replace(/\r\n/g, '\n');
    expect(rows.map((row) => lines(row['数据项']))).toEqual(labels.map(lines));
  });
});
