import { describe, expect, it } from 'vitest';
import { readContent } from '#load/content.ts';
import { folderInMemory } from '#load/source-folder.ts';
import { SITE } from '../verify/content-of.ts';

const HEAD = 'title: 自评报告\nunit: library\nunitName: 测试单位\nyear: 2023\nscope: whole-unit\n';
const PATH = 'reports/2023/library.mdx';

/** Findings of a report with these lines in its frontmatter; the first of them is line 7 of the file. */
function findingsOf(front: string, body = '正文。', head = HEAD) {
  const files = { 'site.yaml': SITE, [PATH]: `---\n${head}${front}\n---\n${body}\n` };
  return readContent(folderInMemory(files)).broken.flatMap(({ findings }) => findings);
}

/** English words that are no keys, units or ids of the report. */
const PARSER_WORDS = /missed|comma|indentation|unexpected|expected|stream|scalar|mapping|implicit|multiline|duplicated/;

describe('a trap is told with its whole corrected line', () => {
  it.each([
    [
      'full-width comma in braces',
      '  beds: {label: 床位, value: 320张，kind: count}',
      '  beds: {label: 床位, value: 320张, kind: count}',
    ],
    ['full-width marks in braces', '  beds: { label：床位，value：320张 }', '  beds: { label: 床位, value: 320张 }'],
    ['full-width braces', '  beds: ｛label：床位，value：320张｝', '  beds: { label: 床位, value: 320张 }'],
    ['quotes of two kinds', '  income: "1,286.50万元”', '  income: "1,286.50万元"'],
    [
      'quotes of two kinds in braces',
      '  beds: { label: 床位, value: "1,286张” }',
      '  beds: { label: 床位, value: "1,286张" }',
    ],
    ['full-width quotes round a number', '  income: “1,286.50万元”', '  income: "1,286.50万元"'],
    ['full-width colon, with a comment', '  income：439.62万元 # 见：附表', '  income: 439.62万元 # 见：附表'],
    ['no space after the colon', '  income:439.62万元', '  income: 439.62万元'],
    ['tab', '\tincome: 439.62万元', '  income: 439.62万元'],
    ['no colon', '  income 439.62万元', '  income: 439.62万元'],
    ['a space too many', '   income: 439.62万元', '  income: 439.62万元'],
    ['a space too few', ' income: 439.62万元', '  income: 439.62万元'],
    ['no comma in braces', '  beds: { label: 床位 value: 320张 }', '  beds: { label: 床位, value: 320张 }'],
    ['an open brace', '  beds: { label: 床位, value: 320张', '  beds: { label: 床位, value: 320张 }'],
    ['an open quote', '  income: "439.62万元', '  income: "439.62万元"'],
    [
      'commas of a number in braces',
      '  beds: { label: 床位, value: 1,286张 }',
      '  beds: { label: 床位, value: "1,286张" }',
    ],
  ])('%s', (_name, line, fixed) => {
    const lines = (one: string) => `figures:\n  expenditure: 5.00万元\n${one}\n  satisfaction: 96.4%`;
    const [first, ...others] = findingsOf(lines(line));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ rule: 'frontmatter-syntax', line: 9, expected: fixed });
    expect(first?.message).toContain(`请写成：${fixed}`);
    expect(first?.message).not.toMatch(PARSER_WORDS);
    expect(findingsOf(lines(fixed))).toEqual([]);
  });

  it('all of a file at once, with what is wrong beside them', () => {
    const found = findingsOf(
      'figures:\n  income：130.00万元\n  expenditure：129.12\n  beds: { label：床位，value：320张 }\ncorrections:\n-figure: income\n  from: 1.00万元\n  to: 130.00万元\n  type: 更正\n  reason: 录入颠倒\n  date: 2024-08-02',
      '支出情况表{单位：万元}。',
    );
    expect(found.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '8 frontmatter-syntax',
      '9 frontmatter-syntax',
      '10 frontmatter-syntax',
      '12 frontmatter-syntax',
      '9 frontmatter-schema',
      '15 frontmatter-schema',
      '19 mdx-syntax',
    ]);
  });

  it('that leaves a value of the wrong shape, in other lines too', () => {
    const found = findingsOf('figures:\n  income：1.00万元\n  expenditure：2.00万元');
    expect(found.map(({ line, expected }) => [line, expected])).toEqual([
      [8, '  income: 1.00万元'],
      [9, '  expenditure: 2.00万元'],
    ]);
  });

  it('takes nothing in a block of text or a comment for a trap', () => {
    const front =
      'source:\n  title: 原文\n  note: |\n    income：见原文\n    a:b\n# income：1\nfigures:\n  income：1.00万元';
    expect(findingsOf(front).map(({ line }) => line)).toEqual([14]);
  });
});

describe('what no trap explains', () => {
  it.each([
    ['the same key twice', 'figures:\n  income: 1.00万元\n  income: 2.00万元', 9, '这一项前面已经写过'],
    ['an open bracket', 'relations: [a\nfigures: {}', 8, '括号'],
    ['an escape', 'basis: "通\\知"', 7, '反斜杠'],
    ['items at two depths', 'relations:\n  - a = b\n - c = d', 9, '对齐|缩进'],
    ['nothing but words', 'basis: 甲\n这是一句话', 8, '键: 值|缩进'],
  ])('%s is told in Chinese, with the line', (_name, front, line, words) => {
    const [first] = findingsOf(front);
    expect(first).toMatchObject({ rule: 'frontmatter-syntax' });
    expect(Math.abs((first?.line ?? 0) - line)).toBeLessThanOrEqual(1);
    expect(first?.message).toMatch(new RegExp(words));
    expect(first?.message).toContain('这一行是“');
    expect(first?.message.replace(/这一行是“.*/, '')).not.toMatch(/[a-z]{4,}/);
  });
});

describe('Chinese words where the form asks for others', () => {
  it.each([
    ['figures:\n  入住老人: 286人', '请写成：item1: { label: 入住老人, value: 286人 }'],
    ['figures:\n  item1: 3.00万元\n  入住老人: "1,286人"', '请写成：item2: { label: 入住老人, value: "1,286人" }'],
    ['figures:\n  本年收入: 3.00万元', '请写成：income: 3.00万元'],
    ['scorecard:\n  items:\n    - indicator: 入住老人', '请写成：indicator: item1，另起一行 label: 入住老人'],
    [
      'scorecard:\n  items:\n    - { indicator: a, method: 定性 }',
      'judgement（评判）之一；“定性”请写成 method: judgement',
    ],
    ['attachments:\n  - { role: 评分表, file: a.xlsx }', '“评分表”请写成 role: scorecard'],
    ['figures:\n  a: { label: 甲, value: 3人, kind: 存量 }', '“存量”请写成 kind: stock'],
    [
      'corrections:\n  - { figure: a, from: 1人, type: 数据更新, reason: 补报, date: 2024-08-02 }',
      '应为 revision（数据更新）、error（更正错误）之一；“数据更新”请写成 type: revision',
    ],
  ])('%s', (front, words) => {
    const found = findingsOf(front);
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
  });

  it('of the scope', () => {
    const [first] = findingsOf('', '正文。', HEAD.replace('whole-unit', '部门整体').trimEnd());
    expect(first?.message).toBe(
      '“部门整体”应为 whole-unit（部门整体）、project（项目）之一；“部门整体”请写成 scope: whole-unit',
    );
  });
});

describe('a part of the frontmatter in the text', () => {
  it.each(['corrections:', 'waivers:', 'corrections：'])('%s is pointed out, its braces are not', (key) => {
    const found = findingsOf(
      '',
      `正文。\n\n${key}\n  - { figure: a, from: 1人, type: error, reason: 补报, date: 2024-08-02 }`,
      HEAD.trimEnd(),
    );
    expect(found).toMatchObject([{ rule: 'frontmatter-syntax', line: 10, found: key }]);
    expect(found[0]?.message).toContain('移到文件头（开头两条 --- 之间）');
  });
});
