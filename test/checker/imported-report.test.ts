import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckRequest } from '#checker/check-message.ts';
import { addressOf } from '#checker/report-address.ts';
import { checkReport, type StandardTexts } from '#checker/report-check.ts';
import { reportOf } from '#checker/submitted-report.ts';

const STANDARD = join('src', 'load', 'standard');
const standards: StandardTexts = {
  own: { 'site.yaml': 'name: 示例\npublisher: 示例\naddress: https://city.example\n' },
  builtIn: Object.fromEntries(
    readdirSync(STANDARD, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path, readFileSync(join(STANDARD, path), 'utf8')]),
  ),
};
const LINES = [
  '东河县水利局2023年度部门整体支出绩效自评报告',
  '单位：万元',
  '举办培训班168场，其中水源保护培训班98场、节约用水培训班70场。',
];

function handIn(lines: readonly string[], more: Partial<CheckRequest> = {}, name = '') {
  const bytes = new TextEncoder().encode(lines.join('\n')).buffer;
  return reportOf({ files: [{ name, bytes }], ...more }, standards);
}

const idsOf = (text: string) => [...text.matchAll(/^ {2}([a-zA-Z0-9.]+): \{ label/gm)].map(([, id]) => id);

describe('a report made in the browser', () => {
  it('has short plain ids that are unique and stay the same', async () => {
    const first = await handIn(LINES);
    expect(idsOf(first.text)).toEqual(['item1', 'item2', 'item3']);
    expect((await handIn(LINES)).text).toBe(first.text);
    expect(first.text).toContain('\nunit: unit\n');
  });

  it('has the spelling of the command line when it is asked for', async () => {
    const { text } = await handIn(LINES, { spelled: true });
    expect(text).toContain('\nunit: dong-he-xian-shuiliju\n');
    expect(idsOf(text)).toEqual(['peixunBan', 'shuiyuanBaohuPeixunBan', 'jieyueyongshuiPeixunBan']);
  });

  it('is of the unit and the year that the form says, whatever is guessed', async () => {
    const { text, notes } = await handIn(LINES, { unit: '西河县水务局', year: 2022 });
    expect(text).toMatch(/\nunitName: 西河县水务局\nyear: 2022\n/);
    expect(notes).toContain('已收：单位 西河县水务局（unit，“单位”一栏）');
    expect(notes).toContain('存疑：文件写的评价年度是 2023，按“年度”一栏取 2022');
  });

  it('is told in the words of the command line, and of this page', async () => {
    const { notes } = await handIn(LINES);
    expect(notes).toEqual(expect.arrayContaining(['已收：评价年度 2023', '已收：数据 3 项，其中标准口径 0 项']));
    expect(notes.join()).toMatch(/存疑：单位“东河县水利局”没有登记，不影响校验；报告文本里的编号按拼音拟定/);
    expect(notes.join()).not.toMatch(/--|写入|npm/);
  });

  it.each([
    ['no unit', ['2023年度自评报告', '单位：万元', '收入10.00万元。'], {}, '文件里没有写评价单位；请在“单位”一栏填写'],
    ['no year', ['东河县水利局自评报告', '收入10.00万元。'], {}, '文件里没有写评价年度；请在“年度”一栏填写'],
    ['no report', ['。'], { unit: 'water', year: 2023 }, undefined],
  ])('with %s is refused without a word of the command line', async (_, lines, more, sentence) => {
    const told = await handIn(lines, more).then(
      ({ notes }) => notes.join(),
      (error: Error) => error.message,
    );
    if (sentence !== undefined) expect(told).toBe(sentence);
    expect(told).not.toMatch(/--|写入|npm/);
  });

  it.each(['空.docx', '表.xls', '扫描.pdf'])('of %s is refused without a word of writing', async (name) => {
    await expect(handIn(['甲'], {}, name)).rejects.toThrow(/^(?!.*写入).*/);
  });
});

describe('a text that does not say which report it is', () => {
  it.each([
    ['', '未识别的报告'],
    ['自评报告.mdx', '自评报告.mdx'],
  ])('of the file %j is headed %s', (name, heading) => {
    const text = '---\ntitle: 甲\n---\n甲\n';
    expect(addressOf(text)).toBeUndefined();
    const { html } = checkReport({ path: 'reports/0000/report.mdx', name, text, standards, context: {} });
    expect(html).toContain(`>${heading} <span class="state"`);
    expect(html).not.toMatch(/年度 <span|0000|report\.mdx/);
  });
});
