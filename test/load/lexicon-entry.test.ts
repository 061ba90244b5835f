import { describe, expect, it } from 'vitest';
import { readContent } from '#load/content.ts';
import { folderInMemory } from '#load/source-folder.ts';

function lexiconOf(term: string) {
  const files = {
    'site.yaml': 'name: 测试站\npublisher: 测试\naddress: https://test.example\n',
    'lexicon.yaml': `- { term: '12345', note: 热线 }\n- { term: '${term}', note: 试 }\n`,
    'reports/2023/library.mdx':
      '---\ntitle: 报告\nunit: library\nunitName: 馆\nyear: 2023\nscope: whole-unit\n---\n无。\n',
  };
  const { lexicon, findings } = readContent(folderInMemory(files));
  return { terms: lexicon.map((entry) => entry.term), findings };
}

describe('entries of the lexicon', () => {
  it.each([
    '12315',
    '110',
    '95598',
    '24小时',
    '7×24小时',
    '二十大',
    '十四五',
    '三公',
    '一件事',
    '八项规定',
    '四好农村路',
  ])('admits the name %s', (term) => {
    const { terms, findings } = lexiconOf(term);
    expect(findings).toEqual([]);
    expect(terms).toContain(term);
  });
  it.each([
    ['438.39万元', '金额'],
    ['约0.04亿元', '金额'],
    ['三百万元', '金额'],
    ['99.56%', '比率'],
    ['百分之九十五', '比率'],
    ['3.1个百分点', '比率'],
    ['36份', '数量'],
    ['177321', '单独的数'],
    ['38', '单独的数'],
    ['-1.5', '单独的数'],
    ['1,098,798', '单独的数'],
    ['支出999万元', '金额'],
    ['999万元用于', '金额'],
    ['支出肆佰万元', '金额'],
    ['￥999', '金额'],
    ['999w', '金额'],
    ['999万', '金额'],
    ['办结率99%', '比率'],
    ['达到百分之九十', '比率'],
    ['支出为负', '正负号'],
  ])('refuses %s: %s', (term, why) => {
    const { terms, findings } = lexiconOf(term);
    expect(terms).not.toContain(term);
    expect(findings).toMatchObject([
      { rule: 'lexicon-entry', severity: 'error', path: 'lexicon.yaml', line: 2, found: term },
    ]);
    expect(findings[0]?.message).toContain(why);
  });
});
