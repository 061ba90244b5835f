import { describe, expect, it } from 'vitest';
import { readCell } from '#verify/table/cell.ts';
import { captionUnits, readHeader } from '#verify/table/header.ts';
import { roleOf, stageOf } from '#verify/table/role.ts';
import { readRowOrder } from '#verify/table/row.ts';
import { shown } from '#verify/table/suspect.ts';
import { tablesOf } from '#verify/table.ts';
import { type ReportParts, verifyReports } from '../content-of.ts';
import { captioned, table } from './table-of.ts';

describe('a cell', () => {
  it.each([
    ['', 'blank'],
    [' / ', 'blank'],
    ['—', 'dash'],
    ['－', 'dash'],
    ['无', 'dash'],
    ['详见附件', 'text'],
    ['12,34.5', 'text'],
    ['2023-12-31', 'text'],
    ['第3批', 'text'],
  ])('%s is %s', (text, kind) => expect(readCell(text, new Set()).kind).toBe(kind));

  it.each([
    ['1,234.50', '1234.50', undefined],
    ['１２．５％', '12.5', '%'],
    ['−3.20', '-3.20', undefined],
    ['下降3.2%', '-3.2', '%'],
    ['增加5', '5', undefined],
    ['150万', '150', '万元'],
    ['0', '0', undefined],
    ['≥95%', '95', '%'],
    ['20人', '20', '人'],
  ])('%s is %s %s', (text, digits, unit) => {
    const content = readCell(text, new Set());
    expect(content).toMatchObject({ kind: 'number', digits });
    if (content.kind === 'number') expect(content.own?.name).toBe(unit);
  });
});

describe('a header', () => {
  it.each([
    ['执行数（万元）', '执行数', '万元', undefined, undefined],
    ['全年执行数（B，万元）', '全年执行数', '万元', 'B', undefined],
    ['全年执行数 (B)', '全年执行数', undefined, 'B', undefined],
    ['执行率（B/A×100%）', '执行率', undefined, undefined, 'B/A'],
    ['增减率（（B-A）/A）', '增减率', undefined, undefined, '(B-A)/A'],
    ['结余（C=A-B）', '结余', undefined, 'C', 'A-B'],
    ['金额/万元', '金额', '万元', undefined, undefined],
    ['因公出国（境）费', '因公出国(境)费', undefined, undefined, undefined],
    ['项目', '项目', undefined, undefined, undefined],
    ['单位：万元', '单位', '万元', undefined, undefined],
  ])('%s', (text, name, unit, letter, formula) => {
    const header = readHeader(text);
    expect([header.name, header.units[0]?.name, header.letter, header.formula]).toEqual([name, unit, letter, formula]);
  });

  it.each([
    ['全年收支如下表（单位：万元），年初结转32.00万元。', ['万元']],
    ['表1 支出情况（万元）', ['万元']],
    ['单位：万元、%', ['万元', '%']],
    ['注：金额单位为元。', ['元']],
    ['支出438.39万元。', []],
    ['主管单位：市图书馆', []],
  ])('%s', (text, units) => expect(captionUnits(text).map(({ name }) => name)).toEqual(units));
});

describe('a role', () => {
  it.each([
    ['执行数', 'amount'],
    ['预算执行率', 'rate'],
    ['占比', 'share'],
    ['占总支出比重', 'share'],
    ['同比增长率', 'growth'],
    ['增减额', 'difference'],
    ['年末结余', 'difference'],
    ['上年结转结余', 'amount'],
    ['合计', 'sum'],
    ['补助标准', 'average'],
    ['人数', 'count'],
    ['得分', 'score'],
    ['年度', 'label'],
    ['年度预算数', 'amount'],
  ])('%s is %s', (name, role) => expect(roleOf(name, undefined)).toBe(role));

  it.each([
    ['年初预算数', 'original'],
    ['调整后预算', 'adjusted'],
    ['预算执行数', 'executed'],
    ['决算数', 'executed'],
    ['上年结转', 'opening'],
    ['上年', 'last'],
    ['基本支出', undefined],
  ])('%s stands at %s', (name, stage) => expect(stageOf(name)).toBe(stage));
});

describe('a row', () => {
  it.each([
    [['合计'], { rank: 3, name: '合计' }],
    [['合', '计'], { rank: 0 }],
    [['合 计'], { rank: 3 }],
    [['本年支出合计'], { rank: 2 }],
    [['支出总计'], { rank: 4 }],
    [['', '小计'], { rank: 1 }],
    [['其中：工资'], { partOf: true, name: '工资', rank: 0 }],
    [['其他支出'], { partOf: false, name: '其他支出' }],
    [['一、基本支出'], { marker: 1, name: '基本支出' }],
    [['（二）公用经费'], { marker: 2, name: '公用经费' }],
    [['1.1 工资'], { marker: 4, name: '工资' }],
    [['2010301', '行政运行'], { code: '2010301', name: '行政运行' }],
    [['减：收回'], { sign: -1, name: '收回' }],
    [['　　工资'], { indent: 4, name: '工资' }],
    [['执行率'], { additive: false }],
    [['3', '电脑'], { name: '电脑', marker: undefined }],
  ])('%j', (labels, order) => expect(readRowOrder(labels)).toMatchObject(order));
});

describe('the unit of a cell', () => {
  const values = (report: ReportParts) => {
    const [verified] = verifyReports([report], {}, []).reports;
    if (verified === undefined) throw new Error('no report');
    const [only] = tablesOf(verified.subject);
    return only?.rows.map(({ cells }) => cells.flatMap((cell) => (cell.quantity === undefined ? [] : [shown(cell)])));
  };
  it.each([
    ['comes from its header', table('项目 | 支出（万元）', '甲 | 1.5'), [['1.5万元']]],
    [
      'comes from the caption, except for counts and rates',
      captioned('单位：万元', '项目 | 支出 | 人数 | 执行率', '甲 | 1.5 | 3 | 50.0'),
      [['1.5万元', '3', '50.0%']],
    ],
    ['comes from its row', table('指标 | 单位 | 2022年', '支出 | 万元 | 1.5', '人员 | 人 | 3'), [['1.5万元'], ['3人']]],
    ['comes from the corner', table('项目资金（万元） | 预算数 | 得分', '甲 | 1.5 | 10'), [['1.5万元', '10分']]],
    ['is its own before all', table('项目 | 支出（万元）', '甲 | 3亿元'), [['3亿元']]],
    ['is not known', table('项目 | 支出', '甲 | 3'), [['3']]],
    [
      'does not matter for dates and numbers of rows',
      table('序号 | 项目 | 年度 | 支出（元）', '1 | 甲 | 2023 | 3'),
      [['3元']],
    ],
  ] as const)('%s', (_, report, expected) => expect(values(report)).toEqual(expected));
});
