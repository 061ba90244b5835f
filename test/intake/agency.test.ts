import { describe, expect, it } from 'vitest';
import { draftReport } from '#intake/intake.ts';
import { readFile } from '#intake/readers/read-file.ts';
import { namesOf } from './names.ts';

const BODY = '农村饮水安全巩固提升工程已经完成，收入520.00万元。';

async function unitNameOf(lines: readonly string[], name = '自评报告.txt', units = {}): Promise<string | undefined> {
  const file = await readFile(name, new TextEncoder().encode(lines.join('\n\n')));
  const draft = draftReport([file], namesOf(units));
  return draft.unitName ?? draft.unit;
}

const MEASURES = [
  '万元',
  '元',
  '亿元',
  '平方米',
  '公里',
  '人次',
  '万元、%',
  '人民币万元',
  '立方米',
  '亩',
  '元/人',
  '家',
];

describe('the agency of a report', () => {
  it.each(MEASURES)('is not the unit of measure in 单位：%s', async (measure) => {
    const lines = ['东河县水利局2023年度部门整体支出绩效自评报告', `单位：${measure}`, BODY];
    expect(await unitNameOf(lines)).toBe('东河县水利局');
    await expect(unitNameOf(['2023年度部门整体支出绩效自评报告', `单位:${measure}`, BODY])).rejects.toThrow(
      '文件里没有写评价单位；请加上 --unit',
    );
  });

  it.each([
    ['a label', ['2023年度自评报告', '单位：万元', '单位：东河县水利局（盖章）', BODY]],
    ['a label of its own', ['2023年度自评报告', '评价单位：东河县水利局', '单位：万元', BODY]],
    ['the title before the year', ['东河县水利局2023年度项目支出绩效自评报告', '单位：万元', BODY]],
    ['the title behind the year', ['2023年度东河县水利局部门整体支出绩效自评报告', '单位：万元', BODY]],
    ['the title before a project', ['东河县水利局农村饮水安全项目2023年度绩效自评报告', '单位：万元', BODY]],
    ['the signature', ['2023年度部门整体支出绩效自评报告', '单位：万元', BODY, '东河县水利局', '2024年4月18日']],
    [
      'the signature with its seal',
      ['2023年度绩效自评报告', '单位：万元', BODY, '2024年4月18日', '东河县水利局（公章）'],
    ],
  ])('stands in %s', async (_, lines) => {
    expect(await unitNameOf(lines)).toBe('东河县水利局');
  });

  it.each([
    '东河县水利局2023年度自评报告.txt',
    '2023年度东河县水利局部门整体支出自评报告.txt',
    '东河县水利局_自评.txt',
  ])('stands in the name of the file %s', async (name) => {
    expect(await unitNameOf(['2023年度部门整体支出绩效自评报告', '单位：万元', BODY], name)).toBe('东河县水利局');
  });

  it.each(['云汀市中心医院', '中共东河县委宣传部', '东河县实验小学', '云汀市政务服务中心', '城关镇人民政府'])(
    'may be %s',
    async (name) => {
      expect(await unitNameOf([`${name}2023年度部门整体支出绩效自评报告`, '单位：万元', BODY])).toBe(name);
    },
  );

  it('is not another unit that the text mentions', async () => {
    const finance = { 'yunting-finance': { name: '云汀市财政局', aliases: [], kind: '机关' } };
    const lines = ['东河县水利局2023年度部门整体支出绩效自评报告', '根据云汀市财政局的通知，自评如下。', BODY];
    expect(await unitNameOf(lines, '自评报告.txt', finance)).toBe('东河县水利局');
  });
});
